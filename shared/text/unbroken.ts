import { monthNames, weekdayNames } from '../dates/names.ts';

const names = (list: readonly string[]) => list.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');
const date = `(?:(?:${names(weekdayNames)}) )?\\d{1,2} (?:${names(monthNames)})(?: \\d{4})?`;
const place = '(?:(?:PDF |printed )?p\\.|PDF|[Ii]tem) \\d[\\w.]*';
const together = new RegExp(`\\b(?:${date}|${place})(?!\\w)`, 'g');

/** Words for the eye, of which no date, page or item is torn apart at the end of a line: `PDF p. 13`, `Thu 3 Dec 2026`. */
export function unbroken(words: string): string {
  return words.replace(together, (whole) => whole.replaceAll(' ', '\u00a0'));
}
