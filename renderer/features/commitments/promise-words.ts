import { longDate, shortDate } from '../../../shared/dates/dates.ts';
import {
  type LedgerPromise,
  type PromiseStatus,
  promisePlace,
  promiseStatusNames,
} from '../../../shared/ledger/promises.ts';
import type { LedgerEntry } from '../../../shared/model/member.ts';
import { placeLink, recordLink } from '../../navigation.ts';

/** How a promise looks wherever it stands, by what became of it. */
export const promiseTones: Record<PromiseStatus, 'plain' | 'accent' | 'good' | 'warn' | 'bad'> = {
  overdue: 'bad',
  due: 'warn',
  open: 'accent',
  partly: 'accent',
  answered: 'good',
  dropped: 'plain',
};

/** The address of the words of a promise in the record, or null where the record does not have it. */
export function promiseLink({ meetingId, origin, text }: LedgerPromise): string | null {
  return meetingId && origin ? recordLink({ meetingId, origin, text }) : null;
}

/** By when, as printed and as reckoned: `before its next meeting (Thu 3 Dec 2026)`. */
export function dueWords({ duePhrase, due }: LedgerPromise): string {
  const day = due.on ? shortDate(due.on) : '';
  // A whole date that is printed needs no other beside it.
  if (duePhrase && /\b\d{1,2}\b.*\b20\d{2}\b/.test(duePhrase)) return duePhrase;
  if (!duePhrase) return day ? `by ${day}` : 'no time named';
  return day ? `${duePhrase} (${day})` : duePhrase;
}

/** The exact words of a promise with who made it, where, and what became of it. */
export function promiseAsText(promise: LedgerPromise): string {
  const { text, who, status, why } = promise;
  const made = [who, promisePlace(promise)].filter(Boolean).join(', ');
  return `“${text}”\n${made}\n${promiseStatusNames[status]}. ${why}`;
}

/** One piece of evidence: its words, where they come from, and the address where they stand. */
export function evidenceWords(one: LedgerEntry['evidence'][number]): {
  words: string;
  source: string;
  href: string | null;
} {
  if (!('anchor' in one)) {
    return { words: one.pasted, source: [one.from, one.on && longDate(one.on)].filter(Boolean).join(', '), href: null };
  }
  const { anchor, context } = one;
  const { meetingId, bodyName, meetingDate, itemNumber, documentTitle } = context;
  const source = [
    documentTitle,
    bodyName,
    meetingDate && longDate(meetingDate),
    itemNumber && `item ${itemNumber}`,
    `PDF p. ${anchor.page}`,
  ];
  const { documentId, sha256, page, quote } = anchor;
  return {
    words: quote,
    source: source.filter(Boolean).join(', '),
    href: meetingId ? placeLink({ meetingId, documentId, sha256, page, quote }) : null,
  };
}
