import { type CorrectedDecision, wordsOfRecord } from '../../../shared/minutes/corrections.ts';
import { placeLink } from '../../navigation.ts';

/** Where words of the record stand, as an address in the application. */
export function recordLink(row: Pick<CorrectedDecision, 'meetingId' | 'origin' | 'text' | 'correction'>): string {
  const { meetingId, origin } = row;
  const quote = wordsOfRecord(row);
  if (origin.kind === 'item') return placeLink({ meetingId, itemId: origin.itemId, quote });
  const { documentId, sha256, page } = origin;
  return placeLink({ meetingId, documentId, sha256, page, quote });
}
