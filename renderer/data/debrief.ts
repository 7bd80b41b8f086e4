import { addDays } from '../../shared/dates/dates.ts';
import { ukClock } from '../../shared/dates/uk-clock.ts';
import type { Meeting } from '../../shared/model/library.ts';
import type { Seen } from '../../shared/model/member.ts';
import type { Capture, Question } from '../../shared/model/questions.ts';
import { isOpen } from '../../shared/questions/as-text.ts';
import { todayDate } from '../today.ts';
import { perform, type RowChange } from './history.ts';
import { inTurn } from './in-turn.ts';
import { newLedgerEntry } from './ledger.ts';
import { library } from './library-db.ts';
import { member } from './member-db.ts';
import { nextMeetingOf } from './notice.ts';
import { changeQuestions, newQuestionOf } from './questions.ts';

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

/** A meeting that is over, and what of it the member has still to go through. */
export interface DebriefToDo {
  meeting: Meeting;
  /** Questions of which nobody has said what became of them. */
  questions: number;
  /** Notes that are not yet where they belong. */
  notes: number;
}

/** Days after a meeting for which the member is asked to go through it. */
const askedFor = 14;
/** Most meetings are not over sooner, milliseconds. */
const shortest = 60 * 60 * 1000;

/** Meetings of the last fortnight with something to go through, the last one first. `now` in milliseconds since the epoch. */
export async function debriefsToDo(now: number): Promise<DebriefToDo[]> {
  const today = ukClock(now).date;
  const begun = ukClock(now - shortest);
  const meetings = await library.meetings.where('date').between(addDays(today, -askedFor), today, true, true).toArray();
  const over = meetings.filter(
    ({ date, time, status }) =>
      status !== 'cancelled' && (date < today || (time !== null && date === begun.date && time <= begun.time)),
  );
  const found = await Promise.all(
    over.map(async (meeting) => {
      const [questions, notes, seen] = await Promise.all([
        member.questions.where('meetingId').equals(meeting.id).toArray(),
        member.captures.where('meetingId').equals(meeting.id).toArray(),
        member.seen.get(meeting.id),
      ]);
      if (seen?.goneThroughAt) return null;
      return { meeting, questions: questions.filter(isOpen).length, notes: notes.filter(isToDo).length };
    }),
  );
  return found
    .filter((one) => one !== null)
    .filter(({ questions, notes }) => questions + notes > 0)
    .sort((one, other) => other.meeting.date.localeCompare(one.meeting.date));
}

/** Asks no more about a meeting that is over; it can be undone. */
export function stopAskingAbout(meetingId: string): Promise<void> {
  return inTurn(async () => {
    const before = (await member.seen.get(meetingId)) ?? null;
    const now = new Date().toISOString();
    // No news of it counts as looked at for that.
    const after: Seen = { at: new Date(0).toISOString(), openedAt: null, ...before, id: meetingId, goneThroughAt: now };
    await perform('Nothing more on this meeting', [{ table: 'seen', id: meetingId, before, after }]);
  });
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
    if (changes.length > 0) await perform('File notes', changes);
  });
}

/** Whether a question was meant for the room, and nobody has said that it was put there. */
export function isNotPut(question: Question): boolean {
  return question.kind === 'room' && isOpen(question);
}

/** Says of questions that the meeting did not come to them, in one step; what has become something else since is left. */
export function markNotReached(questions: readonly Question[]): Promise<void> {
  return changeQuestions(
    questions.map(({ id }) => id),
    (now) => (isNotPut(now) ? { status: 'not-reached' } : {}),
  );
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
