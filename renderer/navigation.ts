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
