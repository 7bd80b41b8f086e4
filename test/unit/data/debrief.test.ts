import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { addCapture, capturesOf } from '../../../renderer/data/captures.ts';
import {
  debriefsToDo,
  isNotPut,
  markNotReached,
  settleCaptures,
  stopAskingAbout,
} from '../../../renderer/data/debrief.ts';
import { redo, undo } from '../../../renderer/data/history.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { noteOpened } from '../../../renderer/data/seen.ts';
import { contextRow, meetingRow, questionRow } from '../../rows.ts';

const at = (moment: string) => Date.parse(`${moment}:00Z`);
const asked = async (moment: string) => (await debriefsToDo(at(moment))).map(({ meeting }) => meeting.id);

beforeEach(async () => {
  await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
  await library.meetings.bulkPut([
    meetingRow({ id: 'm', date: '2026-12-03', time: '10:30' }),
    meetingRow({ id: 'cancelled', date: '2026-12-02', status: 'cancelled' }),
    meetingRow({ id: 'nothing', date: '2026-12-01' }),
  ]);
  await member.questions.bulkPut([
    questionRow({ id: 'open', meetingId: 'm' }),
    questionRow({ id: 'answered', meetingId: 'm', status: 'answered' }),
    questionRow({ id: 'never put', meetingId: 'cancelled' }),
  ]);
});

it('a meeting with something to go through is asked about from an hour after it began until a fortnight has gone', async () => {
  expect(await asked('2026-12-03T11:29')).toEqual([]);
  expect(await debriefsToDo(at('2026-12-03T11:30'))).toMatchObject([{ questions: 1, notes: 0 }]);
  expect(await asked('2026-12-17T23:59')).toEqual(['m']);
  expect(await asked('2026-12-18T00:00')).toEqual([]);
});

it('it is asked about no more once all is gone through, or the member says so, which can be taken back', async () => {
  const now = '2026-12-04T09:00';
  await stopAskingAbout('m');
  expect(await asked(now)).toEqual([]);
  await undo();
  expect(await asked(now)).toEqual(['m']);
  await redo();
  expect(await asked(now)).toEqual([]);
  // Opening its papers changes nothing about that.
  await noteOpened('m', '2026-12-04T08:00:00.000Z');
  expect(await asked(now)).toEqual([]);
  await member.seen.clear();

  await member.questions.update('open', { status: 'asked' });
  expect(await asked(now)).toEqual([]);
  const note = { meetingId: 'm', context: contextRow(), questionId: null, who: 'The Commissioner', due: 'January' };
  await addCapture({ ...note, kind: 'promise', text: 'the figures' });
  expect(await debriefsToDo(at(now))).toMatchObject([{ questions: 0, notes: 1 }]);
  await settleCaptures(await capturesOf('m'));
  expect(await asked(now)).toEqual([]);
});

it('questions that were not put are all not reached in one step that can be taken back, and no others', async () => {
  await member.questions.clear();
  await member.questions.bulkPut([
    questionRow({ id: 'drafted', meetingId: 'm', kind: 'room', status: 'drafted' }),
    questionRow({ id: 'submitted', meetingId: 'm', kind: 'room', status: 'submitted' }),
    questionRow({ id: 'asked', meetingId: 'm', kind: 'room', status: 'asked' }),
    questionRow({ id: 'officers', meetingId: 'm', kind: 'officers', status: 'submitted' }),
  ]);
  const statuses = async () =>
    Object.fromEntries((await member.questions.toArray()).map((row) => [row.id, row.status]));
  const before = await statuses();
  const shown = await member.questions.toArray();
  expect(shown.filter(isNotPut).map(({ id }) => id)).toEqual(['drafted', 'submitted']);
  await markNotReached(shown);
  expect(await statuses()).toEqual({ ...before, drafted: 'not-reached', submitted: 'not-reached' });
  await undo();
  expect(await statuses()).toEqual(before);
});
