import type { Question } from '../../shared/model/questions.ts';
import { type Author, type Exchange, exchangeOf } from '../../shared/questions/exchange.ts';
import { type Merge, mergeExchange, underMeetingsHere } from '../../shared/questions/merge-exchange.ts';
import { counted } from '../../shared/util/counted.ts';
import { perform, type RowChange } from './history.ts';
import { inTurn } from './in-turn.ts';
import { library } from './library-db.ts';
import { member } from './member-db.ts';
import { newQuestionOf } from './questions.ts';
import { readSetting, writeSetting } from './settings.ts';

/** The member as colleagues know them, under a name that is kept; the identifier is made when it is first needed. */
async function authorNamed(name: string): Promise<Author> {
  const before = await readSetting('question-author');
  const author = { id: before.id || crypto.randomUUID(), name: name.trim() };
  await writeSetting('question-author', author);
  return author;
}

/** Some questions as a file for colleagues, under the member's name. */
export async function exchangeFile(questions: readonly Question[], name: string, withNotes: boolean): Promise<Blob> {
  const author = await authorNamed(name);
  const file = exchangeOf(questions, { author, madeAt: new Date().toISOString(), withNotes });
  return new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' });
}

/** What a file would bring after those before it. */
export interface Incoming extends Merge {
  author: Author;
  madeAt: string;
}

/** What files would bring, one after another; nothing is written. */
export async function whatComesIn(files: readonly Exchange[]): Promise<Incoming[]> {
  const [me, meetings, stored] = await Promise.all([
    readSetting('question-author'),
    library.meetings.toArray(),
    member.questions.toArray(),
  ]);
  const now = new Date().toISOString();
  let here = stored;
  return files.map((file) => {
    const merge = mergeExchange(here, underMeetingsHere(file, meetings), me, now);
    const after = new Map(merge.changed.map((one) => [one.after.id, one.after]));
    here = [...here.map((one) => after.get(one.id) ?? one), ...merge.added];
    return { ...merge, author: file.author, madeAt: file.madeAt };
  });
}

/** Takes colleagues' questions in, in one step that can be undone; resolves to how many came and the first of them. */
export function takeInQuestions(files: readonly Exchange[]): Promise<{ count: number; first: Question | null }> {
  return inTurn(async () => {
    const rows = new Map<string, Extract<RowChange, { table: 'questions' }>>();
    for (const { added, changed } of await whatComesIn(files)) {
      for (const after of added) rows.set(after.id, { table: 'questions', id: after.id, before: null, after });
      for (const { before, after } of changed) {
        // What an earlier file of these brought is no state of its own.
        const first = rows.get(after.id);
        rows.set(after.id, { table: 'questions', id: after.id, before: first ? first.before : before, after });
      }
    }
    const changes = [...rows.values()];
    const from = [...new Set(files.map(({ author }) => author.name))].join(', ');
    if (changes.length > 0) await perform(`Take in ${counted(changes.length, 'question')} of ${from}`, changes);
    return { count: changes.length, first: changes[0]?.after ?? null };
  });
}

/** Makes a question of the member's own that begins as a colleague's; resolves to it. */
export function copyAsOwn({ id, author: _, ...theirs }: Question): Promise<Question> {
  return inTurn(async () => {
    const { meetingId, context, text, kind, evidence, said, addressee, purpose, minutes, tags } = theirs;
    const followUps = theirs.followUps.map((one) => ({ ...one, id: crypto.randomUUID() }));
    const origin = { kind: 'question' as const, id };
    const begun = await newQuestionOf({ meetingId, context, evidence, said, text, kind, addressee, origin });
    const own = { ...begun, purpose, minutes, tags, followUps };
    await perform('New question', [{ table: 'questions', id: own.id, before: null, after: own }]);
    return own;
  });
}
