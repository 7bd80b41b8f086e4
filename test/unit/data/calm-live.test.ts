import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { calmLive } from '../../../renderer/data/calm-live.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { patience } from '../support/patience.ts';

const rows = 200;

async function write(row: number): Promise<void> {
  await library.robots.put({ origin: `https://${row}.example`, text: '', fetchedAt: '' });
}

beforeEach(() => library.robots.clear());

it('follows each of a few changes, and a flood of them in few runs to its end', async () => {
  let runs = 0;
  const seen: number[] = [];
  const query = async () => {
    runs += 1;
    return library.robots.count();
  };
  const following = calmLive(query).subscribe(
    (value) => seen.push(value),
    (reason) => expect.unreachable(String(reason)),
  );
  await vi.waitFor(() => expect(seen).toEqual([0]), patience);
  await write(1);
  await vi.waitFor(() => expect(seen.at(-1)).toBe(1), patience);
  const begun = performance.now();
  for (let row = 2; row <= rows; row += 1) await write(row);
  await vi.waitFor(() => expect(seen.at(-1)).toBe(rows), patience);
  // Four at once, then two or three in a second.
  expect(runs).toBeLessThan(8 + (performance.now() - begun) / 300);
  following.unsubscribe();
  const after = runs;
  await write(rows + 1);
  expect(runs).toBe(after);
});

it('tells of a query that fails', async () => {
  const reasons: unknown[] = [];
  calmLive(() => Promise.reject(new RangeError('no'))).subscribe(
    () => expect.unreachable('A failed query has no result.'),
    (reason) => reasons.push(reason),
  );
  await vi.waitFor(() => expect(reasons).toEqual([new RangeError('no')]), patience);
});
