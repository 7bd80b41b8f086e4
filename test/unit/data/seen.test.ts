import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { redo, undo } from '../../../renderer/data/history.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { markSeen, noteOpened, seenOf } from '../../../renderer/data/seen.ts';

const early = '2026-11-20T09:00:00.000Z';
const late = '2026-11-22T09:00:00.000Z';

beforeEach(() => member.seen.clear());

it('a meeting keeps when it was first opened, and how far its news was looked at never goes back', async () => {
  await noteOpened('m', late);
  const first = await seenOf('m');
  expect(first).toMatchObject({ at: late });
  await noteOpened('m', early);
  expect(await seenOf('m')).toEqual(first);
});

it('marking as seen is one step that can be undone and done again, and opens no meeting', async () => {
  await noteOpened('m1', early);
  const opened = (await seenOf('m1'))?.openedAt;
  await markSeen(
    new Map([
      ['m1', late],
      ['m2', late],
    ]),
  );
  expect(await seenOf('m1')).toMatchObject({ at: late, openedAt: opened });
  expect(await seenOf('m2')).toEqual({ id: 'm2', at: late, openedAt: null });
  expect(await undo()).toBe('Mark news as seen');
  expect(await seenOf('m1')).toMatchObject({ at: early, openedAt: opened });
  expect(await seenOf('m2')).toBeUndefined();
  await redo();
  expect(await seenOf('m2')).toMatchObject({ at: late });
});
