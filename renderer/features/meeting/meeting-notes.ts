import type { Paper } from '../../../shared/agenda/papers.ts';
import type { MeetingNote } from '../../../shared/model/library.ts';

/**
 * The notes to show under the papers of an item, or of the meeting itself (`itemId` null): those that none of the papers
 * shown tells already.
 */
export function notesBeside(
  notes: readonly MeetingNote[],
  itemId: string | null,
  shown: readonly Pick<Paper, 'document'>[],
): MeetingNote[] {
  const locked = shown.filter(({ document }) => document.restricted && document.currentSha256 === null);
  return notes.filter((note) => {
    if ((note.itemId ?? null) !== itemId || shown.some(({ document }) => document.id === note.documentId)) return false;
    return note.code !== 'document-withheld' || !locked.some(({ document }) => note.message.includes(document.title));
  });
}
