import { longDate } from '../../../shared/dates/dates.ts';
import type { Decision, DecisionKind } from '../../../shared/model/minutes.ts';
import { placeLink } from '../../navigation.ts';

/** What each kind of decision is called. */
export const decisionKindNames: Record<DecisionKind, string> = {
  noted: 'Noted',
  agreed: 'Agreed',
  approved: 'Approved',
  requested: 'Requested',
  deferred: 'Deferred',
  referred: 'Referred',
  recommended: 'Recommended',
  appointed: 'Appointed',
  other: 'Other',
};

/** Who has to do something, and by when as the record says it; empty where it names neither. */
export function dutyWords({ requestedOf, due }: Pick<Decision, 'requestedOf' | 'due'>): string {
  const words = [requestedOf, due].filter(Boolean).join(' · ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where the words of a decision stand, as an address in the application. */
export function decisionLink({ meetingId, origin, text }: Decision): string {
  if (origin.kind === 'item') return placeLink({ meetingId, itemId: origin.itemId, quote: text });
  const { documentId, sha256, page } = origin;
  return placeLink({ meetingId, documentId, sha256, page, quote: text });
}

/** The exact words of a decision with where they come from. */
export function decisionAsText(decision: Decision): string {
  const { bodyName, date, itemNumber, itemTitle, label, text, origin } = decision;
  const item = [itemNumber && `item ${itemNumber}`, itemTitle].filter(Boolean).join(', ');
  const page = origin.kind === 'page' ? `minutes, PDF p. ${origin.page}` : 'minutes';
  const source = [bodyName, longDate(date), item, page].filter(Boolean).join(', ');
  const address = origin.kind === 'item' && origin.url ? `\n${origin.url}` : '';
  return `“${label ? `${label} ` : ''}${text}”\n${source}${address}`;
}
