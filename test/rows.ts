/** Rows for tests: each is whole, and a test says only what matters to it. */
import { minutesReaderVersion } from '../shared/minutes/rows.ts';
import type { AgendaItem, Document, Extract, Meeting } from '../shared/model/library.ts';
import type { PaperContext, TextAnchor } from '../shared/model/member.ts';
import { newQuestion, type Question } from '../shared/model/questions.ts';

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

/** Where a mark or question stands: an item of a meeting on 3 December 2026. */
export function contextRow(more: Partial<PaperContext> = {}): PaperContext {
  return {
    meetingId: 'm',
    bodyName: 'Mereshire Police and Crime Panel',
    meetingDate: '2026-12-03',
    itemNumber: '6',
    itemTitle: 'Precept',
    documentTitle: '',
    ...more,
  };
}

/** Words on page 49 of a paper, which is printed as 45; they have no place on it. */
export function anchorRow(more: Partial<TextAnchor> = {}): TextAnchor {
  return {
    documentId: 'd',
    sha256: 's',
    page: 49,
    printed: '45',
    parts: [],
    quote: 'Reserves stand at £14.2 million.',
    prefix: '',
    suffix: '',
    offset: 0,
    ...more,
  };
}

/** A drafted question for the room, of the meeting `m`. */
export function questionRow(more: Partial<Question> = {}): Question {
  return {
    ...newQuestion,
    id: 'q',
    meetingId: 'm',
    context: contextRow(),
    text: 'What moved the reserves?',
    kind: 'room',
    status: 'drafted',
    evidence: [],
    order: 1,
    createdAt: at,
    updatedAt: at,
    ...more,
  };
}
