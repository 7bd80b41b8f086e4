import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { history, redo, undo } from '../../../renderer/data/history.ts';
import { addMark, changeMark, changeMarks, deleteMark, deleteMarks } from '../../../renderer/data/marks.ts';
import { member } from '../../../renderer/data/member-db.ts';
import type { PaperContext, TextAnchor } from '../../../shared/model/member.ts';
import { patience } from '../support/patience.ts';

const anchor: TextAnchor = {
  documentId: 'd',
  sha256: 'f'.repeat(64),
  page: 5,
  printed: '3',
  parts: [],
  quote: 'a precept',
  prefix: '',
  suffix: '',
  offset: 0,
};
const context: PaperContext = {
  bodyName: 'Police and Crime Panel',
  meetingId: 'm',
  meetingDate: '2026-12-03',
  itemNumber: '6',
  itemTitle: 'Proposed precept',
  documentTitle: 'Pack',
};

const colourOf = async (id: string) => (await member.marks.get(id))?.colour;

it('a change that changes nothing is no step, so the next undo takes back what can be seen', async () => {
  const { id } = await addMark({ kind: 'highlight', colour: 1, anchor, context });
  await changeMark(id, { comment: 'Ask for the figure.' });
  await changeMark(id, { colour: 4 });
  // The field's rest ends after it was left and its words were written.
  await changeMark(id, { comment: 'Ask for the figure.' });
  expect(await undo()).toBe('Change colour of highlight');
  expect(await colourOf(id)).toBe(1);
});

it('undo and redo asked for twice at once take two steps', async () => {
  const { id } = await addMark({ kind: 'highlight', colour: 1, anchor, context });
  await changeMark(id, { colour: 2 });
  await changeMark(id, { colour: 3 });
  const steps = history.getState().done;
  await Promise.all([undo(), undo()]);
  expect(await colourOf(id)).toBe(1);
  expect(history.getState().done).toBe(steps - 2);
  await Promise.all([redo(), redo()]);
  expect(await colourOf(id)).toBe(3);
});

it('many marks are changed, and deleted, in one step', async () => {
  const made = [1, 2, 3] as const;
  const ids: string[] = [];
  for (const colour of made) ids.push((await addMark({ kind: 'underline', colour, anchor, context })).id);
  await changeMarks(ids, { colour: 3, tags: ['precept'] });
  await deleteMarks([...ids, 'gone']);
  expect(await Promise.all(ids.map(colourOf))).toEqual([undefined, undefined, undefined]);
  expect(await undo()).toBe('Delete 3 marks');
  expect(await Promise.all(ids.map(colourOf))).toEqual([3, 3, 3]);
  expect(await undo()).toBe('Change tags of 3 marks');
  expect(await Promise.all(ids.map(colourOf))).toEqual([1, 2, 3]);
});

it('steps outlive the window: one opened later takes them back, and makes them again', async () => {
  const { id } = await addMark({ kind: 'note', colour: 1, anchor, context, wordsAt: null, point: [9, 9] });
  await changeMark(id, { comment: 'Ask' });
  await changeMark(id, { comment: 'Ask for the figure' });
  await deleteMark(id);
  vi.resetModules();
  const later = await import('../../../renderer/data/history.ts');
  const { member: database } = await import('../../../renderer/data/member-db.ts');
  await later.keepHistory();
  await vi.waitFor(() => expect(later.history.getState().done).toBeGreaterThanOrEqual(3), patience);
  expect(await later.undo()).toBe('Delete note');
  expect(await later.undo()).toBe('Comment on note');
  expect(await database.marks.get(id)).toMatchObject({ comment: '' });
  expect(await later.redo()).toBe('Comment on note');
  expect(await database.marks.get(id)).toMatchObject({ comment: 'Ask for the figure' });
  database.close();
});

it('what was changed beneath a step is kept: the step takes back its own part, or is forgotten', async () => {
  const { id } = await addMark({ kind: 'highlight', colour: 1, anchor, context });
  await changeMark(id, { colour: 2 });
  await changeMark(id, { comment: 'Mine' });
  // A republished paper moves the mark, and another window changes its colour.
  const moved = { ...anchor, sha256: 'e'.repeat(64), page: 7 };
  await member.marks.update(id, { anchor: moved, colour: 5 });
  expect(await undo()).toBe('Comment on highlight');
  expect(await member.marks.get(id)).toMatchObject({ anchor: moved, colour: 5, comment: '' });
  // The change of colour is not taken back over another colour; neither is the mark taken away under it.
  expect(await undo()).not.toBe('Change colour of highlight');
  expect(await member.marks.get(id)).toMatchObject({ anchor: moved, colour: 5 });
});

it('a change of many marks, each in its own way, is one step', async () => {
  const made = await Promise.all([1, 2, 3].map(() => addMark({ kind: 'highlight', colour: 1, anchor, context })));
  const ids = made.map(({ id }) => id);
  await changeMark(ids[0] ?? '', { tags: ['fleet'] });
  await changeMarks(ids, ({ tags }) => ({ tags: [...new Set([...tags, 'fleet'])] }));
  // The first says so already, so it is left as it was.
  const tagsNow = async () => (await member.marks.bulkGet(ids)).map((mark) => mark?.tags);
  expect(await tagsNow()).toEqual([['fleet'], ['fleet'], ['fleet']]);
  await changeMarks(ids, { kind: 'underline' });
  await deleteMark(ids[0] ?? '');
  expect(await undo()).toBe('Delete underline');
  await deleteMarks(ids);
  expect(await undo()).toBe('Delete 3 marks');
  expect((await member.marks.bulkGet(ids)).map((mark) => mark?.kind)).toEqual(ids.map(() => 'underline'));
  expect(await undo()).toBe('Change kind of 3 marks');
  expect(await undo()).toBe('Change tags of 2 marks');
  expect(await tagsNow()).toEqual([['fleet'], [], []]);
  expect(await redo()).toBe('Change tags of 2 marks');
  expect(await tagsNow()).toEqual([['fleet'], ['fleet'], ['fleet']]);
});
