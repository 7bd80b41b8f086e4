import type { PageText } from '../text/page-text.ts';
import { isFiller, type PageNumber, pageNumbers } from './page-stamps.ts';

interface Numbering {
  prefix: string;
  /** PDF page minus printed number. */
  offset: number;
  first: number;
  last: number;
}

/** A pack with a few supplements bound in has a few numberings; more is noise. */
const mostNumberings = 12;

/**
 * The number printed on each page, or null where there is none and none can be told for certain. The stamps of a
 * pack rise by one from page to page, so one offset explains them all and a report's own `Page 3` footers do not
 * fit it; pages between two stamped pages get their number from the offset. Papers bound in after the pack with a
 * numbering of their own are read separately.
 */
export function printedNumbers(pages: readonly PageText[]): (string | null)[] {
  const found = pages.map(pageNumbers);
  const printed: (string | null)[] = pages.map(() => null);
  const numberings: Numbering[] = [];
  findNumberings(found, 0, pages.length, numberings);
  for (const { prefix, offset, first, last } of numberings) {
    for (let index = first; index <= last; index++) printed[index] = `${prefix}${index + 1 - offset}`;
  }
  extendToEnd(printed, numberings, pages);
  return printed;
}

/** Finds the numbering with most pages between two indices, and then those of the pages before and after it. */
function findNumberings(found: readonly PageNumber[][], from: number, to: number, numberings: Numbering[]): void {
  const best = numberings.length < mostNumberings ? strongest(found, from, to) : null;
  if (best === null) return;
  numberings.push(best);
  findNumberings(found, from, best.first, numberings);
  findNumberings(found, best.last + 1, to, numberings);
}

function strongest(found: readonly PageNumber[][], from: number, to: number): Numbering | null {
  const votes = new Map<string, { numbering: Numbering; pages: Set<number>; weight: number }>();
  for (let index = from; index < to; index++) {
    for (const { prefix, value, clean } of found[index] ?? []) {
      const offset = index + 1 - value;
      const key = `${prefix}/${offset}`;
      const vote = votes.get(key) ?? {
        numbering: { prefix, offset, first: index, last: index },
        pages: new Set(),
        weight: 0,
      };
      vote.numbering.last = index;
      if (!vote.pages.has(index)) vote.weight += clean ? 1 : 0.5;
      vote.pages.add(index);
      votes.set(key, vote);
    }
  }
  let best: { numbering: Numbering; weight: number } | null = null;
  for (const { numbering, pages, weight } of votes.values()) {
    const span = numbering.last - numbering.first + 1;
    // One page by itself proves nothing unless it is all there is; half the pages of a run must bear their number.
    if (pages.size < Math.min(2, to - from) || weight < 0.75 || pages.size < span / 2) continue;
    if (numbering.first + 1 - numbering.offset < 0) continue;
    if (best === null || weight > best.weight) best = { numbering, weight };
  }
  return best?.numbering ?? null;
}

/** The last pages are numbered too when their stamps cannot be read (a scan at the end) or a blank page bears none. */
function extendToEnd(printed: (string | null)[], numberings: readonly Numbering[], pages: readonly PageText[]): void {
  const last = numberings.reduce<Numbering | null>(
    (end, one) => (end === null || one.last > end.last ? one : end),
    null,
  );
  if (last === null || pages.length - 1 - last.last > 4) return;
  const isLong = last.last - last.first >= 9;
  if (!isLong && !pages.slice(last.last + 1).every(isFiller)) return;
  for (let index = last.last + 1; index < pages.length; index++)
    printed[index] = `${last.prefix}${index + 1 - last.offset}`;
}
