import type { MeetingPapers, Paper } from '../../../shared/agenda/papers.ts';
import type { AgendaItem, Document, Meeting, PackItem } from '../../../shared/model/library.ts';

/** An agenda item. */
export function item(order: number, number: string, title: string, more: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: `i${order}`,
    meetingId: 'm',
    order,
    number,
    title,
    description: '',
    restricted: false,
    awaited: null,
    minutesHtml: null,
    decisionHtml: null,
    ...more,
  };
}

/** A paper; without pages it has not arrived. */
export function paper(
  id: string,
  kind: Document['kind'],
  itemId: string | null,
  pageCount: number,
  items: PackItem[] = [],
  more: { document?: Partial<Document>; arrivedAt?: string; stampedItem?: string } = {},
): Paper {
  const document: Document = {
    id,
    sourceId: 's',
    meetingId: 'm',
    itemId,
    identity: id,
    kind,
    title: id,
    order: 0,
    url: null,
    restricted: false,
    publishedOn: null,
    currentSha256: pageCount > 0 ? `sha-${id}` : null,
    freedAt: null,
    etag: null,
    lastModified: null,
    firstSeenAt: '',
    checkedAt: null,
    problem: null,
    listed: true,
    ...more.document,
  };
  const extract = {
    sha256: `sha-${id}`,
    extractorVersion: 1,
    state: 'done' as const,
    pageCount,
    pagesDone: pageCount,
    problem: null,
    items,
    warnings: [],
    ...(more.stampedItem === undefined ? {} : { stampedItem: more.stampedItem }),
  };
  const arrivedAt = more.arrivedAt;
  const version = { id: `${id}@`, documentId: id, sha256: `sha-${id}`, size: 1, arrivedAt: arrivedAt ?? '' };
  return { document, extract: pageCount > 0 ? extract : null, versions: arrivedAt ? [version] : [] };
}

/** Pages of an item in a pack. */
export function packItem(
  number: string,
  firstPage: number,
  lastPage: number,
  documents: PackItem['documents'] = [],
): PackItem {
  const printed = (page: number) => String(page - 2);
  return {
    number,
    title: `Pack ${number}`,
    firstPage,
    lastPage,
    printedFirst: printed(firstPage),
    printedLast: printed(lastPage),
    documents,
  };
}

/** A meeting with its papers. */
export function meeting(items: MeetingPapers['items'], papers: Paper[]): MeetingPapers {
  const row = { id: 'm' } as Meeting;
  return { meeting: row, items, papers, pack: papers.find(({ document }) => document.kind === 'pack') ?? null };
}
