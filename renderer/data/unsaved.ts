import { z } from 'zod';
import { member } from './member-db.ts';
import { updateQuestion } from './questions.ts';

/**
 * Words typed in the last moment before the window closes. The database cannot be waited for then, so they are put
 * where writing does not wait, and brought into the database at the next start.
 */
const key = 'unsaved-questions';

const schema = z.record(z.string(), z.string()).catch({});

function stored(): Record<string, string> {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}

/** Keeps the text of a question whose writing to the database may be cut off. */
export function keepUnsaved(questionId: string, text: string): void {
  localStorage.setItem(key, JSON.stringify({ ...stored(), [questionId]: text }));
}

/** Forgets what was kept of a question, once the database has it. */
export function forgetUnsaved(questionId: string): void {
  const { [questionId]: kept, ...others } = stored();
  if (kept !== undefined) localStorage.setItem(key, JSON.stringify(others));
}

/** Brings what was kept into the database; called once at start, before any view. */
export async function restoreUnsaved(): Promise<void> {
  for (const [questionId, text] of Object.entries(stored())) {
    const question = await member.questions.get(questionId);
    if (question && question.text !== text) await updateQuestion(questionId, { text });
    forgetUnsaved(questionId);
  }
}
