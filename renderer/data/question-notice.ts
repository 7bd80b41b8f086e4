/** The notice rules of questions, and by when each must be in. */
import type { Meeting } from '../../shared/model/library.ts';
import type { NoticeRule } from '../../shared/model/notice.ts';
import type { Question } from '../../shared/model/questions.ts';
import type { Deadline } from '../../shared/notice/deadline.ts';
import { ruleOf } from '../../shared/notice/question-rule.ts';
import { isOpen } from '../../shared/questions/as-text.ts';
import { library } from './library-db.ts';
import { meetingDeadlines, rulesOf } from './notice.ts';

/** What of a question says which rule it is under. */
type Ruled = Pick<Question, 'meetingId' | 'kind' | 'ruleId'>;

/** The rule a question is put under; null where it needs no notice, or its meeting is not here. */
export async function ruleOfQuestion(question: Ruled): Promise<NoticeRule | null> {
  const meeting = question.meetingId === null ? undefined : await library.meetings.get(question.meetingId);
  return meeting ? ruleOf(question, await rulesOf(meeting.bodyId)) : null;
}

/** The rules there are for a question's meeting, the one it is under, and its deadline by that. */
export interface QuestionNotice {
  meeting: Meeting;
  /** All of its committee. */
  rules: NoticeRule[];
  /** Null where it needs no notice. */
  rule: NoticeRule | null;
  deadline: Deadline | null;
}

/** The notice of a question; null where its meeting is not here. `now` in milliseconds since the epoch. */
export async function noticeOfQuestion(question: Ruled, now: number): Promise<QuestionNotice | null> {
  const found = question.meetingId === null ? null : await meetingDeadlines(question.meetingId, now);
  if (!found) return null;
  const rules = found.deadlines.map(({ rule }) => rule);
  const rule = ruleOf(question, rules);
  const deadline = found.deadlines.find((one) => one.rule === rule)?.deadline ?? null;
  return { meeting: found.meeting, rules, rule, deadline };
}

/** Whether a question is still to be put in. */
export function isToPutIn(question: Pick<Question, 'status'>): boolean {
  return isOpen(question) && question.status !== 'submitted';
}

/** What questions have in common that are due at the same moment. */
export function dueKey({ meetingId, kind, ruleId }: Ruled): string {
  return JSON.stringify([meetingId, kind, ruleId]);
}

/** When questions must be in, by `dueKey`; those that need no notice are left out. */
export async function deadlinesByKey(keys: readonly string[], now: number): Promise<Map<string, Deadline>> {
  const found = new Map<string, Deadline>();
  for (const key of keys) {
    const [meetingId, kind, ruleId] = JSON.parse(key) as [string | null, Question['kind'], string | null];
    const notice = await noticeOfQuestion({ meetingId, kind, ruleId }, now);
    if (notice?.deadline?.last) found.set(key, notice.deadline);
  }
  return found;
}

/** The moment of a deadline in a form that sorts; what has none comes after all that have. */
export function dueOrder(deadline: Deadline | undefined): string {
  const last = deadline?.last;
  return last ? `${last.date} ${last.time ?? '23:59'}` : '9999';
}
