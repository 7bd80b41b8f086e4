import type { Decision } from '../../../shared/model/minutes.ts';
import { placeLink } from '../../navigation.ts';

/** Where words of the record stand, as an address in the application. */
export function recordLink({ meetingId, origin, text }: Pick<Decision, 'meetingId' | 'origin' | 'text'>): string {
  if (origin.kind === 'item') return placeLink({ meetingId, itemId: origin.itemId, quote: text });
  const { documentId, sha256, page } = origin;
  return placeLink({ meetingId, documentId, sha256, page, quote: text });
}
