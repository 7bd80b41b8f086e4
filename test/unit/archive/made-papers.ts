import type { Paper } from '../../../shared/agenda/papers.ts';
import type { AgendaItem, Document, DocumentVersion, Meeting } from '../../../shared/model/library.ts';
import { documentRow, itemRow, meetingRow } from '../../rows.ts';

/** The site of the papers made here. */
export const source = 'https://democracy.mereshire.gov.uk';
/** An instant after all of them arrived. */
export const madeAt = '2026-11-23T09:00:00.000Z';

/** A meeting of the panel. */
export function meeting(number: number, date: string, more: Partial<Meeting> = {}): Meeting {
  return meetingRow({
    id: `${source}/meeting/${number}`,
    sourceId: source,
    bodyId: `${source}#1`,
    remoteId: String(number),
    bodyName: 'Police and Crime Panel',
    date,
    venue: 'County Hall',
    url: `${source}/ieListDocuments.aspx?CId=1&MId=${number}`,
    ...more,
  });
}

/** An item of a meeting's agenda. */
export function item(
  of: Meeting,
  order: number,
  number: string,
  title: string,
  more: Partial<AgendaItem> = {},
): AgendaItem {
  return itemRow({
    id: `${of.id}/item/${order}`,
    meetingId: of.id,
    order,
    number,
    title,
    ...more,
  });
}

/** A paper of a meeting with its versions, the newest first, a day apart. */
export function paper(
  of: Meeting,
  identity: string,
  title: string,
  hashes: string[],
  more: Partial<Document> = {},
): Paper {
  const id = `${source}/document/${identity}`;
  const document: Document = documentRow({
    id,
    sourceId: source,
    meetingId: of.id,
    identity,
    kind: 'report',
    title,
    url: `${source}/documents/${identity}/paper.pdf`,
    currentSha256: hashes[0] ?? null,
    checkedAt: madeAt,
    ...more,
  });
  const versions: DocumentVersion[] = hashes.map((sha256, index) => ({
    id: `${id}@${sha256}`,
    documentId: id,
    sha256,
    size: 1_500_000,
    arrivedAt: `2026-11-${String(20 - index).padStart(2, '0')}T09:00:00.000Z`,
  }));
  return { document, extract: null, versions };
}
