import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { redo, undo } from '../../../renderer/data/history.ts';
import { member } from '../../../renderer/data/member-db.ts';
import {
  bringBackSearch,
  noteSeen,
  removeSearch,
  renameSearch,
  savedSearches,
  saveSearch,
  setAlert,
} from '../../../renderer/data/saved-searches.ts';
import type { SavedSearch } from '../../../shared/model/member.ts';

async function only(): Promise<SavedSearch> {
  const [search, second] = await savedSearches();
  if (!search || second) throw new Error('not one search');
  return search;
}

beforeEach(() => Promise.all(member.tables.map((table) => table.clear())));

it('a search is kept once, named, told of or not, and each of these is taken back and made again', async () => {
  await saveSearch(' rural crime ');
  await saveSearch('rural crime');
  const { id } = await only();
  await renameSearch(id, 'Rural ');
  await renameSearch(id, 'Rural');
  await setAlert(id, false);
  expect(await only()).toMatchObject({ name: 'Rural', query: 'rural crime', alert: false });
  // A name that is emptied is the words again.
  await renameSearch(id, '  ');
  expect((await only()).name).toBe('rural crime');
  expect(await undo()).toBe('rename saved search');
  expect(await undo()).toBe('tell no more of new results');
  expect(await undo()).toBe('rename saved search');
  expect(await only()).toMatchObject({ name: 'rural crime', alert: true });
  expect(await undo()).toBe('save search');
  expect(await savedSearches()).toEqual([]);
  expect(await redo()).toBe('save search');
  expect(await redo()).toBe('rename saved search');
  expect((await only()).name).toBe('Rural');
});

it('one that was looked at meanwhile can still be taken back', async () => {
  await saveSearch('precept');
  await noteSeen((await only()).id);
  expect(await undo()).toBe('save search');
  expect(await savedSearches()).toEqual([]);
});

it('one that was removed comes back as it was: with its name, and what was looked at', async () => {
  await saveSearch('precept');
  const { id } = await only();
  await renameSearch(id, 'Council tax');
  await setAlert(id, false);
  await noteSeen(id);
  const before = await only();
  const removed = await removeSearch(id);
  expect(await removeSearch(id)).toBeUndefined();
  expect(await savedSearches()).toEqual([]);
  if (removed) await bringBackSearch(removed);
  if (removed) await bringBackSearch(removed);
  expect(await only()).toEqual(before);
  expect(await undo()).toBe('bring back saved search');
  expect(await undo()).toBe('remove saved search');
  expect(await only()).toEqual(before);
});
