import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  addCapture as add,
  capturesOf,
  changeCapture,
  type NewCapture,
  removeCapture,
} from '../../../renderer/data/captures.ts';
import { addReply, isToDo, removeReply, settleCaptures } from '../../../renderer/data/debrief.ts';
import { undo } from '../../../renderer/data/history.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { createQuestion, updateQuestion } from '../../../renderer/data/questions.ts';
import { meetingRow } from '../../rows.ts';

const context = {
  meetingId: 'm',
  bodyName: 'Panel',
  meetingDate: '2026-12-07',
  itemNumber: '6',
  itemTitle: 'Budget',
  documentTitle: '',
};

/** Notes something down a second after the last. */
function addCapture(note: NewCapture): Promise<void> {
  vi.advanceTimersByTime(1000);
  return add(note);
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-07T14:00:00Z') });
  await library.meetings.bulkPut([meetingRow(), meetingRow({ id: 'next', date: '2027-02-04' })]);
});

afterEach(async () => {
  vi.useRealTimers();
  await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
});

it('notes become an answer of their question, a promise in the ledger and a question for the next meeting, in one step', async () => {
  const question = await createQuestion({ meetingId: 'm', context, evidence: [], text: 'Why?', kind: 'room' });
  const note = { meetingId: 'm', context, questionId: question.id, who: 'The Commissioner', due: '' };
  await addCapture({ ...note, kind: 'answer', text: 'Because of overtime.' });
  expect((await member.questions.get(question.id))?.status).toBe('asked');
  await addCapture({ ...note, kind: 'promise', text: 'a breakdown by month', due: 'the next meeting' });
  await addCapture({ ...note, kind: 'follow-up', text: 'And in summer?' });
  await addCapture({ ...note, kind: 'vote', text: '7 for, 2 against' });
  const captures = await capturesOf('m');
  expect(captures.filter(isToDo).map(({ kind }) => kind)).toEqual(['answer', 'promise', 'follow-up']);

  await settleCaptures(captures);
  const asked = await member.questions.get(question.id);
  expect(asked?.status).toBe('answered');
  expect(asked?.replies).toMatchObject([
    { text: 'Because of overtime.', from: 'The Commissioner', on: '2026-12-07', way: 'room' },
  ]);
  expect(await member.ledger.toArray()).toMatchObject([
    { text: 'a breakdown by month', who: 'The Commissioner', due: 'the next meeting', state: 'open', meetingId: 'm' },
  ]);
  const [followUp] = await member.questions.where({ meetingId: 'next' }).toArray();
  expect(followUp).toMatchObject({
    text: 'And in summer?',
    kind: 'room',
    origin: { kind: 'question', id: question.id },
  });
  expect((await capturesOf('m')).some(isToDo)).toBe(false);
  await settleCaptures(await capturesOf('m'));
  expect(await member.ledger.count()).toBe(1);

  await undo();
  expect(await member.ledger.count()).toBe(0);
  expect((await member.questions.get(question.id))?.replies).toEqual([]);
  expect((await capturesOf('m')).filter(isToDo).length).toBe(3);
});

it('two answers to one question are both kept', async () => {
  const question = await createQuestion({ meetingId: 'm', context, evidence: [], text: 'Why?', kind: 'room' });
  const note = { meetingId: 'm', context, questionId: question.id, who: '', due: '', kind: 'answer' as const };
  await addCapture({ ...note, text: 'One.' });
  await addCapture({ ...note, text: 'Two.' });
  await settleCaptures(await capturesOf('m'));
  expect((await member.questions.get(question.id))?.replies.map(({ text }) => text)).toEqual(['One.', 'Two.']);
});

it('a note is changed and taken away; an answer in writing settles what waited for it', async () => {
  const question = await createQuestion({ meetingId: 'm', context, evidence: [], text: 'Why?' });
  await member.questions.update(question.id, { status: 'promised' });
  await addReply(question.id, { text: 'Thus.', from: 'The office' });
  const [reply] = (await member.questions.get(question.id))?.replies ?? [];
  expect(reply).toMatchObject({ text: 'Thus.', way: 'writing', on: '2026-12-07' });
  expect((await member.questions.get(question.id))?.status).toBe('answered');
  await removeReply(question.id, reply?.id ?? '');
  expect((await member.questions.get(question.id))?.replies).toEqual([]);

  await addCapture({ meetingId: 'm', context, questionId: null, kind: 'note', text: 'Hm', who: '', due: '' });
  const [note] = await capturesOf('m');
  await changeCapture(note?.id ?? '', { text: 'Hm.' });
  expect((await capturesOf('m')).map(({ text }) => text)).toEqual(['Hm.']);
  await removeCapture(note?.id ?? '');
  expect(await capturesOf('m')).toEqual([]);
  await undo();
  expect((await capturesOf('m')).length).toBe(1);
});

it('an answer and what is written of the question at the same moment are both kept', async () => {
  const question = await createQuestion({ meetingId: 'm', context, evidence: [], text: 'Why?', kind: 'room' });
  await Promise.all([
    addReply(question.id, { text: 'Overtime.', from: 'The Treasurer' }),
    updateQuestion(question.id, { notes: 'Ask again in March.' }),
    addReply(question.id, { text: 'And fuel.', from: 'The Treasurer' }),
  ]);
  const kept = await member.questions.get(question.id);
  expect(kept?.notes).toBe('Ask again in March.');
  expect(kept?.replies.map(({ text }) => text)).toEqual(['Overtime.', 'And fuel.']);
});

it('notes settled by two presses at once become one thing each', async () => {
  await addCapture({
    meetingId: 'm',
    context,
    questionId: null,
    who: 'The Commissioner',
    due: '',
    kind: 'promise',
    text: 'a breakdown by month',
  });
  const captures = await capturesOf('m');
  await Promise.all([settleCaptures(captures), settleCaptures(captures)]);
  expect(await member.ledger.count()).toBe(1);
});
