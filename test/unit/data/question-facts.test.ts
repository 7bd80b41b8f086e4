import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { factsOf, minutesThereAre } from '../../../renderer/data/question-facts.ts';
import { usualRule } from '../../../shared/notice/rule-draft.ts';
import { contextRow, meetingRow, questionRow } from '../../rows.ts';

beforeEach(async () => {
  await Promise.all([...member.tables, ...library.tables].map((table) => table.clear()));
  await library.meetings.put(meetingRow({ date: '2026-12-03' }));
});

const ruled = (more = {}) =>
  member.rules.put({
    ...usualRule,
    ...{ id: 'r', bodyId: 's#1', bodyName: 'Panel', updatedAt: '2026-11-01' },
    ...{ mostWords: 50, mostEach: 2, repeatMonths: 6, minutesInAll: 15 },
    ...more,
  });

test('a question for the room is held to its committee’s rule on members’ questions, and no other', async () => {
  const question = questionRow();
  expect(await factsOf(question)).toMatchObject({ mostWords: null, putSoFar: null });
  await ruled({ kind: 'motion' });
  expect((await factsOf(question)).putSoFar).toBeNull();
  await ruled();
  await member.questions.bulkPut([
    question,
    questionRow({ id: 'second' }),
    questionRow({ id: 'gone', status: 'withdrawn' }),
    questionRow({ id: 'hers', askedBy: 'Cllr Hart' }),
    questionRow({ id: 'mail', kind: 'officers' }),
    questionRow({
      id: 'before',
      status: 'answered',
      meetingId: 'old',
      text: 'What has moved the reserves?',
      context: contextRow({ meetingDate: '2026-09-03' }),
    }),
  ]);
  expect(await factsOf(question)).toMatchObject({
    mostWords: 50,
    putSoFar: { mostEach: 2, ofMeeting: 2, repeatMonths: 6, meetingDate: '2026-12-03' },
  });
  expect((await factsOf(questionRow({ kind: 'officers' }))).putSoFar).toBeNull();
  expect(await minutesThereAre('m')).toBe(15);
  expect(await minutesThereAre('unknown')).toBeNull();
});

test('one that was put before is known with its day', async () => {
  await ruled();
  const text = 'Why did response times rise in the southern division?';
  const old = { meetingId: 'old', context: contextRow({ meetingDate: '2026-09-03' }), text };
  await member.questions.bulkPut([
    questionRow({ id: 'before', status: 'answered', ...old }),
    questionRow({ id: 'withdrawn', status: 'withdrawn', ...old, context: contextRow({ meetingDate: '2026-10-01' }) }),
  ]);
  expect((await factsOf(questionRow({ text }))).putSoFar?.lastPut).toBe('2026-09-03');
  expect((await factsOf(questionRow({ text: 'Will the precept rise again?' }))).putSoFar?.lastPut).toBeNull();
});
