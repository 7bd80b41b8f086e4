import type { OutlineEntry, Stretch } from '../agenda/entries.ts';
import { flatOutline, stretchesOf } from '../agenda/find-entry.ts';
import type { Reading } from '../model/member.ts';

/** What of a reading says which pages were read. */
export type PagesRead = Pick<Reading, 'documentId' | 'sha256' | 'pagesRead'>;

/** The pages read of the version a stretch is in. */
function readIn({ documentId, sha256 }: Stretch, readings: readonly PagesRead[]): ReadonlySet<number> {
  const row = readings.find((reading) => reading.documentId === documentId && reading.sha256 === sha256);
  return new Set(row?.pagesRead);
}

/** Pages read of a stretch, and pages there are; null while they have not been counted. */
export function readOf(stretch: Stretch, readings: readonly PagesRead[]): { read: number; of: number } | null {
  const { firstPage, lastPage } = stretch;
  if (lastPage === null) return null;
  const read = [...readIn(stretch, readings)].filter((page) => page >= firstPage && page <= lastPage).length;
  return { read, of: lastPage - firstPage + 1 };
}

/**
 * Pages read of a line of the agenda and of the papers under it, and pages there are; null while some have not been
 * counted, or it has none.
 */
export function readOfLine(entry: OutlineEntry, readings: readonly PagesRead[]): { read: number; of: number } | null {
  const each = stretchesOf([entry]).map((stretch) => readOf(stretch, readings));
  if (each.length === 0) return null;
  return each.reduce((all, one) => all && one && { read: all.read + one.read, of: all.of + one.of });
}

/** The first page of a stretch that has not been read; null when all have, or their number is not known. */
export function firstUnread(stretch: Stretch, readings: readonly PagesRead[]): number | null {
  const read = readIn(stretch, readings);
  for (let page = stretch.firstPage; page <= (stretch.lastPage ?? 0); page += 1) if (!read.has(page)) return page;
  return null;
}

/**
 * Pages read of all that stands in an agenda, and pages there are. A page counts once, whatever lines it stands under;
 * so does a file that is published twice.
 */
export function readOfAgenda(
  outline: readonly OutlineEntry[],
  readings: readonly PagesRead[],
): { read: number; of: number } {
  const pages = new Map<string, boolean>();
  for (const { stretch } of flatOutline(outline)) {
    if (!stretch) continue;
    const read = readIn(stretch, readings);
    for (let page = stretch.firstPage; page <= (stretch.lastPage ?? 0); page += 1) {
      const key = `${stretch.sha256} ${page}`;
      pages.set(key, pages.get(key) === true || read.has(page));
    }
  }
  return { read: [...pages.values()].filter(Boolean).length, of: pages.size };
}

/** Where "next item" stops: items, and papers that are files of their own. Papers inside an item's pages are passed. */
export function stopsOf(outline: readonly OutlineEntry[]): Stretch[] {
  const found = new Map<string, Stretch>();
  for (const entry of outline) {
    for (const { stretch } of [entry, ...flatOutline(entry.children)]) {
      const inside = stretch !== entry.stretch && stretch?.documentId === entry.stretch?.documentId;
      if (stretch && !inside) found.set(`${stretch.documentId} ${stretch.firstPage}`, stretch);
    }
  }
  return [...found.values()];
}
