import { addDays } from '../../shared/dates/dates.ts';
import type { Capture, Question } from '../../shared/model/questions.ts';
import { todayDate } from '../today.ts';
import { perform, type RowChange } from './history.ts';
import { inTurn } from './in-turn.ts';
import { newLedgerEntry } from './ledger.ts';
import { library } from './library-db.ts';
import { member } from './member-db.ts';
import { nextMeetingOf } from './notice.ts';
import { newQuestionOf } from './questions.ts';

/** Whether a note still has to become something: a promise an entry of the ledger, an answer a reply, and so on. */
export function isToDo({ kind, becameId, questionId }: Capture): boolean {
  return (
    becameId === null && (kind === 'promise' || kind === 'follow-up' || (kind === 'answer' && questionId !== null))
  );
}

function became(before: Capture, becameId: string, now: string): RowChange {
  return { table: 'captures', id: before.id, before, after: { ...before, becameId, updatedAt: now } };
}

async function changesFor(capture: Capture, now: string, questions: Map<string, Question>): Promise<RowChange[]> {
  const { kind, context, text, who, due, meetingId, questionId } = capture;
  if (kind === 'promise') {
    const entry = newLedgerEntry({ context, text, who: who || null, due: due || null });
    return [{ table: 'ledger', id: entry.id, before: null, after: entry }, became(capture, entry.id, now)];
  }
  if (kind === 'answer' && questionId) {
    const before = questions.get(questionId) ?? (await member.questions.get(questionId));
    if (!before) return [];
    const reply = {
      id: crypto.randomUUID(),
      text,
      from: who,
      on: context.meetingDate,
      way: 'room' as const,
    };
    const settled = before.status === 'asked' ? ('answered' as const) : before.status;
    const after: Question = { ...before, status: settled, replies: [...before.replies, reply], updatedAt: now };
    questions.set(questionId, after);
    return [{ table: 'questions', id: before.id, before, after }, became(capture, reply.id, now)];
  }
  const meeting = await library.meetings.get(meetingId);
  // On the day of the meeting itself the next one is another.
  const [from = ''] = [addDays(meeting?.date ?? '', 1), todayDate()].sort().toReversed();
  const next = meeting ? await nextMeetingOf(meeting.bodyId, from) : null;
  const question = await newQuestionOf({
    meetingId: next ? next.meeting.id : null,
    context: next ? { ...context, meetingId: next.meeting.id, meetingDate: next.meeting.date } : context,
    evidence: [],
    text,
    kind: 'room',
    origin: questionId ? { kind: 'question', id: questionId } : null,
  });
  return [{ table: 'questions', id: question.id, before: null, after: question }, became(capture, question.id, now)];
}

/** Makes of notes what they are for: promises go to the ledger, answers to their questions, follow-ups become questions. */
export function settleCaptures(captures: readonly Capture[]): Promise<void> {
  return inTurn(async () => {
    const now = new Date().toISOString();
    const questions = new Map<string, Question>();
    const changes: RowChange[] = [];
    // As they are now: what an earlier press made something of is not made twice.
    const rows = await member.captures.bulkGet(captures.map(({ id }) => id));
    for (const capture of rows) {
      if (capture && isToDo(capture)) changes.push(...(await changesFor(capture, now, questions)));
    }
    if (changes.length > 0) await perform('Settle notes', changes);
  });
}

/** Adds an answer that came in writing to a question. */
export function addReply(questionId: string, reply: { text: string; from: string }): Promise<void> {
  return inTurn(async () => {
    const before = await member.questions.get(questionId);
    if (!before) return;
    const now = new Date().toISOString();
    const whole = { id: crypto.randomUUID(), ...reply, on: todayDate(), way: 'writing' as const };
    const waits = before.status === 'asked' || before.status === 'promised' || before.status === 'submitted';
    const after: Question = {
      ...before,
      status: waits ? 'answered' : before.status,
      replies: [...before.replies, whole],
      updatedAt: now,
    };
    await perform('Add answer', [{ table: 'questions', id: questionId, before, after }]);
  });
}

/** Takes an answer from a question. */
export function removeReply(questionId: string, replyId: string): Promise<void> {
  return inTurn(async () => {
    const before = await member.questions.get(questionId);
    if (!before) return;
    const replies = before.replies.filter(({ id }) => id !== replyId);
    const after = { ...before, replies, updatedAt: new Date().toISOString() };
    await perform('Remove answer', [{ table: 'questions', id: questionId, before, after }]);
  });
}
