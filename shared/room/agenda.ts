import { bare, type OutlineEntry } from '../agenda/entries.ts';
import type { Question } from '../model/questions.ts';

/** An item of the agenda as it is taken in the room, with the member's questions on it. */
export interface RoomItem {
  entry: OutlineEntry;
  questions: Question[];
}

/**
 * The items of the agenda in their order, each with the questions to be asked in the room that stand on it; those on no
 * item of this agenda come last, under an item of their own. Withdrawn ones are left out.
 */
export function roomItems(outline: readonly OutlineEntry[], questions: readonly Question[]): RoomItem[] {
  const asked = questions.filter(({ kind, status }) => kind === 'room' && status !== 'withdrawn');
  const items = outline.filter(({ kind }) => kind === 'item');
  const itemOf = ({ context }: Question) =>
    items.find(({ number, title }) => number === context.itemNumber && title === context.itemTitle) ??
    items.find(({ number }) => number !== '' && number === context.itemNumber);
  const rows = items.map((entry) => ({ entry, questions: asked.filter((question) => itemOf(question) === entry) }));
  const rest = asked.filter((question) => !itemOf(question));
  if (rest.length === 0) return rows;
  const other: OutlineEntry = { ...bare, key: 'other', kind: 'heading', title: 'Questions on no item', children: [] };
  return [...rows, { entry: other, questions: rest }];
}
