/** Rows of what a source lists of a meeting, made from its answer and the rows that were there. */
import { documentIdOf, itemIdOf, versionIdOf } from '../../shared/model/ids.ts';
import type { AgendaItem, Document, DocumentVersion, Meeting } from '../../shared/model/library.ts';
import type { RemoteDocument, RemoteItem } from '../../shared/sources/contract.ts';
import { library } from '../data/library-db.ts';

/** An item as it is listed; minutes that were there once stay when the source answers without them. */
export function itemRow(meetingId: string, item: RemoteItem, before: AgendaItem | undefined): AgendaItem {
  const { order, number, title, description, restricted, awaited } = item;
  return {
    id: itemIdOf(meetingId, item.remoteId),
    meetingId,
    order,
    number,
    title,
    description,
    restricted,
    awaited,
    minutesHtml: item.minutesHtml ?? before?.minutesHtml ?? null,
    decisionHtml: item.decisionHtml ?? before?.decisionHtml ?? null,
  };
}

/** A document as it is listed now, with what is known of its bytes from `before`. */
function documentRow(
  id: string,
  meeting: Pick<Meeting, 'id' | 'sourceId'>,
  listed: RemoteDocument,
  order: number,
  before: Document | undefined,
  now: string,
): Document {
  const { identity, kind, title, url, restricted, publishedOn } = listed;
  return {
    id,
    sourceId: meeting.sourceId,
    meetingId: meeting.id,
    itemId: listed.itemRemoteId === null ? null : itemIdOf(meeting.id, listed.itemRemoteId),
    identity,
    kind,
    title,
    order,
    url,
    restricted,
    publishedOn,
    currentSha256: before?.currentSha256 ?? null,
    freedAt: before?.freedAt ?? null,
    etag: before?.etag ?? null,
    lastModified: before?.lastModified ?? null,
    firstSeenAt: before?.firstSeenAt ?? now,
    checkedAt: before?.checkedAt ?? null,
    problem: before?.problem ?? null,
    listed: true,
  };
}

/** The rows of listed documents, and the versions that are theirs as well because another meeting has the same paper. */
export interface ListedDocuments {
  rows: Document[];
  shared: Pick<DocumentVersion, 'documentId' | 'sha256' | 'size'>[];
}

/**
 * Makes the rows of a meeting's documents. A paper that another meeting has already, as a report that goes to two
 * committees, is a document of each: the second has a name of its own and begins with the bytes of the first.
 */
export async function listedDocuments(
  meeting: Meeting,
  listed: readonly RemoteDocument[],
  ownBefore: readonly Document[],
  now: string,
): Promise<ListedDocuments> {
  const usualId = ({ identity }: RemoteDocument) => documentIdOf(meeting.sourceId, identity);
  const usual = await library.documents.bulkGet(listed.map(usualId));
  const shared: ListedDocuments['shared'] = [];
  const rows: Document[] = [];
  for (const [order, document] of listed.entries()) {
    const own = ownBefore.find(({ identity }) => identity === document.identity);
    const other = usual[order];
    if (own || !other || other.meetingId === meeting.id) {
      rows.push(documentRow(own?.id ?? usualId(document), meeting, document, order, own ?? other, now));
      continue;
    }
    const id = `${usualId(document)}&meeting=${meeting.remoteId}`;
    const size = (await library.versions.get(versionIdOf(other.id, other.currentSha256 ?? '')))?.size;
    const known = size === undefined ? undefined : { ...other, firstSeenAt: now, problem: null };
    if (known?.currentSha256 && size !== undefined) shared.push({ documentId: id, sha256: known.currentSha256, size });
    rows.push(documentRow(id, meeting, document, order, known, now));
  }
  return { rows, shared };
}
