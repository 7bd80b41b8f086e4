import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import {
  deadlinesByKey,
  dueKey,
  dueOrder,
  isToPutIn,
  noticeOfQuestion,
  ruleOfQuestion,
} from '../../../renderer/data/question-notice.ts';
import { type NoticeRule, noticeRuleSchema } from '../../../shared/model/notice.ts';
import { noNotice } from '../../../shared/notice/question-rule.ts';
import { meetingRow } from '../../rows.ts';

const rule = (id: string, kind: NoticeRule['kind'], amount: number): NoticeRule =>
  noticeRuleSchema.parse({
    ...{ id, bodyId: 's#1', bodyName: 'Panel', kind, notice: { unit: 'clear-working-days', amount }, from: 'meeting' },
    ...{ cutOff: '12:00', nation: 'england-and-wales', mostEach: null, mostWords: amount * 10, minutesEach: null },
    ...{ minutesInAll: null, repeatMonths: null, source: { text: 'Constitution', url: null }, updatedAt: '2026-01-01' },
  });

const own = rule('own', 'member-question', 3);
const motion = rule('motion', 'motion', 7);
const now = Date.parse('2026-11-20T09:00:00Z');
const question = { meetingId: 'm', kind: 'room', ruleId: null } as const;

beforeEach(async () => {
  await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
  await library.meetings.put(meetingRow({ date: '2026-12-07' }));
  await member.rules.bulkPut([motion, own]);
});

it('a question in the room is under the members’ rule, one to officers under none, unless the member says otherwise', async () => {
  expect((await ruleOfQuestion(question))?.id).toBe('own');
  expect(await ruleOfQuestion({ ...question, kind: 'officers' })).toBeNull();
  expect((await ruleOfQuestion({ ...question, kind: 'officers', ruleId: 'motion' }))?.id).toBe('motion');
  expect(await ruleOfQuestion({ ...question, ruleId: noNotice })).toBeNull();
  // A rule that is deleted, or of another committee the question was moved from, counts no more.
  expect((await ruleOfQuestion({ ...question, ruleId: 'gone' }))?.id).toBe('own');
  expect(await ruleOfQuestion({ ...question, meetingId: null })).toBeNull();
  expect(await ruleOfQuestion({ ...question, meetingId: 'elsewhere' })).toBeNull();
});

it('its deadline is that of its rule', async () => {
  const lastOf = async (ruleId: string | null) =>
    (await noticeOfQuestion({ ...question, ruleId }, now))?.deadline?.last;
  expect(await lastOf(null)).toEqual({ date: '2026-12-01', time: '12:00' });
  expect(await lastOf('motion')).toEqual({ date: '2026-11-25', time: '12:00' });
  expect(await lastOf(noNotice)).toBeUndefined();
  const asked = [question, { ...question, ruleId: 'motion' }, { ...question, ruleId: noNotice }];
  const deadlines = await deadlinesByKey(asked.map(dueKey), now);
  expect(asked.map((one) => dueOrder(deadlines.get(dueKey(one))))).toEqual([
    '2026-12-01 12:00',
    '2026-11-25 12:00',
    '9999',
  ]);
});

it('is to be put in until it is in', () => {
  const found = (['idea', 'drafted', 'submitted', 'asked'] as const).map((status) => isToPutIn({ status }));
  expect(found).toEqual([true, true, false, false]);
});
