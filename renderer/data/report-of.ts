import { itemOf } from '../../shared/minutes/item-of.ts';
import type { Decision } from '../../shared/model/minutes.ts';
import { library } from './library-db.ts';

/** A paper that was before the meeting when something was decided or promised. */
export interface LedReport {
  title: string;
  meetingId: string;
  documentId: string;
  /** Where its item begins, in a paper that holds others too; PDF page from 1. */
  page?: number;
  /** The pages of the item as printed, where the paper is a pack: `12–30`. */
  pages?: string;
}

/** What an entry of the minutes says of its place. */
type Placed = Pick<Decision, 'meetingId' | 'itemNumber' | 'itemTitle' | 'origin'>;

/**
 * The reports of the item that an entry of the minutes is about: its part of the pack, or its own papers where there is no
 * pack. None where the item is not certain.
 */
export async function reportsOf(entry: Placed): Promise<LedReport[]> {
  const { meetingId } = entry;
  const [items, documents] = await Promise.all([
    library.items.where('meetingId').equals(meetingId).toArray(),
    library.documents.where('meetingId').equals(meetingId).sortBy('order'),
  ]);
  const item = itemOf(entry, items);
  if (!item) return [];
  for (const pack of documents.filter(({ kind, currentSha256 }) => kind === 'pack' && currentSha256 !== null)) {
    const extract = await library.extracts.get(pack.currentSha256 ?? '');
    const part = extract?.items.find(({ number }) => number !== '' && number === item.number);
    if (!part) continue;
    const [first, last] = [part.printedFirst ?? String(part.firstPage), part.printedLast ?? String(part.lastPage)];
    const pages = first === last ? first : `${first}–${last}`;
    return [{ title: part.title || pack.title, meetingId, documentId: pack.id, page: part.firstPage, pages }];
  }
  const own = documents.filter(
    ({ itemId, kind }) => itemId === item.id && (kind === 'report' || kind === 'supplement'),
  );
  return own.map(({ id, title }) => ({ title, meetingId, documentId: id }));
}
