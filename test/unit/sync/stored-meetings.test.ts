import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { wantPapersAgain } from '../../../renderer/data/space.ts';
import { storedMeetings } from '../../../renderer/sync/stored-meetings.ts';
import { bodyIdOf, documentIdOf, meetingIdOf } from '../../../shared/model/ids.ts';
import type { Document, Meeting } from '../../../shared/model/library.ts';
import type { RemoteMeeting } from '../../../shared/sources/contract.ts';

const sourceId = 'https://papers.mereshire.example';
const today = '2026-11-23';
const listed: RemoteMeeting = {
  remoteId: '1',
  bodyRemoteId: '7',
  bodyName: null,
  date: '2020-03-04',
  time: '10:00',
  status: 'confirmed',
};
const meetingId = meetingIdOf(sourceId, listed.remoteId);
const bodyId = bodyIdOf(sourceId, listed.bodyRemoteId);
const meeting: Meeting = {
  ...listed,
  id: meetingId,
  sourceId,
  bodyId,
  bodyName: 'Panel',
  venue: null,
  agendaPublished: true,
  minutesPublished: true,
  contentHash: 'hash',
  url: null,
  readAt: '2026-11-01T09:00:00.000Z',
  listed: true,
};
const paper: Document = {
  id: documentIdOf(sourceId, 'g1'),
  sourceId,
  meetingId,
  itemId: null,
  identity: 'g1',
  kind: 'pack',
  title: 'Pack',
  order: 0,
  url: `${sourceId}/documents/g1`,
  restricted: false,
  publishedOn: null,
  currentSha256: 'sha',
  freedAt: null,
  etag: '"1"',
  lastModified: null,
  firstSeenAt: '2026-11-01T09:00:00.000Z',
  checkedAt: '2026-11-01T09:00:00.000Z',
  problem: null,
  listed: true,
};

async function isComplete(): Promise<boolean | undefined> {
  return (await storedMeetings(sourceId, [listed], today, null))[0]?.complete;
}

beforeEach(async () => {
  await Promise.all(library.tables.map((table) => table.clear()));
  await library.meetings.put(meeting);
  await library.documents.put(paper);
});

it('looks at the papers of a settled meeting once', async () => {
  expect(await isComplete()).toBe(true);
  expect((await library.meetings.get(meetingId))?.papersHere).toBe(true);
  await library.documents.clear();
  await library.documents.put({ ...paper, currentSha256: null });
  expect(await isComplete(), 'as it was found to be').toBe(true);
  await library.meetings.put(meeting);
  expect(await isComplete(), 'after another reading').toBe(false);
  expect((await library.meetings.get(meetingId))?.papersHere).toBeUndefined();
});

it('looks again when papers that were removed are wanted again', async () => {
  await library.documents.update(paper.id, { freedAt: '2026-11-02T09:00:00.000Z' });
  expect(await isComplete()).toBe(true);
  await wantPapersAgain(bodyId);
  expect(await isComplete()).toBe(false);
});

it('finds a meeting that is kept under another body, and does not settle one that was read in part', async () => {
  await library.meetings.update(meetingId, { bodyId: bodyIdOf(sourceId, '8') });
  expect(await isComplete()).toBe(true);
  await library.meetings.update(meetingId, { contentHash: '' });
  expect(await isComplete()).toBe(false);
});
