import { expect, it } from 'vitest';
import { byMeeting } from '../../../renderer/features/questions/by-meeting.ts';
import type { Question } from '../../../shared/model/questions.ts';
import { questions } from '../../browser/support/mereshire.ts';

it('groups questions: coming meetings, nearest first, then past ones, latest first, then those of none', () => {
  const [sample] = questions;
  const at = (id: string, meetingDate: string, order = 1): Question => ({
    ...(sample as Question),
    id,
    order,
    meetingId: meetingDate ? `m${meetingDate}` : null,
    context: { ...(sample as Question).context, meetingDate },
  });
  const list = [
    at('none', ''),
    at('old', '2025-01-01'),
    at('far', '2027-02-04'),
    at('near second', '2026-12-03', 2),
    at('near first', '2026-12-03', 1),
    at('recent', '2026-09-10'),
  ];
  const groups = byMeeting(list, '2026-11-23');
  expect(groups.map((group) => group.questions.map(({ id }) => id))).toEqual([
    ['near first', 'near second'],
    ['far'],
    ['recent'],
    ['old'],
    ['none'],
  ]);
  // By when they must be in, the members' own order and the days of the meetings come after.
  const due: Record<string, string> = { far: '2026-11-25', 'near second': '2026-11-30', 'near first': '9999' };
  const first = byMeeting(list, '2026-11-23', ({ id }) => due[id] ?? '9999').slice(0, 2);
  expect(first.map((group) => group.questions.map(({ id }) => id))).toEqual([['far'], ['near second', 'near first']]);
});
