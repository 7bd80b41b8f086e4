import type { Change } from '../model/library.ts';
import type { SearchHit } from './answer.ts';

/** The results that came with some changes: words of papers that came, or of a meeting's record that was published. */
export function hitsOfChanges(hits: readonly SearchHit[], changes: readonly Change[]): SearchHit[] {
  const papers = new Set(changes.map(({ documentId }) => documentId).filter((id) => id !== null));
  const recorded = new Set(
    changes.filter(({ kind }) => kind === 'minutes-published').map(({ meetingId }) => meetingId),
  );
  return hits.filter(({ kind, documentId, itemId, meetingId }) => {
    if (kind === 'mark' || kind === 'question') return false;
    // What stands nowhere in the record was written by the member.
    if (documentId === null && !itemId) return false;
    if (documentId !== null && papers.has(documentId)) return true;
    return kind !== 'report' && meetingId !== null && recorded.has(meetingId);
  });
}
