import type { OutlineEntry, Stretch } from '../../../../shared/agenda/entries.ts';
import { entryAt, itemAt, stretchesOf } from '../../../../shared/agenda/find-entry.ts';
import type { MeetingPapers } from '../../../../shared/agenda/papers.ts';
import { findScopes } from '../../../../shared/text/find-words.ts';

/** Where words are looked for. */
export type FindScope = (typeof findScopes)[number];

/** Pages that are looked through, as runs of pages in the order of the agenda. */
export interface FindRoom {
  scope: FindScope;
  label: string;
  stretches: Stretch[];
}

/** What is open, and the place whose item and paper are meant. */
interface Here {
  outline: readonly OutlineEntry[];
  papers: MeetingPapers;
  opening: { document: { id: string }; sha256: string | null } | null;
  at: { documentId: string; page: number };
}

/** Where one can look from a page, widest first; of two that are the same pages the first. */
export function findRooms({ outline, papers, opening, at }: Here): FindRoom[] {
  const documentId = opening?.document.id;
  const sha256 = opening?.sha256;
  if (!opening || !documentId || !sha256) return [];
  const open: Stretch = { documentId, sha256, firstPage: 1, lastPage: null };
  // What is on the screen is looked through, also where it is an older version.
  const asOpen = (stretch: Stretch) => (stretch.documentId === documentId ? { ...stretch, sha256 } : stretch);
  const whole = (entries: readonly OutlineEntry[]) => stretchesOf(entries).map(asOpen);
  const everything = whole(outline);
  const item = itemAt(outline, at.documentId, at.page);
  const paper = entryAt(outline, at.documentId, at.page);
  const isPack = documentId === papers.pack?.document.id;
  const rooms: FindRoom[] = [
    {
      scope: 'meeting',
      label: 'All papers',
      stretches: everything.some((one) => one.documentId === documentId) ? wholeFirst(everything, open) : [open],
    },
    { scope: 'document', label: isPack ? 'Pack' : 'File', stretches: [open] },
    { scope: 'item', label: 'Item', stretches: item ? whole([item]) : [] },
    { scope: 'paper', label: 'Paper', stretches: paper?.stretch ? [asOpen(paper.stretch)] : [] },
  ];
  const known = new Set<string>();
  return rooms.filter(({ stretches }) => {
    const key = keyOf(stretches, papers);
    if (stretches.length === 0 || known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** The open document from its first page to its last, where parts of it stand in the tree. */
function wholeFirst(stretches: readonly Stretch[], open: Stretch): Stretch[] {
  const at = stretches.findIndex(({ documentId }) => documentId === open.documentId);
  return stretches.flatMap((one, place) => {
    if (one.documentId !== open.documentId) return [one];
    return place === at ? [open] : [];
  });
}

/** A document by itself is the same pages whether its last page is named or not. */
function keyOf(stretches: readonly Stretch[], { items, papers }: MeetingPapers): string {
  const all = [...papers, ...items.flatMap((entry) => entry.papers)];
  return stretches
    .map(({ documentId, sha256, firstPage, lastPage }) => {
      const count = all.find(({ document }) => document.id === documentId)?.extract?.pageCount ?? null;
      return `${documentId}/${sha256}/${firstPage}/${lastPage ?? count}`;
    })
    .join(' ');
}

/** The room that was asked for, or the one it is the same as; null where nothing is open. */
export function roomFor(rooms: readonly FindRoom[], wanted: FindScope): FindRoom | null {
  const upTo: readonly FindScope[] = findScopes.slice(0, findScopes.indexOf(wanted) + 1);
  return rooms.findLast(({ scope }) => upTo.includes(scope)) ?? rooms[0] ?? null;
}
