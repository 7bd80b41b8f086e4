import { isStamp } from '../text/stamps.ts';
import { endToSource, fold, fromSource, type MappedText, matchKey, toSource } from './fold.ts';

/** The text of one page of a paper; pages are 1-based PDF pages. */
export interface AnchorPage {
  page: number;
  text: string;
}

interface KeyPage extends AnchorPage {
  /** All of its text folded: what the offset of an anchor counts in. */
  all: MappedText;
  /** What of it is in the key of the paper. */
  folded: MappedText;
  key: MappedText;
  /** Where the page begins in the key of the paper. */
  start: number;
}

/** The letters of a whole paper in one string, page after page, with the way back and an index of its short runs. */
export interface PaperText {
  pages: readonly KeyPage[];
  key: string;
  runs: RunIndex;
}

/** Letters of a run: long enough to be rare, short enough to be left whole between two changes. */
export const runLength = 8;

/** Where every run of letters of a text stands, in chains of places by a hash: two arrays, however long the text. */
interface RunIndex {
  first: Int32Array;
  next: Int32Array;
  count: Uint32Array;
}

const buckets = 1 << 18;

function bucketOf(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < runLength; unit += 1) hash = Math.imul(hash ^ text.charCodeAt(at + unit), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % buckets;
}

function indexRuns(key: string): RunIndex {
  const last = Math.max(0, key.length - runLength + 1);
  const index = {
    first: new Int32Array(buckets).fill(-1),
    next: new Int32Array(last),
    count: new Uint32Array(buckets),
  };
  for (let at = last - 1; at >= 0; at -= 1) {
    const bucket = bucketOf(key, at);
    index.next[at] = index.first[bucket] ?? -1;
    index.first[bucket] = at;
    index.count[bucket] = (index.count[bucket] ?? 0) + 1;
  }
  return index;
}

/** How often a run of `text` that begins at `at` stands in a paper, or a little more. */
export function runCount({ runs }: PaperText, text: string, at: number): number {
  return runs.count[bucketOf(text, at)] ?? 0;
}

/** Every place in a paper's key where a run of `text` that begins at `at` stands, and perhaps some others. */
export function* runPlaces({ runs }: PaperText, text: string, at: number): Generator<number> {
  for (let place = runs.first[bucketOf(text, at)] ?? -1; place !== -1; place = runs.next[place] ?? -1) yield place;
}

/** Lines at each edge of a page where running headers, footers and stamps stand. */
const edge = 2;
/** Share of the pages, and number, on which a line must recur to be one. */
const running = { share: 0.2, least: 4 };
const numberAlone = /^\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\W*$/i;

interface Line {
  text: string;
  start: number;
}

function edgeLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ text: line, start });
    start += line.length + 1;
  }
  return lines.length <= 2 * edge ? lines : [...lines.slice(0, edge), ...lines.slice(-edge)];
}

const form = (line: string) => line.replace(/\d+/g, '#').trim();

/**
 * The pages with blanks where stamps and running headers and footers stand, so that words which run over a page's end
 * follow one another. Every letter stays where it was.
 */
function withoutFurniture(pages: readonly AnchorPage[]): AnchorPage[] {
  const edges = pages.map(({ text }) => edgeLines(text));
  const times = new Map<string, number>();
  for (const lines of edges) {
    for (const line of new Set(lines.map(({ text }) => form(text)))) times.set(line, (times.get(line) ?? 0) + 1);
  }
  const often = Math.max(running.least, pages.length * running.share);
  return pages.map(({ page, text }, place) => {
    let left = text;
    for (const line of edges[place] ?? []) {
      const isFurniture =
        isStamp(line.text) || numberAlone.test(line.text) || (times.get(form(line.text)) ?? 0) >= often;
      if (!isFurniture) continue;
      const end = line.start + line.text.length;
      left = left.slice(0, line.start) + ' '.repeat(line.text.length) + left.slice(end);
    }
    return { page, text: left };
  });
}

/**
 * A paper prepared for looking up the words of marks, once for all of them. With `whole` the stamps and the running
 * headers and footers of its pages are in it, otherwise they are not.
 */
export function paperText(pages: readonly AnchorPage[], whole = false): PaperText {
  let start = 0;
  const bodies = whole ? pages : withoutFurniture(pages);
  const keyed = pages.map(({ page, text }, place) => {
    const all = fold(text);
    const body = bodies[place]?.text ?? text;
    const folded = body === text ? all : fold(body);
    const entry = { page, text, all, folded, key: matchKey(folded), start };
    start += entry.key.text.length;
    return entry;
  });
  const key = keyed.map((page) => page.key.text).join('');
  return { pages: keyed, key, runs: indexRuns(key) };
}

/** The page whose letters hold place `at` of a paper's key. */
function pageAt({ pages }: PaperText, at: number): number {
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pages[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where a stretch of a paper's key stands on its pages: places in their joined texts. Null where a page between them is
 * missing.
 */
export function stretchOnPages(
  paper: PaperText,
  start: number,
  end: number,
): { page: number; start: number; end: number } | null {
  const from = pageAt(paper, start);
  const to = pageAt(paper, end - 1);
  const [first, last] = [paper.pages[from], paper.pages[to]];
  if (!first || !last || end <= start || last.page - first.page !== to - from) return null;
  const begins = toSource(first.folded, toSource(first.key, start - first.start));
  const ends = endToSource(last.folded, endToSource(last.key, end - last.start));
  const before = paper.pages.slice(from, to).reduce((length, { text }) => length + text.length + 1, 0);
  return { page: first.page, start: begins, end: before + ends };
}

/** Where a stretch of the joined texts of pages that follow each other from `page` on stands in a paper's key. */
export function stretchInKey(paper: PaperText, page: number, start: number, end: number): [number, number] | null {
  let before = 0;
  const ends: number[] = [];
  for (const entry of paper.pages.slice(
    Math.max(
      0,
      paper.pages.findIndex((one) => one.page === page),
    ),
  )) {
    const place = (at: number) => entry.start + fromSource(entry.key, fromSource(entry.folded, at - before));
    if (ends.length === 0 && start <= before + entry.text.length) ends.push(place(start));
    if (end <= before + entry.text.length) return ends[0] === undefined ? null : [ends[0], place(end)];
    before += entry.text.length + 1;
  }
  return null;
}

/** Place in a paper's key of an anchor's offset on a page; null where it has no such page. */
export function placeInKey(paper: PaperText, page: number, offset: number): number | null {
  const entry = paper.pages.find((one) => one.page === page);
  if (!entry) return null;
  return entry.start + fromSource(entry.key, fromSource(entry.folded, toSource(entry.all, offset)));
}

/** Whether a word begins, or ends, at a place of a paper's key: a space or another sign stands there on the page. */
export function isWordEdge(paper: PaperText, at: number): boolean {
  const entry = paper.pages[pageAt(paper, at)];
  if (!entry || at <= entry.start || at >= paper.key.length) return true;
  const place = toSource(entry.key, at - entry.start);
  const around = entry.folded.text.slice(place - 1, place + 1);
  return !/^[\p{L}\p{N}]{2}$/u.test(around);
}
