import type { PaperContext } from '../../shared/model/member.ts';
import type { Capture } from '../../shared/model/questions.ts';
import { isOpen } from '../../shared/questions/as-text.ts';
import { perform, type RowChange } from './history.ts';
import { inTurn } from './in-turn.ts';
import { member } from './member-db.ts';

/** What was noted at a meeting, in the order it was. */
export async function capturesOf(meetingId: string): Promise<Capture[]> {
  const all = await member.captures.where('meetingId').equals(meetingId).toArray();
  return all.sort((one, other) => one.createdAt.localeCompare(other.createdAt));
}

/** What is noted down in the room. */
export interface NewCapture {
  meetingId: string;
  context: PaperContext;
  kind: Capture['kind'];
  text: string;
  questionId: string | null;
  who: string;
  due: string;
}

/** Notes something down, with this moment; a question that is answered has been asked. One step to undo. */
export function addCapture(beginning: NewCapture): Promise<void> {
  return inTurn(async () => {
    const now = new Date().toISOString();
    const after: Capture = {
      id: crypto.randomUUID(),
      ...beginning,
      becameId: null,
      createdAt: now,
      updatedAt: now,
    };
    const changes: RowChange[] = [{ table: 'captures', id: after.id, before: null, after }];
    const question = after.questionId ? await member.questions.get(after.questionId) : undefined;
    if (after.kind === 'answer' && question && isOpen(question)) {
      changes.push({
        table: 'questions',
        id: question.id,
        before: question,
        after: { ...question, status: 'asked', updatedAt: now },
      });
    }
    await perform('Note down', changes);
  });
}

/** Changes what was noted. */
export function changeCapture(id: string, change: Partial<Pick<Capture, 'text' | 'who' | 'due'>>): Promise<void> {
  return inTurn(async () => {
    const before = await member.captures.get(id);
    if (!before) return;
    const after = { ...before, ...change, updatedAt: new Date().toISOString() };
    await perform('Change note', [{ table: 'captures', id, before, after }]);
  });
}

/** Takes a note away. */
export function removeCapture(id: string): Promise<void> {
  return inTurn(async () => {
    const before = await member.captures.get(id);
    if (before) await perform('Delete note', [{ table: 'captures', id, before, after: null }]);
  });
}
