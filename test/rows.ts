/** Rows for tests: each is whole, and a test says only what matters to it. */
import { minutesReaderVersion } from '../shared/minutes/rows.ts';
import type { AgendaItem, Document, Extract, Meeting } from '../shared/model/library.ts';

const at = '2026-11-20T09:00:00.000Z';

/** A meeting of a panel, in December 2026. */
export function meetingRow(more: Partial<Meeting> = {}): Meeting {
  return {
    id: 'm',
    sourceId: 's',
    bodyId: 's#1',
    remoteId: '1',
    bodyName: 'Mereshire Police and Crime Panel',
    date: '2026-12-07',
    time: '10:00',
    venue: 'Council Chamber',
    status: 'confirmed',
    agendaPublished: true,
    minutesPublished: false,
    contentHash: '',
    url: null,
    readAt: at,
    listed: true,
    minutesReader: minutesReaderVersion,
    ...more,
  };
}

/** An item of the agenda of the meeting `m`. */
export function itemRow(more: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: 'i',
    meetingId: 'm',
    order: 0,
    number: '1',
    title: 'Budget',
    description: '',
    restricted: false,
    awaited: null,
    minutesHtml: null,
    decisionHtml: null,
    ...more,
  };
}

/** A paper of the meeting `m`: a pack that has not arrived. */
export function documentRow(more: Partial<Document> = {}): Document {
  return {
    id: 'd',
    sourceId: 's',
    meetingId: 'm',
    itemId: null,
    identity: 'g1?T=10',
    kind: 'pack',
    title: 'Public reports pack',
    order: 0,
    url: null,
    restricted: false,
    publishedOn: null,
    currentSha256: null,
    freedAt: null,
    etag: null,
    lastModified: null,
    firstSeenAt: at,
    checkedAt: null,
    problem: null,
    listed: true,
    ...more,
  };
}

/** What was found in a file of one page that was read whole. */
export function extractRow(more: Partial<Extract> & Pick<Extract, 'sha256'>): Extract {
  const pageCount = more.pageCount ?? 1;
  return {
    extractorVersion: 1,
    state: 'done',
    pageCount,
    pagesDone: pageCount,
    problem: null,
    items: [],
    warnings: [],
    ...more,
  };
}
