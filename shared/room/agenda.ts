import { bare, type OutlineEntry } from '../agenda/entries.ts';
import type { Question } from '../model/questions.ts';

/** An item of the agenda as it is taken in the room, with the member's questions on it. */
export interface RoomItem {
  entry: OutlineEntry;
  questions: Question[];
}

/**
 * The items of the agenda in their order, each with the questions that stand on it, those to be asked in the room before
 * those that officers were asked; questions on no item of this agenda come last, under an item of their own. Withdrawn
 * ones are left out.
 */
export function roomItems(outline: readonly OutlineEntry[], questions: readonly Question[]): RoomItem[] {
  const asked = questions
    .filter(({ status }) => status !== 'withdrawn')
    .sort((one, other) => Number(one.kind === 'officers') - Number(other.kind === 'officers'));
  const items = outline.filter(({ kind }) => kind === 'item');
  const itemOf = ({ context }: Question) =>
    items.find(({ number, title }) => number === context.itemNumber && title === context.itemTitle) ??
    items.find(({ number }) => number !== '' && number === context.itemNumber);
  const rows = items.map((entry) => ({ entry, questions: asked.filter((question) => itemOf(question) === entry) }));
  const rest = asked.filter((question) => !itemOf(question));
  if (rest.length === 0) return rows;
  const other: OutlineEntry = { ...bare, key: 'other', kind: 'heading', title: 'The meeting as a whole', children: [] };
  return [...rows, { entry: other, questions: rest }];
}

/** A question, and the item of the agenda it stands on. */
interface QuestionOnItem {
  item: RoomItem;
  question: Question;
}

/**
 * The question after (1) or before (-1) one: on the same item, else on the next or last one that has any. `questionId` is
 * null where the item at place `at` has none.
 */
export function questionBeside(
  items: readonly RoomItem[],
  at: number,
  questionId: string | null,
  by: 1 | -1,
): QuestionOnItem | null {
  const all = items.flatMap((item, place) => item.questions.map((question) => ({ item, question, place })));
  const here = all.findIndex(({ place, question }) => place === at && question.id === questionId);
  const beside =
    here >= 0 ? all[here + by] : by > 0 ? all.find(({ place }) => place > at) : all.findLast(({ place }) => place < at);
  return beside ? { item: beside.item, question: beside.question } : null;
}
