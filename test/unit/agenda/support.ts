import type { MeetingPapers, Paper } from '../../../shared/agenda/papers.ts';
import type { AgendaItem, Document, Meeting, PackItem } from '../../../shared/model/library.ts';
import { documentRow, extractRow, itemRow } from '../../rows.ts';

/** An agenda item. */
export function item(order: number, number: string, title: string, more: Partial<AgendaItem> = {}): AgendaItem {
  return itemRow({
    id: `i${order}`,
    order,
    number,
    title,
    ...more,
  });
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
  const document: Document = documentRow({
    id,
    itemId,
    identity: id,
    kind,
    title: id,
    currentSha256: pageCount > 0 ? `sha-${id}` : null,
    ...more.document,
  });
  const extract = extractRow({
    sha256: `sha-${id}`,
    pageCount,
    items,
    ...(more.stampedItem === undefined ? {} : { stampedItem: more.stampedItem }),
  });
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
