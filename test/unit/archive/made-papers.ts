import type { Paper } from '../../../shared/agenda/papers.ts';
import type { AgendaItem, Document, DocumentVersion, Meeting } from '../../../shared/model/library.ts';

/** The site of the papers made here. */
export const source = 'https://democracy.mereshire.gov.uk';
/** An instant after all of them arrived. */
export const madeAt = '2026-11-23T09:00:00.000Z';

/** A meeting of the panel. */
export function meeting(number: number, date: string, more: Partial<Meeting> = {}): Meeting {
  return {
    id: `${source}/meeting/${number}`,
    sourceId: source,
    bodyId: `${source}#1`,
    remoteId: String(number),
    bodyName: 'Police and Crime Panel',
    date,
    time: '10:00',
    venue: 'County Hall',
    status: 'confirmed',
    agendaPublished: true,
    minutesPublished: false,
    contentHash: '',
    url: `${source}/ieListDocuments.aspx?CId=1&MId=${number}`,
    readAt: madeAt,
    listed: true,
    ...more,
  };
}

/** An item of a meeting's agenda. */
export function item(
  of: Meeting,
  order: number,
  number: string,
  title: string,
  more: Partial<AgendaItem> = {},
): AgendaItem {
  return {
    id: `${of.id}/item/${order}`,
    meetingId: of.id,
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

/** A paper of a meeting with its versions, the newest first, a day apart. */
export function paper(
  of: Meeting,
  identity: string,
  title: string,
  hashes: string[],
  more: Partial<Document> = {},
): Paper {
  const id = `${source}/document/${identity}`;
  const document: Document = {
    id,
    sourceId: source,
    meetingId: of.id,
    itemId: null,
    identity,
    kind: 'report',
    title,
    order: 0,
    url: `${source}/documents/${identity}/paper.pdf`,
    restricted: false,
    publishedOn: null,
    currentSha256: hashes[0] ?? null,
    freedAt: null,
    etag: null,
    lastModified: null,
    firstSeenAt: '2026-11-19T09:00:00.000Z',
    checkedAt: madeAt,
    problem: null,
    listed: true,
    ...more,
  };
  const versions: DocumentVersion[] = hashes.map((sha256, index) => ({
    id: `${id}@${sha256}`,
    documentId: id,
    sha256,
    size: 1_500_000,
    arrivedAt: `2026-11-${String(20 - index).padStart(2, '0')}T09:00:00.000Z`,
  }));
  return { document, extract: null, versions };
}
