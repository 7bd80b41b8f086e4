import type { SavedSearch } from '../../shared/model/member.ts';
import { perform } from './history.ts';
import { inTurn } from './in-turn.ts';
import { member } from './member-db.ts';

/** The searches the member keeps, in the order they were saved. */
export async function savedSearches(): Promise<SavedSearch[]> {
  const all = await member.searches.toArray();
  return all.sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
}

/** Keeps a search; what is found now counts as looked at. One with the same words is kept once. */
export function saveSearch(query: string): Promise<void> {
  return inTurn(async () => {
    const words = query.trim();
    if (words === '' || (await member.searches.filter((one) => one.query === words).count())) return;
    const now = new Date().toISOString();
    const id = crypto.randomUUID();
    const search: SavedSearch = {
      id,
      name: words,
      query: words,
      alert: true,
      seenAt: now,
      createdAt: now,
      updatedAt: now,
    };
    await perform('save search', [{ table: 'searches', id, before: null, after: search }]);
  });
}

/** Keeps a search no longer; resolves to what it was, or undefined where it was not kept. */
export function removeSearch(id: string): Promise<SavedSearch | undefined> {
  return inTurn(async () => {
    const before = await member.searches.get(id);
    if (before) await perform('remove saved search', [{ table: 'searches', id, before, after: null }]);
    return before;
  });
}

/** Keeps a search again that was removed, as it was. */
export function bringBackSearch(search: SavedSearch): Promise<void> {
  return inTurn(async () => {
    const { id } = search;
    if (await member.searches.get(id)) return;
    await perform('bring back saved search', [{ table: 'searches', id, before: null, after: search }]);
  });
}

/** Calls a kept search by another name; by its words where the name is empty. */
export function renameSearch(id: string, name: string): Promise<void> {
  return inTurn(async () => {
    const before = await member.searches.get(id);
    const called = name.trim() || before?.query;
    if (!before || called === undefined || before.name === called) return;
    const after = { ...before, name: called, updatedAt: new Date().toISOString() };
    await perform('rename saved search', [{ table: 'searches', id, before, after }]);
  });
}

/** Sets whether something new is told after each sync. */
export function setAlert(id: string, alert: boolean): Promise<void> {
  return inTurn(async () => {
    const before = await member.searches.get(id);
    if (!before || before.alert === alert) return;
    const after = { ...before, alert, updatedAt: new Date().toISOString() };
    await perform(alert ? 'tell of new results' : 'tell no more of new results', [
      { table: 'searches', id, before, after },
    ]);
  });
}

/** Notes that what a search finds now was looked at. It is no step to be undone: the member only looked. */
export function noteSeen(id: string): Promise<void> {
  return inTurn(async () => {
    await member.searches.update(id, { seenAt: new Date().toISOString() });
  });
}
