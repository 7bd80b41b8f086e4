import { tidy } from '../text/characters.ts';
import type { PageText } from '../text/page-text.ts';

/** Labels are short: anything longer is no number of a page. */
const longest = 12;

/**
 * What a file itself calls its pages, by their place; an empty text where it does not say. Null where it says nothing
 * beyond the count of its pages.
 */
export function labelsOf(pages: readonly Pick<PageText, 'page' | 'label'>[]): string[] | null {
  const told = pages.map(({ label }) => tidy(label ?? '').trim());
  const says = told.some((label, index) => label !== '' && label !== String(pages[index]?.page));
  return says ? told.map((label) => (label.length > longest ? '' : label)) : null;
}

/** The number of every page: as stamped, else as the file calls it where its labels go with the stamps there are. */
export function withLabels(printed: readonly (string | null)[], labels: readonly string[] | null): (string | null)[] {
  if (labels === null) return [...printed];
  const both = printed.flatMap((number, index) => (number !== null && labels[index] ? [index] : []));
  const agreeing = both.filter((index) => printed[index]?.toLowerCase() === labels[index]?.toLowerCase());
  // Labels that count otherwise than the stamps would name a page by a number that is another page's.
  if (agreeing.length * 2 < both.length) return [...printed];
  return printed.map((number, index) => number ?? (labels[index] || null));
}
