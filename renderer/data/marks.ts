import type { Colour, Mark, PaperContext, TextAnchor } from '../../shared/model/member.ts';
import { perform } from './history.ts';
import { member } from './member-db.ts';

/** All marks in some documents, in the order of the pages. */
export async function marksIn(documentIds: readonly string[]): Promise<Mark[]> {
  const marks = await member.marks
    .where('anchor.documentId')
    .anyOf([...documentIds])
    .toArray();
  return marks.sort((a, b) => a.anchor.page - b.anchor.page || a.anchor.offset - b.anchor.offset);
}

/** Makes a highlight; resolves when it is on the disk. */
export async function addMark(colour: Colour, anchor: TextAnchor, context: PaperContext): Promise<Mark> {
  const now = new Date().toISOString();
  const mark: Mark = {
    id: crypto.randomUUID(),
    kind: 'highlight',
    colour,
    comment: '',
    anchor,
    context,
    placement: { state: 'made', confidence: 1 },
    createdAt: now,
    updatedAt: now,
  };
  await perform('Highlight', [{ table: 'marks', id: mark.id, before: null, after: mark }]);
  return mark;
}

/** Changes a mark's colour or comment. */
export async function changeMark(before: Mark, change: Partial<Pick<Mark, 'colour' | 'comment'>>): Promise<void> {
  const after: Mark = { ...before, ...change, updatedAt: new Date().toISOString() };
  const label = change.comment === undefined ? 'Change colour of highlight' : 'Comment on highlight';
  await perform(label, [{ table: 'marks', id: before.id, before, after }]);
}

/** Deletes a mark. It can be undone. */
export async function deleteMark(mark: Mark): Promise<void> {
  await perform('Delete highlight', [{ table: 'marks', id: mark.id, before: mark, after: null }]);
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
