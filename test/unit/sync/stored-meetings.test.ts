import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { wantPapersAgain } from '../../../renderer/data/space.ts';
import { storedMeetings } from '../../../renderer/sync/stored-meetings.ts';
import { bodyIdOf, documentIdOf, meetingIdOf } from '../../../shared/model/ids.ts';
import type { Document, Meeting } from '../../../shared/model/library.ts';
import type { RemoteMeeting } from '../../../shared/sources/contract.ts';
import { documentRow, meetingRow } from '../../rows.ts';

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
const meeting: Meeting = meetingRow({
  ...listed,
  id: meetingId,
  sourceId,
  bodyId,
  bodyName: 'Panel',
  venue: null,
  minutesPublished: true,
  contentHash: 'hash',
});
const paper: Document = documentRow({
  id: documentIdOf(sourceId, 'g1'),
  sourceId,
  meetingId,
  identity: 'g1',
  title: 'Pack',
  url: `${sourceId}/documents/g1`,
  currentSha256: 'sha',
  etag: '"1"',
  checkedAt: '2026-11-01T09:00:00.000Z',
});

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
