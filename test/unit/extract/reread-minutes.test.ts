import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { rereadMinutes } from '../../../renderer/extract/reread-minutes.ts';
import type { AgendaItem, Document, Extract, Meeting } from '../../../shared/model/library.ts';

const at = '2026-11-20T09:00:00.000Z';
const meeting: Meeting = {
  id: 'm1',
  sourceId: 's',
  bodyId: 's#1',
  remoteId: '1',
  bodyName: 'Police and Crime Panel',
  date: '2026-06-07',
  time: null,
  venue: null,
  status: 'confirmed',
  agendaPublished: true,
  minutesPublished: true,
  contentHash: '',
  url: null,
  readAt: at,
  listed: true,
};
const item: AgendaItem = {
  id: 'm1/item/1',
  meetingId: 'm1',
  order: 0,
  number: '4',
  title: 'Custody',
  description: '',
  restricted: false,
  awaited: null,
  minutesHtml:
    '<p>The Commissioner agreed to provide the figures after the meeting.</p><p><b>RESOLVED:</b> That the report be noted.</p>',
  decisionHtml: null,
};
const minutes = (meetingId: string, sha256: string): Document => ({
  id: `${meetingId}/document/minutes`,
  sourceId: 's',
  meetingId,
  itemId: null,
  identity: `minutes of ${meetingId}`,
  kind: 'printed-minutes',
  title: 'Printed minutes',
  order: 0,
  url: null,
  restricted: false,
  publishedOn: null,
  currentSha256: sha256,
  freedAt: null,
  etag: null,
  lastModified: null,
  firstSeenAt: at,
  checkedAt: at,
  problem: null,
  listed: true,
});
const read = (sha256: string): Extract => ({
  sha256,
  state: 'done',
  pageCount: 1,
  pagesDone: 1,
  problem: null,
  items: [],
  warnings: [],
  extractorVersion: 1,
});

beforeEach(() => Promise.all(library.tables.map((table) => table.clear())));

it('reads again what an older reader read, from the items, the kept text or the paper itself', async () => {
  await library.meetings.bulkPut([meeting, { ...meeting, id: 'm2' }, { ...meeting, id: 'm3' }]);
  await library.items.put(item);
  await library.documents.bulkPut([minutes('m2', 'freed'), minutes('m3', 'here')]);
  await library.extracts.bulkPut([read('freed'), read('here')]);
  await library.files.put({ sha256: 'here', size: 1, blob: new Blob(['x']) });
  const text =
    '5. Budget\nThe Clerk agreed to circulate the costs to members.\n\nRESOLVED: That the budget be approved.';
  await library.pages.put({ sha256: 'freed', page: 1, printed: null, text });

  await rereadMinutes();

  const decisions = await library.decisions.orderBy('id').toArray();
  expect(decisions).toMatchObject([
    { meetingId: 'm1', itemNumber: '4', text: 'That the report be noted.', origin: { kind: 'item' } },
    { meetingId: 'm2', text: 'That the budget be approved.', origin: { kind: 'page', sha256: 'freed', page: 1 } },
  ]);
  expect((await library.commitments.orderBy('id').toArray()).map(({ who }) => who)).toEqual(['Commissioner', 'Clerk']);
  expect((await library.minutes.where('meetingId').equals('m1').first())?.paragraphs).toHaveLength(2);
  expect((await library.extracts.get('here'))?.state).toBe('pending');
  expect((await library.extracts.get('freed'))?.state).toBe('done');
});

it('reads nothing twice', async () => {
  await library.meetings.put(meeting);
  await rereadMinutes();
  await library.items.put(item);
  await rereadMinutes();
  expect(await library.decisions.count()).toBe(0);
});
