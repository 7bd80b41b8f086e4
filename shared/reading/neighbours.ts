import type { OutlineEntry } from '../agenda/entries.ts';
import { flatOutline } from '../agenda/find-entry.ts';

/** The paper before or after another one in the order of the agenda. */
export interface Neighbour {
  documentId: string;
  /** As the agenda has it, its number before it. */
  title: string;
  /** Its first and its last page that stand in the agenda; the last is null while its pages have not been counted. */
  firstPage: number;
  lastPage: number | null;
}

/** The papers of an agenda, each once, where it first stands. */
function papersInOrder(outline: readonly OutlineEntry[]): Neighbour[] {
  const found = new Map<string, Neighbour>();
  for (const { stretch, number, title } of flatOutline(outline)) {
    if (!stretch) continue;
    const { documentId, firstPage, lastPage } = stretch;
    const known = found.get(documentId);
    if (!known)
      found.set(documentId, { documentId, title: number ? `${number}. ${title}` : title, firstPage, lastPage });
    else {
      known.firstPage = Math.min(known.firstPage, firstPage);
      known.lastPage = known.lastPage === null || lastPage === null ? null : Math.max(known.lastPage, lastPage);
    }
  }
  return [...found.values()];
}

/** What is read before and after a paper, going through the agenda from one to the next; null at its ends. */
export function neighboursOf(
  outline: readonly OutlineEntry[],
  documentId: string,
): { before: Neighbour | null; after: Neighbour | null } {
  const papers = papersInOrder(outline);
  const at = papers.findIndex((paper) => paper.documentId === documentId);
  return at < 0 ? { before: null, after: null } : { before: papers[at - 1] ?? null, after: papers[at + 1] ?? null };
}
