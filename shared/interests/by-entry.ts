import type { OutlineEntry } from '../agenda/entries.ts';
import { stretchesOf } from '../agenda/find-entry.ts';
import type { PageTextRow } from '../model/library.ts';
import type { Naming } from './namings.ts';

/** Where the papers of an item name an interest. */
export interface NamedPlace extends Naming {
  documentId: string;
  sha256: string;
  /** PDF page, from 1. */
  page: number;
  printed: string | null;
}

/** The places in a version of a paper, by their PDF page. */
export type NamedPages = ReadonlyMap<string, readonly NamedPlace[]>;

/** The places on the pages of one version of a document; each page is looked through once. */
export function placesOn(
  paper: { documentId: string; sha256: string },
  pages: readonly Pick<PageTextRow, 'page' | 'printed' | 'text'>[],
  find: (text: string) => Naming[],
): NamedPlace[] {
  return pages.flatMap(({ page, printed, text }) =>
    find(text).map((naming) => ({ ...naming, ...paper, page, printed })),
  );
}

/** What the papers of each item of an agenda name, by the key of its line; items that name nothing are left out. */
export function namedByEntry(outline: readonly OutlineEntry[], named: NamedPages): Map<string, NamedPlace[]> {
  const found = new Map<string, NamedPlace[]>();
  for (const entry of outline) {
    const places = stretchesOf([entry]).flatMap(({ documentId, sha256, firstPage, lastPage }) =>
      (named.get(sha256) ?? [])
        .filter(({ page }) => page >= firstPage && page <= (lastPage ?? page))
        .map((place) => ({ ...place, documentId })),
    );
    if (places.length > 0) found.set(entry.key, places);
  }
  return found;
}
