import type { OutlineEntry } from '../agenda/entries.ts';
import { itemAt, partAt, stretchesOf } from '../agenda/find-entry.ts';
import type { PackItem } from '../model/library.ts';

/** Pages of one version of a paper that are to be printed. */
export interface PrintPart {
  sha256: string;
  /** PDF pages, in order. */
  pages: readonly number[];
}

/** The pages from one to another, both with it. */
export function pagesFromTo(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/**
 * What is printed as the item a page belongs to: all its papers, also those that are files of their own. Where the pages of
 * one of them are not known yet, the paper the page is in alone; null where the page belongs to nothing, or its version is
 * not the current one. `pageCount` is that of the file the page is in.
 */
export function itemToPrint(
  outline: readonly OutlineEntry[],
  { documentId, sha256, pageCount }: { documentId: string; sha256: string; pageCount: number },
  page: number,
): { title: string; parts: PrintPart[] } | null {
  const here = partAt(outline, { documentId, sha256 }, page);
  const item = itemAt(outline, documentId, page);
  if (!here || !item) return null;
  const lastOf = (stretch: typeof here.stretch) => stretch.lastPage ?? (stretch.sha256 === sha256 ? pageCount : null);
  const whole = stretchesOf([item]);
  const isKnown = whole.every((stretch) => lastOf(stretch) !== null);
  const { number, title } = isKnown ? item : here.entry;
  return {
    title: [number, title].filter(Boolean).join('. '),
    parts: (isKnown ? whole : [here.stretch]).map((stretch) => ({
      sha256: stretch.sha256,
      pages: pagesFromTo(stretch.firstPage, lastOf(stretch) ?? 0),
    })),
  };
}

/** The same for an older version of a pack, which the agenda knows nothing of: by the items it was split into itself. */
export function itemOfVersion(
  items: readonly PackItem[],
  sha256: string,
  page: number,
): { title: string; parts: PrintPart[] } | null {
  const item = items.find(({ firstPage, lastPage }) => firstPage <= page && page <= lastPage);
  if (!item) return null;
  const title = [item.number, item.title].filter(Boolean).join('. ');
  return { title, parts: [{ sha256, pages: pagesFromTo(item.firstPage, item.lastPage) }] };
}
