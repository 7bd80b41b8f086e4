import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { storeMeeting } from '../../../renderer/sync/store-meeting.ts';
import type { Source } from '../../../shared/model/library.ts';
import { type RemoteMeetingDetail, readInPart } from '../../../shared/sources/contract.ts';

const source: Source = {
  id: 'https://papers.mereshire.example',
  kind: 'modern-gov',
  name: 'Mereshire',
  baseUrl: 'https://papers.mereshire.example/',
  access: 'web-service',
  addedAt: '',
  lastSync: null,
  restUntil: null,
};
const item = {
  remoteId: '5',
  order: 0,
  number: '5',
  title: 'Video evidence',
  description: '',
  restricted: false,
  awaited: null,
  minutesHtml: null,
  cut: false,
  fullTextUrl: null,
  decisionHtml: null,
};
const link = {
  identity: 's5',
  kind: 'report' as const,
  title: 'Video',
  url: null,
  itemRemoteId: '5',
  restricted: false,
  publishedOn: null,
};
const said = { code: 'external-link', message: '“Video” is on another website.', itemRemoteId: '5', identity: 's5' };
const detail: RemoteMeetingDetail = {
  meeting: {
    remoteId: '1',
    bodyRemoteId: '7',
    bodyName: 'Panel',
    date: '2026-12-03',
    time: '10:00',
    status: 'confirmed',
  },
  venue: null,
  agendaPublished: true,
  minutesPublished: false,
  items: [item],
  documents: [link],
  warnings: [],
  notes: [{ ...said, url: 'https://video.example/5' }],
};
const store = (read: RemoteMeetingDetail) => storeMeeting(source, read, '', 'Panel', '2026-11-23');
const notes = async () => (await library.meetings.toArray()).map((meeting) => meeting.notes);

beforeEach(() => Promise.all(library.tables.map((table) => table.clear())));

it('keeps what the site said beside the papers, with the rows it is about, until it says otherwise', async () => {
  await store(detail);
  const [document] = await library.documents.toArray();
  const kept = {
    code: 'external-link',
    message: said.message,
    itemId: (await library.items.toArray())[0]?.id,
    documentId: document?.id,
    url: 'https://video.example/5',
  };
  expect(document?.title).toBe('Video');
  expect(await notes()).toEqual([[kept]]);
  // What is read only in part may lack it.
  await store({ ...detail, notes: [], warnings: [{ code: readInPart, message: 'The page could not be read.' }] });
  expect(await notes()).toEqual([[kept]]);
  await store({ ...detail, notes: [] });
  expect(await notes()).toEqual([undefined]);
});
