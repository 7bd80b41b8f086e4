/** Labels of list entries and numbered paragraphs: `(a)`, `3.`, `iv)`, `2a.`, `•`. */

/** A label taken off the front of a text. */
export interface Label {
  /** As printed, such as `(a)`. */
  printed: string;
  /** Its punctuation and sort of numeral, such as `(a)` or `1.`; entries of one list share it. */
  style: string;
  /** Places it can stand for: `(i)` is the ninth letter and the first Roman numeral. */
  places: number[];
  rest: string;
}

const bullet = /^([•●▪■◦·‣∙\u2023\u25cf\uf000-\uf0ff]|[-–—*](?=\s)|o(?=\s[A-Z]))\s*(?=\S)/u;
const lettered =
  /^(\[\s?(\d{1,2}|[a-z]|[ivx]{2,5})\s?\]|\(\s?(\d{1,3}[a-z]?|[a-z]{1,2}|[ivxl]{2,6}|[A-Z]|[IVX]{2,4})\s?\)\.?|(\d{1,3}[a-z]?|[a-z]|[ivxl]{1,6}|[A-Z]|[IVX]{2,4}|\d{1,3}(?:\.\d{1,3}){1,8}\.?[ivxl]{0,5})\.?\)|(\d{1,3}\.\d{1,2}(?:\.\d{1,2})?|\d{1,2}[a-z]?|[a-z]|[ivx]{2,5})\.|(\d{1,3}\.\d{1,2}(?:\.\d{1,2})?)|([A-K]):(?=\s))(?:\s+(?=\S)|\s*$|(?<=\))(?=[\p{L}“"‘'£]))/u;

/** Takes the label off the front of a text, or answers null when it has none. */
export function takeLabel(text: string): Label | null {
  const dot = bullet.exec(text);
  if (dot) {
    return { printed: dot[1] ?? '•', style: `bullet${dot[1] ?? ''}`, places: [], rest: text.slice(dot[0].length) };
  }
  const match = lettered.exec(text);
  if (!match) return null;
  const printed = match[1] ?? '';
  const numeral = match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[6] ?? match[7] ?? '';
  const sort = /^\d/.test(numeral) ? '1' : /^[a-z]/.test(numeral) ? 'a' : 'A';
  const style = printed.replace(/\s/g, '').replace(numeral, sort);
  return { printed, style, places: placesOf(numeral), rest: text.slice(match[0].length) };
}

/** True when the label can be the first of its list. */
export function isFirst(label: Label): boolean {
  return label.places.length === 0 || label.places.includes(1);
}

/** True when `next` can follow `previous` in one list. */
export function follows(previous: Label, next: Label): boolean {
  if (previous.style !== next.style) return false;
  if (next.places.length === 0) return true;
  return next.places.some((place) => previous.places.includes(place - 1));
}

function placesOf(numeral: string): number[] {
  if (/^\d+\./.test(numeral)) return [Number.parseInt(numeral.split('.').at(-1) ?? '', 10)];
  if (/^\d/.test(numeral)) return [Number.parseInt(numeral, 10)];
  const lower = numeral.toLowerCase();
  const places: number[] = [];
  if (lower.length === 1) places.push(lower.charCodeAt(0) - 96);
  if (lower.length === 2 && lower[0] === lower[1]) places.push(lower.charCodeAt(0) - 96 + 26);
  const roman = romanValue(lower);
  if (roman !== null && !places.includes(roman)) places.push(roman);
  return places;
}

const romanWorth: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };

function romanValue(numeral: string): number | null {
  if (!/^(x{0,3}|xl|l)(ix|iv|v?i{0,3})$/.test(numeral) || numeral === '') return null;
  let sum = 0;
  for (let at = 0; at < numeral.length; at += 1) {
    const worth = romanWorth[numeral[at] ?? ''] ?? 0;
    const after = romanWorth[numeral[at + 1] ?? ''] ?? 0;
    sum += worth < after ? -worth : worth;
  }
  return sum;
}
