import type { Question } from '../../shared/model/questions.ts';
import { type Author, type Exchange, exchangeOf, mergeExchange } from '../../shared/questions/exchange.ts';
import { counted } from '../../shared/util/counted.ts';
import { perform } from './history.ts';
import { inTurn } from './in-turn.ts';
import { member } from './member-db.ts';
import { readSetting, writeSetting } from './settings.ts';

/** The member as colleagues know them, under a name that is kept; the identifier is made when it is first needed. */
async function authorNamed(name: string): Promise<Author> {
  const before = await readSetting('question-author');
  const author = { id: before.id || crypto.randomUUID(), name: name.trim() };
  await writeSetting('question-author', author);
  return author;
}

/** Some questions as a file for colleagues, under the member's name. */
export async function exchangeFile(ids: readonly string[], name: string, withNotes: boolean): Promise<Blob> {
  const author = await authorNamed(name);
  const rows = (await member.questions.bulkGet([...ids])).filter((question) => question !== undefined);
  const file = exchangeOf(rows, { author, madeAt: new Date().toISOString(), withNotes });
  return new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' });
}

/** What became of a file of questions. */
export interface TakenIn {
  added: number;
  changed: number;
  same: number;
  /** The first that was added or changed, or null. */
  first: Question | null;
}

/** Takes a colleague's questions in, in one step that can be undone; what is here already is left as it is. */
export function takeInQuestions(file: Exchange): Promise<TakenIn> {
  return inTurn(async () => {
    const { id } = await readSetting('question-author');
    const here = await member.questions.toArray();
    const { added, changed, same } = mergeExchange(here, file, id, new Date().toISOString());
    const rows = [
      ...added.map((after) => ({ table: 'questions' as const, id: after.id, before: null, after })),
      ...changed.map(({ before, after }) => ({ table: 'questions' as const, id: after.id, before, after })),
    ];
    if (rows.length > 0) await perform(`Take in ${counted(rows.length, 'question')} of ${file.author.name}`, rows);
    return { added: added.length, changed: changed.length, same, first: rows[0]?.after ?? null };
  });
}
