import { kindNames, type WordKind } from '../../shared/marks/kinds.ts';
import { placedAt, type Shape } from '../../shared/marks/shapes.ts';
import type { Mark, Point, TextAnchor } from '../../shared/model/member.ts';
import { perform, saysAlready } from './history.ts';
import { inTurn } from './in-turn.ts';
import { member } from './member-db.ts';
import { rowsOf } from './rows-of.ts';

/** All marks in some documents, in the order of the pages. */
export async function marksIn(documentIds: readonly string[]): Promise<Mark[]> {
  const marks = await rowsOf(member.marks, 'anchor.documentId', documentIds);
  return marks.sort((a, b) => a.anchor.page - b.anchor.page || a.anchor.offset - b.anchor.offset);
}

/** A member of a union without some of its fields. */
type Without<Union, Field extends PropertyKey> = Union extends unknown ? Omit<Union, Field> : never;

/** What is said of a mark when it is made; it begins without comment and tags where none are given. */
export type NewMark = Without<Mark, 'id' | 'comment' | 'tags' | 'placement' | 'createdAt' | 'updatedAt'> &
  Partial<Pick<Mark, 'comment' | 'tags'>>;

/** What of a mark can be changed; the kind only of one on words, into another on words. */
export type MarkChange = Partial<Pick<Mark, 'colour' | 'comment' | 'tags'>> & { kind?: WordKind };

/** What a step on some marks is called, in the middle of a sentence: "highlight", "3 marks". */
function nameOf(marks: readonly Mark[]): string {
  const [first] = marks;
  return first && marks.length === 1 ? kindNames[first.kind].toLowerCase() : `${marks.length} marks`;
}

/** Makes a mark; resolves when it is on the disk. */
export function addMark(made: NewMark): Promise<Mark> {
  return inTurn(async () => {
    const now = new Date().toISOString();
    const mark: Mark = {
      comment: '',
      tags: [],
      ...made,
      id: crypto.randomUUID(),
      placement: { state: 'made', confidence: 1 },
      createdAt: now,
      updatedAt: now,
    };
    await perform(kindNames[mark.kind], [{ table: 'marks', id: mark.id, before: null, after: mark }]);
    return mark;
  });
}

/** What a change of some marks is called in the menu, after "Undo". */
function labelOf(change: MarkChange, marks: readonly Mark[]): string {
  if (change.comment !== undefined) return `Comment on ${nameOf(marks)}`;
  const what = change.tags ? 'tags' : change.kind ? 'kind' : 'colour';
  return `Change ${what} of ${nameOf(marks)}`;
}

/**
 * Changes marks in one step, all in the same way or each in its own; those that are no longer there or say so already
 * are left out.
 */
export function changeMarks(ids: readonly string[], change: MarkChange | ((mark: Mark) => MarkChange)): Promise<void> {
  return inTurn(async () => {
    const changes = (await presentMarks(ids))
      .map((before) => ({ before, change: typeof change === 'function' ? change(before) : change }))
      // A field that is left writes what its rest may write again: a step that changes nothing could not be seen undone.
      .filter((one) => !saysAlready<MarkChange>(one.before as MarkChange, one.change));
    const [first] = changes;
    if (!first) return;
    const updatedAt = new Date().toISOString();
    const rows = changes.map(({ before, change: its }) => ({
      table: 'marks' as const,
      id: before.id,
      before,
      after: { ...before, ...its, updatedAt } as Mark,
    }));
    const label = labelOf(
      first.change,
      changes.map(({ before }) => before),
    );
    // Writing on at the same comment is undone as one.
    await perform(label, rows, first.change.comment === undefined ? null : `comment ${ids.join(' ')}`);
  });
}

/** Changes a whole mark in one step, such as where it lies; nothing happens when it is no longer there. */
export function replaceMark(id: string, label: string, change: (mark: Mark) => Mark): Promise<void> {
  return inTurn(async () => {
    const before = await member.marks.get(id);
    if (!before) return;
    const after = { ...change(before), updatedAt: new Date().toISOString() };
    await perform(`${label} ${nameOf([before])}`, [{ table: 'marks', id, before, after }]);
  });
}

/** Where a shape was put: the shape itself, the words it stands by now, and what a rectangle shows there. */
export type NewShape = Shape & { anchor?: TextAnchor; wordsAt?: Point | null; picture?: string | null };

/** Moves, sizes or adds to the shape of a mark; nothing happens when it is no longer there. */
export function reshapeMark(id: string, label: string, shape: NewShape): Promise<void> {
  return inTurn(async () => {
    const before = await member.marks.get(id);
    if (!before) return;
    const after = { ...before, ...shape, updatedAt: new Date().toISOString() } as Mark;
    await perform(`${label} ${nameOf([before])}`, [{ table: 'marks', id, before, after }]);
  });
}

/** Adds a stroke to a drawing; false when the drawing is no longer there. */
export function addStroke(id: string, stroke: Point[]): Promise<boolean> {
  return inTurn(async () => {
    const before = await member.marks.get(id);
    if (before?.kind !== 'ink') return false;
    const after = { ...before, strokes: [...before.strokes, stroke], updatedAt: new Date().toISOString() };
    await perform(kindNames.ink, [{ table: 'marks', id, before, after }]);
    return true;
  });
}

/** Takes strokes out of drawings in one step, each given by its place; a drawing without strokes goes. */
export function eraseStrokes(erased: ReadonlyMap<string, ReadonlySet<number>>): Promise<void> {
  return inTurn(async () => {
    const drawings = (await presentMarks([...erased.keys()])).filter((mark) => mark.kind === 'ink');
    if (drawings.length === 0) return;
    const updatedAt = new Date().toISOString();
    const rows = drawings.map((before) => {
      const strokes = before.strokes.filter((_, index) => !erased.get(before.id)?.has(index));
      const after = strokes.length > 0 ? { ...before, strokes, updatedAt } : null;
      return { table: 'marks' as const, id: before.id, before, after };
    });
    await perform('Erase', rows);
  });
}

async function presentMarks(ids: readonly string[]): Promise<Mark[]> {
  return (await member.marks.bulkGet([...ids])).filter((mark) => mark !== undefined);
}

/** Changes a mark's colour, comment or tags; nothing happens when it is no longer there or says so already. */
export function changeMark(id: string, change: MarkChange): Promise<void> {
  return changeMarks([id], change);
}

/** Deletes marks in one step; it can be undone. */
export function deleteMarks(ids: readonly string[]): Promise<void> {
  return inTurn(async () => {
    const before = await presentMarks(ids);
    if (before.length === 0) return;
    const rows = before.map((mark) => ({ table: 'marks' as const, id: mark.id, before: mark, after: null }));
    await perform(`Delete ${nameOf(before)}`, rows);
  });
}

/** Deletes a mark; it can be undone. */
export function deleteMark(id: string): Promise<void> {
  return deleteMarks([id]);
}

/**
 * Keeps the rectangles found for a mark that was moved by its words; a shape moves as its words have. Not a change of
 * the member's, so it is not undone; nothing is written when the mark has changed meanwhile.
 */
export async function placeMark(mark: Mark, parts: TextAnchor['parts']): Promise<void> {
  await member.transaction('rw', member.marks, async () => {
    const row = await member.marks.get(mark.id);
    if (row?.updatedAt === mark.updatedAt) await member.marks.put(placedAt(row, parts));
  });
}
