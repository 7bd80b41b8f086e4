import type { OutlineEntry, Stretch } from './entries.ts';

/** All lines of a tree, parents before their children. */
export function flatOutline(entries: readonly OutlineEntry[]): OutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...flatOutline(entry.children)]);
}

function holds(stretch: Stretch | null, documentId: string, page: number): boolean {
  return (
    stretch?.documentId === documentId &&
    stretch.firstPage <= page &&
    page <= (stretch.lastPage ?? Number.MAX_SAFE_INTEGER)
  );
}

/** The lines a page belongs to, outermost first; where packs overlap, those that start last. Empty when to none. */
function pathTo(entries: readonly OutlineEntry[], documentId: string, page: number): OutlineEntry[] {
  for (const entry of entries.toReversed()) {
    const inside = pathTo(entry.children, documentId, page);
    if (inside.length > 0 || holds(entry.stretch, documentId, page)) return [entry, ...inside];
  }
  return [];
}

/** The innermost line a page belongs to. Null when it belongs to none. */
export function entryAt(entries: readonly OutlineEntry[], documentId: string, page: number): OutlineEntry | null {
  return pathTo(entries, documentId, page).at(-1) ?? null;
}

/** The agenda item a page belongs to, or the paper that belongs to no item, or null. */
export function itemAt(entries: readonly OutlineEntry[], documentId: string, page: number): OutlineEntry | null {
  return pathTo(entries, documentId, page).find(({ kind }) => kind !== 'group') ?? null;
}

/** The runs of pages of some lines and all under them, in order, with no page twice. */
export function stretchesOf(entries: readonly OutlineEntry[]): Stretch[] {
  const all = flatOutline(entries).flatMap(({ stretch }) => stretch ?? []);
  return all.filter((one, index) => !all.some((other, place) => place !== index && covers(other, one, place < index)));
}

/** Whether a run of pages has all of another, and is longer or comes first. */
function covers(other: Stretch, one: Stretch, isBefore: boolean): boolean {
  if (other.documentId !== one.documentId || other.sha256 !== one.sha256) return false;
  const [end, otherEnd] = [one.lastPage ?? Number.MAX_SAFE_INTEGER, other.lastPage ?? Number.MAX_SAFE_INTEGER];
  if (other.firstPage > one.firstPage || otherEnd < end) return false;
  return other.firstPage < one.firstPage || otherEnd > end || isBefore;
}

/**
 * The pages that are read together with a page of a version of a document: those of its item, or of the paper of an item
 * that is a file of its own; with the line they have in the agenda. Null where they are not known of this version.
 */
export function partAt(
  entries: readonly OutlineEntry[],
  document: { documentId: string; sha256: string },
  page: number,
): { entry: OutlineEntry; stretch: Stretch } | null {
  for (const entry of pathTo(entries, document.documentId, page)) {
    const { kind, stretch } = entry;
    const isHere = stretch?.documentId === document.documentId && stretch.sha256 === document.sha256;
    if (kind !== 'group' && stretch && isHere) return { entry, stretch };
  }
  return null;
}
