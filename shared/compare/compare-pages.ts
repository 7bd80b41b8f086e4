import type { Comparison, PageChange } from '../model/library.ts';
import { compareBlock, type PageWords } from './compare-words.ts';
import { type ComparedPage, comparedKey, comparedLines } from './compared-text.ts';
import { shortestEdit } from './edits.ts';
import { likeness, type Sketch, sketchOf } from './likeness.ts';

/** What a comparison finds. */
export type PageChanges = Pick<Comparison, 'pages' | 'removed'>;

/** Least share of words in common for a page to be a changed one, and not another page. */
const alike = 0.3;
/** The same where as many pages stand between two unchanged ones as before: they are likely to be those. */
const alikeInPlace = 0.12;

/** More pairs than this between two unchanged pages are not weighed one by one: the paper is another one. */
const mostPairs = 4_000_000;

/** A page of fewer words may say the same by chance. */
const fewestWords = 8;

interface Side {
  page: number;
  text: string;
  /** Empty for a page without words. */
  key: string;
}

/** Places in the older and in the newer list that belong together. */
type Pair = readonly [older: number, newer: number];

function sideOf(pages: readonly ComparedPage[], lines: readonly string[][]): Side[] {
  return pages.map(({ page }, place) => {
    const text = (lines[place] ?? []).join('\n');
    return { page, text, key: comparedKey(text) };
  });
}

/**
 * Compares two versions of a paper page by page, by their words. Pages keep their order, so a page that was moved is
 * a new one; each older page is taken once at most. Pages without words cannot be compared and are called `unknown`.
 */
export function comparePages(older: readonly ComparedPage[], newer: readonly ComparedPage[]): PageChanges {
  const lines = comparedLines(older, newer);
  const before = sideOf(older, lines.older);
  const after = sideOf(newer, lines.newer);
  const same = equalPages(before, after);
  const changed = gaps(same, before.length, after.length).flatMap((gap) => alikePages(before, after, gap));
  const worded = [...same, ...changed].sort((a, b) => a[1] - b[1]);
  const wordless = gaps(worded, before.length, after.length).flatMap((gap) => wordlessPages(before, after, gap));
  const predecessor = new Map([...worded, ...wordless].map(([one, other]) => [other, one]));
  const isSame = new Set(same.map(([, place]) => place));
  const shifted = shiftedPages(before, after, lines, gaps(same, before.length, after.length));
  const pages = after.map(({ page, key }, place): PageChange => {
    const older = predecessor.get(place);
    const own = { page, before: older === undefined ? null : (before[older]?.page ?? null) };
    const from = shifted.from.get(place);
    if (from) return { ...own, change: 'same', from: from.map((at) => before[at]?.page ?? 0) };
    const change = key === '' ? 'unknown' : isSame.has(place) ? 'same' : older === undefined ? 'new' : 'changed';
    return { ...own, change };
  });
  const taken = new Set([...predecessor.values(), ...shifted.kept]);
  return { pages, removed: before.filter((_, place) => !taken.has(place)).map(({ page }) => page) };
}

/**
 * Pages between two unchanged ones whose words are all as they were, only that a page ends elsewhere because something
 * before it became longer or shorter: by place in the newer list, the places in the older list its words come from; and
 * the places of the older pages of which no word is gone.
 */
function shiftedPages(
  before: readonly Side[],
  after: readonly Side[],
  lines: { older: readonly string[][]; newer: readonly string[][] },
  between: readonly Gap[],
): { from: Map<number, number[]>; kept: number[] } {
  const from = new Map<number, number[]>();
  const kept: number[] = [];
  for (const gap of between) {
    const olders = placesIn(before, gap.older, true);
    const newers = placesIn(after, gap.newer, true);
    const pick = (side: readonly string[][], places: number[]) => places.map((at) => side[at] ?? []);
    const block = compareBlock(pick(lines.older, olders), pick(lines.newer, newers));
    block?.newer.forEach((page, index) => {
      const place = newers[index];
      if (place === undefined || page.touched || wordCount(page) < fewestWords) return;
      const places = page.from.map((at) => olders[at] ?? 0);
      from.set(place, places);
    });
    block?.older.forEach((page, index) => {
      const place = olders[index];
      if (place !== undefined && page.changed === 0 && wordCount(page) >= fewestWords) kept.push(place);
    });
  }
  return { from, kept };
}

function wordCount({ lines }: PageWords): number {
  return lines.flat().reduce((sum, { text }) => sum + text.split(' ').length, 0);
}

