import type { Colour, Mark, PaperContext, TextAnchor } from '../../shared/model/member.ts';
import { perform, saysAlready } from './history.ts';
import { member } from './member-db.ts';

/** All marks in some documents, in the order of the pages. */
export async function marksIn(documentIds: readonly string[]): Promise<Mark[]> {
  const marks = await member.marks
    .where('anchor.documentId')
    .anyOf([...documentIds])
    .toArray();
  return marks.sort((a, b) => a.anchor.page - b.anchor.page || a.anchor.offset - b.anchor.offset);
}

let last: Promise<unknown> = Promise.resolve();

/** Commands read a row and write it whole, so they go one after another. */
function inTurn<T>(command: () => Promise<T>): Promise<T> {
  const result = last.then(command, command);
  last = result;
  return result;
}

/** Makes a highlight; resolves when it is on the disk. */
export async function addMark(colour: Colour, anchor: TextAnchor, context: PaperContext): Promise<Mark> {
  const now = new Date().toISOString();
  const mark: Mark = {
    id: crypto.randomUUID(),
    kind: 'highlight',
    colour,
    comment: '',
    tags: [],
    anchor,
    context,
    placement: { state: 'made', confidence: 1 },
    createdAt: now,
    updatedAt: now,
  };
  await perform('Highlight', [{ table: 'marks', id: mark.id, before: null, after: mark }]);
  return mark;
}

/** Changes a mark's colour or comment; nothing happens when it is no longer there or says so already. */
export function changeMark(id: string, change: Partial<Pick<Mark, 'colour' | 'comment'>>): Promise<void> {
  return inTurn(async () => {
    const before = await member.marks.get(id);
    // A field that is left writes what its rest may write again: a step that changes nothing could not be seen undone.
    if (!before || saysAlready(before, change)) return;
    const after: Mark = { ...before, ...change, updatedAt: new Date().toISOString() };
    // Writing on at the same comment is undone as one.
    const [label, run] =
      change.comment === undefined ? ['Change colour of highlight', null] : ['Comment on highlight', `comment ${id}`];
    await perform(label, [{ table: 'marks', id, before, after }], run);
  });
}

/** Deletes a mark; it can be undone. */
export function deleteMark(id: string): Promise<void> {
  return inTurn(async () => {
    const before = await member.marks.get(id);
    if (before) await perform('Delete highlight', [{ table: 'marks', id, before, after: null }]);
  });
}

/**
 * Keeps the rectangles found for a mark that was moved by its words. Not a change of the member's, so it is not
 * undone; nothing is written when the mark has changed meanwhile.
 */
export async function placeMark(mark: Mark, parts: TextAnchor['parts']): Promise<void> {
  await member.transaction('rw', member.marks, async () => {
    const row = await member.marks.get(mark.id);
    if (row?.updatedAt === mark.updatedAt) await member.marks.put({ ...row, anchor: { ...row.anchor, parts } });
  });
}
