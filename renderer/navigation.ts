import type { Decision } from '../shared/model/minutes.ts';

/** A place in the papers that a link can open: a meeting, a document of it, a page, and the words to show there. */
export interface Place {
  meetingId: string;
  documentId?: string;
  /** Version to open; the current one when left out. */
  sha256?: string;
  /** PDF page, from 1. */
  page?: number;
  /** Words to find and flash on that page; with an item, words of its minutes. */
  quote?: string;
  /** Mark to select there. */
  markId?: string;
  /** Item to open at its first page, when no page is given. */
  itemId?: string;
}

/** The address inside the application of a place in the papers. */
export function placeLink(place: Place): string {
  const query = new URLSearchParams();
  if (place.documentId) query.set('document', place.documentId);
  if (place.sha256) query.set('version', place.sha256);
  if (place.page) query.set('page', String(place.page));
  if (place.quote) query.set('quote', place.quote);
  if (place.markId) query.set('mark', place.markId);
  if (place.itemId) query.set('item', place.itemId);
  const search = query.toString();
  return `/meetings/${encodeURIComponent(place.meetingId)}${search ? `?${search}` : ''}`;
}

/** The place an address names; `meetingId` as it stands in the path, still encoded. */
export function placeOf(encodedMeetingId: string, search: string): Place {
  const query = new URLSearchParams(search);
  const page = Number(query.get('page'));
  const place: Place = { meetingId: decodeURIComponent(encodedMeetingId) };
  const documentId = query.get('document');
  const sha256 = query.get('version');
  const quote = query.get('quote');
  const markId = query.get('mark');
  const itemId = query.get('item');
  if (documentId) place.documentId = documentId;
  if (sha256) place.sha256 = sha256;
  if (Number.isInteger(page) && page > 0) place.page = page;
  if (quote) place.quote = quote;
  if (markId) place.markId = markId;
  if (itemId) place.itemId = itemId;
  return place;
}

/** Two versions of a document to be shown side by side. */
export interface ComparedVersions {
  meetingId: string;
  documentId: string;
  /** SHA-256 of the versions; the last two when left out. */
  older?: string;
  newer?: string;
  /** Page of the newer version, from 1. */
  page?: number;
}

/** The address inside the application of two versions side by side. */
export function compareLink({ meetingId, documentId, older, newer, page }: ComparedVersions): string {
  const query = new URLSearchParams();
  if (older) query.set('from', older);
  if (newer) query.set('to', newer);
  if (page) query.set('page', String(page));
  const search = query.toString();
  const path = `/meetings/${encodeURIComponent(meetingId)}/compare/${encodeURIComponent(documentId)}`;
  return search ? `${path}?${search}` : path;
}

/** The versions an address names; the ids as they stand in the path, still encoded. */
export function comparedVersionsOf(encodedMeetingId: string, encodedId: string, search: string): ComparedVersions {
  const query = new URLSearchParams(search);
  const page = Number(query.get('page'));
  const older = query.get('from');
  const newer = query.get('to');
  return {
    meetingId: decodeURIComponent(encodedMeetingId),
    documentId: decodeURIComponent(encodedId),
    ...(older ? { older } : {}),
    ...(newer ? { newer } : {}),
    ...(Number.isInteger(page) && page > 0 ? { page } : {}),
  };
}

/** The address of what a kept search finds that came since it was looked at. */
export function newResultsAddress({ query, seenAt }: { query: string; seenAt: string }): string {
  return `/search?${new URLSearchParams({ q: query, since: seenAt })}`;
}

/** The address of a meeting as it is sat through. */
export function roomAddress(meetingId: string): string {
  return `/meetings/${encodeURIComponent(meetingId)}/room`;
}

/** What an address of a meeting ends with that leads to its deadlines. */
export const deadlineHash = '#deadline';

/** The address of a meeting with its deadlines unfolded. */
export function deadlineAddress(meetingId: string): string {
  return placeLink({ meetingId }) + deadlineHash;
}

/** The address of what came of a meeting. */
export function debriefAddress(meetingId: string): string {
  return `/meetings/${encodeURIComponent(meetingId)}/debrief`;
}

/** The address of one promise in the ledger, opened there. */
export function promiseAddress(id: string): string {
  return `/promises?promise=${encodeURIComponent(id)}`;
}

/** The address of the promises made to one committee. */
export function promisesAddress(bodyName: string): string {
  return `/promises?body=${encodeURIComponent(bodyName)}`;
}

/** The address of the notice rules, those of one committee first. */
export function noticeAddress(bodyId: string): string {
  return `/notice?${new URLSearchParams({ committee: bodyId })}`;
}

/** The address of the list of what to ask at a meeting. */
export function draftingAddress(meetingId: string): string {
  return `/drafting/${encodeURIComponent(meetingId)}`;
}

/** Where words of the record stand, as an address in the application. */
export function recordLink({ meetingId, origin, text }: Pick<Decision, 'meetingId' | 'origin' | 'text'>): string {
  if (origin.kind === 'item') return placeLink({ meetingId, itemId: origin.itemId, quote: text });
  const { documentId, sha256, page, pack } = origin;
  return placeLink({ meetingId: pack?.meetingId ?? meetingId, documentId, sha256, page, quote: text });
}

/** The address of the thread of a subject: from an item, or from a decision or promise made in it. */
export function threadAddress(from: { meetingId: string | null; itemTitle: string; text: string }): string {
  const query = new URLSearchParams({ title: from.itemTitle });
  if (from.meetingId) query.set('meeting', from.meetingId);
  if (from.text) query.set('text', from.text);
  return `/thread?${query.toString()}`;
}