/** As many pages as possible that say the same in the same order. */
function equalPages(before: readonly Side[], after: readonly Side[]): Pair[] {
  const known = new Set(before.map(({ key }) => key));
  const keys = new Set(after.flatMap(({ key }) => (key !== '' && known.has(key) ? [key] : [])));
  const number = new Map([...keys].map((key, place) => [key, place]));
  // A page that only one side has can have no equal, so leaving those out first keeps the search short.
  const places = (side: readonly Side[]) => side.flatMap(({ key }, place) => (keys.has(key) ? [place] : []));
  const [inBefore, inAfter] = [places(before), places(after)];
  const numbers = (side: readonly Side[], list: number[]) => list.map((at) => number.get(side[at]?.key ?? '') ?? -1);
  return shortestEdit(numbers(before, inBefore), numbers(after, inAfter)).flatMap((run) => {
    if (run.kind !== 'same') return [];
    const olders = inBefore.slice(run.older.from, run.older.to);
    return olders.map((place, step): Pair => [place, inAfter[run.newer.from + step] ?? 0]);
  });
}

interface Gap {
  older: { from: number; to: number };
  newer: { from: number; to: number };
}

/** What lies between pairs, before the first and after the last, where both sides have something. */
function gaps(pairs: readonly Pair[], olderCount: number, newerCount: number): Gap[] {
  const ends: Pair[] = [...pairs, [olderCount, newerCount]];
  return ends.flatMap(([older, newer], index) => {
    const [olderBefore, newerBefore] = ends[index - 1] ?? [-1, -1];
    const gap = { older: { from: olderBefore + 1, to: older }, newer: { from: newerBefore + 1, to: newer } };
    return gap.older.from < gap.older.to && gap.newer.from < gap.newer.to ? [gap] : [];
  });
}

/** Places of a gap's pages that have words, or of those that have none. */
function placesIn(side: readonly Side[], { from, to }: Gap['older'], worded: boolean): number[] {
  const places: number[] = [];
  for (let place = from; place < to; place += 1) if ((side[place]?.key !== '') === worded) places.push(place);
  return places;
}

/** Pairs the pages between two unchanged ones so that the sum of their likeness is greatest. */
function alikePages(before: readonly Side[], after: readonly Side[], gap: Gap): Pair[] {
  const olders = placesIn(before, gap.older, true);
  const newers = placesIn(after, gap.newer, true);
  if (olders.length * newers.length > mostPairs) return [];
  const least = olders.length === newers.length ? alikeInPlace : alike;
  const sketches = (side: readonly Side[], places: number[]) =>
    places.map((place) => sketchOf(side[place]?.text ?? ''));
  const steps = bestSteps(sketches(before, olders), sketches(after, newers), least);
  return steps.map(([older, newer]): Pair => [olders[older] ?? 0, newers[newer] ?? 0]);
}

function bestSteps(olders: readonly Sketch[], newers: readonly Sketch[], least: number): Pair[] {
  const width = newers.length + 1;
  const paired = new Uint8Array((olders.length + 1) * width);
  const best = new Float64Array((olders.length + 1) * width);
  const at = (older: number, newer: number) => older * width + newer;
  for (let older = 1; older <= olders.length; older += 1) {
    for (let newer = 1; newer <= newers.length; newer += 1) {
      const left = olders[older - 1];
      const right = newers[newer - 1];
      const like = left && right ? likeness(left, right) : 0;
      const apart = Math.max(best[at(older - 1, newer)] ?? 0, best[at(older, newer - 1)] ?? 0);
      const together = like >= least ? (best[at(older - 1, newer - 1)] ?? 0) + like : -1;
      best[at(older, newer)] = Math.max(apart, together);
      if (together > apart) paired[at(older, newer)] = 1;
    }
  }
  const pairs: Pair[] = [];
  let [older, newer] = [olders.length, newers.length];
  while (older > 0 && newer > 0) {
    if (paired[at(older, newer)]) {
      older -= 1;
      newer -= 1;
      pairs.push([older, newer]);
    } else if ((best[at(older - 1, newer)] ?? 0) >= (best[at(older, newer - 1)] ?? 0)) older -= 1;
    else newer -= 1;
  }
  return pairs.reverse();
}

/** Pages without words stand for one another in their order. */
function wordlessPages(before: readonly Side[], after: readonly Side[], gap: Gap): Pair[] {
  const olders = placesIn(before, gap.older, false);
  const newers = placesIn(after, gap.newer, false);
  const count = Math.min(olders.length, newers.length);
  return newers.slice(0, count).map((place, index): Pair => [olders[index] ?? 0, place]);
}
