import type { Evidence, PaperContext } from '../../shared/model/member.ts';
import { newQuestion, type Question, type QuestionKind, type QuestionStatus } from '../../shared/model/questions.ts';
import { perform, saysAlready } from './history.ts';
import { member } from './member-db.ts';

/** What a new question begins with. */
export interface NewQuestion {
  meetingId: string | null;
  context: PaperContext;
  /** Quotations it rests on, each with where it stands. */
  evidence: Omit<Evidence, 'id'>[];
  text?: string;
  kind?: QuestionKind;
}

/** What of a question can be changed. */
export interface QuestionChange {
  text?: string;
  kind?: QuestionKind;
  status?: QuestionStatus;
  meetingId?: string | null;
  context?: PaperContext;
  evidence?: Evidence[];
}

/** An empty context, for a question that belongs to no meeting yet. */
export const noContext: PaperContext = {
  meetingId: null,
  bodyName: '',
  meetingDate: '',
  itemNumber: '',
  itemTitle: '',
  documentTitle: '',
};

let last: Promise<unknown> = Promise.resolve();

/** Commands read a row and write it whole, so they go one after another. */
function inTurn<T>(command: () => Promise<T>): Promise<T> {
  const result = last.then(command, command);
  last = result;
  return result;
}

/** The questions of a meeting (or of none), in the member's order. */
export async function questionsOf(meetingId: string | null): Promise<Question[]> {
  const all = meetingId
    ? await member.questions.where('meetingId').equals(meetingId).toArray()
    : await member.questions.filter((question) => question.meetingId === null).toArray();
  return all.sort((a, b) => a.order - b.order || a.createdAt.localeCompare(b.createdAt));
}

async function nextOrder(meetingId: string | null): Promise<number> {
  const orders = (await questionsOf(meetingId)).map((question) => question.order);
  return Math.max(0, ...orders) + 1;
}

/** Starts a question at the end of its meeting's list; resolves to it. */
export function createQuestion(beginning: NewQuestion): Promise<Question> {
  return inTurn(async () => {
    const now = new Date().toISOString();
    const question: Question = {
      ...newQuestion,
      id: crypto.randomUUID(),
      meetingId: beginning.meetingId,
      context: beginning.context,
      text: beginning.text ?? '',
      kind: beginning.kind ?? 'officers',
      status: 'idea',
      evidence: beginning.evidence.map((evidence) => ({ ...evidence, id: crypto.randomUUID() })),
      order: await nextOrder(beginning.meetingId),
      createdAt: now,
      updatedAt: now,
    };
    await perform('New question', [{ table: 'questions', id: question.id, before: null, after: question }]);
    return question;
  });
}

/** What the menu calls taking a change back. */
function labelOf(change: QuestionChange): string {
  if (change.text !== undefined) return 'Write question';
  if (change.evidence) return 'Change quotes of question';
  if (change.status) return 'Change status of question';
  if (change.kind) return 'Change kind of question';
  return 'Move question';
}

/** Changes a question; nothing happens when it is no longer there. Writing on at the same text is undone as one. */
export function updateQuestion(id: string, change: QuestionChange): Promise<void> {
  return inTurn(async () => {
    const before = await member.questions.get(id);
    if (!before || saysAlready(before, change)) return;
    const after: Question = { ...before, ...change, updatedAt: new Date().toISOString() };
    if (change.meetingId !== undefined && change.meetingId !== before.meetingId) {
      after.order = await nextOrder(change.meetingId);
    }
    // An idea with words is a draft; the member may still call it an idea.
    if (change.text?.trim() && !before.text.trim() && before.status === 'idea') after.status = 'drafted';
    const run = change.text === undefined ? null : `text ${id}`;
    await perform(labelOf(change), [{ table: 'questions', id, before, after }], run);
  });
}

/** Deletes a question, which can be undone; resolves to what was deleted, or null when it was no longer there. */
export function deleteQuestion(id: string): Promise<Question | null> {
  return inTurn(async () => {
    const before = await member.questions.get(id);
    if (!before) return null;
    await perform('Delete question', [{ table: 'questions', id, before, after: null }]);
    return before;
  });
}

/** Brings a deleted question back, whatever was done since. Nothing happens when it is there. */
export function bringBackQuestion(question: Question): Promise<void> {
  return inTurn(async () => {
    if (await member.questions.get(question.id)) return;
    await perform('Bring back question', [{ table: 'questions', id: question.id, before: null, after: question }]);
  });
}

/** Moves a question one place up (-1) or down (1) among those of its meeting; nothing happens at the ends. */
export function moveQuestion(id: string, step: -1 | 1): Promise<void> {
  return inTurn(async () => {
    const question = await member.questions.get(id);
    if (!question) return;
    const list = await questionsOf(question.meetingId);
    const from = list.findIndex((one) => one.id === id);
    const to = from + step;
    if (to < 0 || to >= list.length) return;
    const reordered = list.toSpliced(from, 1).toSpliced(to, 0, question);
    const changes = reordered.flatMap((before, index) =>
      before.order === index + 1
        ? []
        : [{ table: 'questions' as const, id: before.id, before, after: { ...before, order: index + 1 } }],
    );
    await perform('Reorder questions', changes);
  });
}
