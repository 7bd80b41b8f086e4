/** Which words of a page are one paragraph, told from where its lines lie. */
import type { Run } from './nearest-run.ts';

/** A run of letters with what it says. */
interface Words extends Run {
  text: string;
}

interface Line<Item> extends Run {
  runs: Item[];
}

/** Gap within a line from which what follows is another column, in heights. */
const columnGap = 1;
/** Gap between lines from which they are two paragraphs, in heights, and how much more than the lines' own it may be. */
const lineGap = { most: 0.9, more: 0.2 };
/** How much larger the letters of a heading are than those of the text under it. */
const larger = 1.2;
/** A number or sign that begins a paragraph, a line of a list. */
const marker =
  /^\s*(?:[\u2022\u25A0-\u25FF\u2043\u2219\u00B7\uE000-\uF8FF\u2013*-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?:\s|$)|\d{1,2}(?:\.\d{1,2})+\.?(?:\s|$))/i;

const height = ({ top, bottom }: Run) => bottom - top;
const middle = ({ top, bottom }: Run) => (top + bottom) / 2;
const textOf = <Item extends Words>({ runs }: Line<Item>) => runs.map(({ text }) => text).join('');

function lineOf<Item extends Words>(runs: readonly Item[], item: Item): Line<Item> {
  const beside = runs
    .filter((run) => Math.abs(middle(run) - middle(item)) < height(item) / 2)
    .sort((a, b) => a.left - b.left);
  const at = beside.indexOf(item);
  const joins = (left: Item | undefined, right: Item | undefined) =>
    left !== undefined && right !== undefined && right.left - left.right < height(right) * columnGap;
  let first = at;
  let last = at;
  while (joins(beside[first - 1], beside[first])) first -= 1;
  while (joins(beside[last], beside[last + 1])) last += 1;
  const held = beside.slice(first, last + 1);
  return {
    left: Math.min(...held.map(({ left }) => left)),
    right: Math.max(...held.map(({ right }) => right)),
    top: Math.min(...held.map(({ top }) => top)),
    bottom: Math.max(...held.map(({ bottom }) => bottom)),
    runs: held,
  };
}

/** The line nearest above (-1) or below (1) another one in its column; null where there is none. */
function nextLine<Item extends Words>(runs: readonly Item[], line: Line<Item>, way: 1 | -1): Line<Item> | null {
  const off = (run: Run) => way * (middle(run) - middle(line));
  const nearest = runs
    .filter((run) => off(run) > height(line) / 2 && run.left < line.right && run.right > line.left)
    .sort((a, b) => off(a) - off(b))[0];
  return nearest ? lineOf(runs, nearest) : null;
}

function isOneBlock(upper: Run, lower: Run, leading: number | null): boolean {
  const [one, other] = [height(upper), height(lower)];
  if (Math.max(one, other) > larger * Math.min(one, other)) return false;
  const gap = lower.top - upper.bottom;
  return gap < (leading === null ? lineGap.most : leading / other + lineGap.more) * other;
}

/** Whether a line begins a paragraph though it follows the one above closely, in a block as wide as `right`. */
function begins<Item extends Words>(upper: Line<Item>, lower: Line<Item>, right: number): boolean {
  if (marker.test(textOf(lower))) return true;
  if (!marker.test(textOf(upper)) && lower.left - upper.left > height(lower) * 0.8) return true;
  const [first] = lower.runs;
  const word = /^\s*\S+/.exec(first?.text ?? '')?.[0] ?? '';
  const width = first && first.text.length > 0 ? ((first.right - first.left) * word.length) / first.text.length : 0;
  // The first word would have found room on the line above, had it not ended there.
  return upper.right + width + height(lower) < right;
}

/** The first and the last run of the paragraph that a run is in. */
export function paragraphAt<Item extends Words>(runs: readonly Item[], item: Item): { first: Item; last: Item } {
  const lines = [lineOf(runs, item)];
  let leading: number | null = null;
  for (const way of [-1, 1] as const) {
    for (;;) {
      const edge: Line<Item> | undefined = way === 1 ? lines.at(-1) : lines[0];
      const next: Line<Item> | null = edge ? nextLine(runs, edge, way) : null;
      if (!edge || !next) break;
      const [upper, lower]: [Line<Item>, Line<Item>] = way === 1 ? [edge, next] : [next, edge];
      if (!isOneBlock(upper, lower, leading)) break;
      leading = Math.min(leading ?? Number.POSITIVE_INFINITY, lower.top - upper.bottom);
      if (way === 1) lines.push(next);
      else lines.unshift(next);
    }
  }
  const right = Math.max(...lines.map((line) => line.right));
  const here = lines.findIndex((line) => line.runs.includes(item));
  const startsAt = (at: number) => {
    const [upper, lower] = [lines[at - 1], lines[at]];
    return !upper || !lower || begins(upper, lower, right);
  };
  let from = here;
  while (!startsAt(from)) from -= 1;
  let to = here;
  while (!startsAt(to + 1)) to += 1;
  return { first: lines[from]?.runs[0] ?? item, last: lines[to]?.runs.at(-1) ?? item };
}
