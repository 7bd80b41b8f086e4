import type { PageText } from '../text/page-text.ts';
import { hasItemStamp, isFiller, type PageNumber, pageNumbers } from './page-stamps.ts';

interface Numbering {
  prefix: string;
  /** PDF page minus printed number. */
  offset: number;
  /** Places of its first and last page among all pages, from 0. */
  first: number;
  last: number;
  /** Pages that bear their number, and how much they say together. */
  pages: number;
  weight: number;
}

/** A pack with a few supplements bound in has a few numberings; more is noise. */
const mostNumberings = 12;

/**
 * The number printed on each page, or null where there is none and none can be told for certain. The stamps of a
 * pack rise by one from page to page, so one offset explains them all and a report's own `Page 3` footers do not
 * fit it; pages between two stamped pages get their number from the offset. A supplement bound in behind the pack,
 * which begins with an item's stamp and has numbers of its own, is read separately.
 */
export function printedNumbers(pages: readonly PageText[]): (string | null)[] {
  const found = pages.map(pageNumbers);
  const worded = found.map((numbers) => numbers.filter(({ weight }) => weight >= 0.5));
  const main = mainNumbering(found) ?? strongest(worded, 0, pages.length);
  const printed: (string | null)[] = pages.map(() => null);
  if (main === null) return printed;
  const numberings = [main];
  const carriedOn = strongest(found, main.last + 1, pages.length);
  // The same count in other letters: B1 to B72, and then 73.
  if (carriedOn?.offset === main.offset) numberings.push(carriedOn);
  addBoundIn(worded, (numberings.at(-1) ?? main).last + 1, pages, numberings);
  for (const { prefix, offset, first, last } of numberings) {
    for (let index = first; index <= last; index++) printed[index] = `${prefix}${index + 1 - offset}`;
  }
  extendToEnd(printed, numberings.at(-1) ?? main, pages);
  return printed;
}

/** The one numbering of a file, bare numbers counted; null when it says too little or other pages count differently. */
function mainNumbering(found: readonly PageNumber[][]): Numbering | null {
  const best = strongest(found, 0, found.length);
  if (best === null || best.weight >= 0.75 * best.pages) return best;
  const covers = best.last - best.first + 1 >= 0.6 * found.length;
  const beside = [strongest(found, 0, best.first), strongest(found, best.last + 1, found.length)];
  return covers && beside.every((other) => other === null || other.offset === best.offset) ? best : null;
}

/** Adds the numberings after the main one that begin at an item's stamp or carry on with other numbers. */
function addBoundIn(
  found: readonly PageNumber[][],
  from: number,
  pages: readonly PageText[],
  numberings: Numbering[],
): void {
  const next = numberings.length < mostNumberings ? strongest(found, from, found.length) : null;
  if (next === null) return;
  const begins = pages[next.first];
  if (begins !== undefined && hasItemStamp(begins)) numberings.push(next);
  addBoundIn(found, next.last + 1, pages, numberings);
}

function strongest(found: readonly PageNumber[][], from: number, to: number): Numbering | null {
  const votes = new Map<string, Numbering>();
  for (let index = from; index < to; index++) {
    const counted = new Set<string>();
    for (const { prefix, value, weight } of found[index] ?? []) {
      const offset = index + 1 - value;
      const key = `${prefix}/${offset}`;
      if (counted.has(key)) continue;
      counted.add(key);
      const vote = votes.get(key) ?? { prefix, offset, first: index, last: index, pages: 0, weight: 0 };
      vote.last = index;
      vote.pages++;
      vote.weight += weight;
      votes.set(key, vote);
    }
  }
  let best: Numbering | null = null;
  for (const vote of votes.values()) {
    // One page by itself proves nothing unless it is all there is; half the pages of a run must bear their number.
    if (vote.pages < Math.min(2, to - from) || vote.weight < 0.75 || vote.pages < (vote.last - vote.first + 1) / 2)
      continue;
    if (best === null || vote.weight > best.weight) best = vote;
  }
  return best;
}

/** The last pages are numbered too when their stamps cannot be read (a scan at the end) or a blank page bears none. */
function extendToEnd(printed: (string | null)[], last: Numbering, pages: readonly PageText[]): void {
  if (pages.length - 1 - last.last > 4) return;
  const isLong = last.last - last.first >= 9;
  if (!isLong && !pages.slice(last.last + 1).every(isFiller)) return;
  for (let index = last.last + 1; index < pages.length; index++)
    printed[index] = `${last.prefix}${index + 1 - last.offset}`;
}
