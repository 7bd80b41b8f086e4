import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { Catalogue } from '../../../renderer/search/catalogue.ts';
import type { SearchRecord } from '../../../renderer/search/records.ts';
import { ShardStore } from '../../../renderer/search/shard-store.ts';
import { meetingRow } from '../../rows.ts';

const years = [2018, 2020, 2022, 2024, 2026];

/** One decision of each year, each in a shard of its own and all of the same size. */
const records = years.map((year): SearchRecord => {
  const words = { by: '', itemNumber: '1', itemTitle: 'Precept', text: 'That the precept be supported.' };
  return { ...words, kind: 'decision', id: `d${year}`, meetingId: `m${year}`, origin: null, quote: '' };
});

async function storeOf(budget?: number): Promise<ShardStore> {
  const catalogue = new Catalogue();
  await catalogue.refresh();
  const store = new ShardStore(catalogue, budget);
  await store.load();
  return store;
}

const hold = (store: ShardStore) => store.hold(new Map(), records, new AbortController().signal);
const yearsFound = async (store: ShardStore, ...asked: Parameters<ShardStore['need']>) =>
  (await store.need(...asked)).shards.map((shard) => Number(shard.parts[0]?.meetingId?.slice(1)));

beforeEach(async () => {
  await Promise.all(library.tables.map((table) => table.clear()));
  await library.meetings.bulkPut(years.map((year) => meetingRow({ id: `m${year}`, date: `${year}-06-01` })));
});

test('what is beyond the memory is dropped, the oldest years first, and loaded when it is asked for', async () => {
  await hold(await storeOf());
  const rows = await library.shards.toArray();
  expect(rows).toHaveLength(years.length);
  const [size = 0] = rows.map((row) => row.size);
  const store = await storeOf(size * 2);
  expect(await yearsFound(store, () => true)).toEqual([2026, 2024]);
  expect(await yearsFound(store, (id) => id.startsWith('2018'))).toEqual([2018]);
  expect(await yearsFound(store, (id) => id.startsWith('2020'))).toEqual([2020]);
  // Those of the two searches before it made room, and what does not fit is told.
  expect(await yearsFound(store, (id) => id.startsWith('2026') || id.startsWith('2024'))).toEqual([2026, 2024]);
});

test('what does not fit is told, and what is wanted first is looked through before newer years', async () => {
  await hold(await storeOf());
  const [size = 0] = (await library.shards.toArray()).map((row) => row.size);
  const store = await storeOf(size * 2);
  const left = async (...asked: Parameters<ShardStore['need']>) =>
    (await store.need(...asked)).left.map((id) => id.slice(0, 4));
  expect(await left(() => true)).toEqual(['2022', '2020', '2018']);
  expect(await left((id) => id < '2021')).toEqual([]);
  expect(
    await yearsFound(
      store,
      () => true,
      (id) => id.startsWith('2020'),
    ),
  ).toEqual([2026, 2020]);
  expect(
    await left(
      () => true,
      (id) => id.startsWith('2020'),
    ),
  ).toEqual(['2024', '2022', '2018']);
  expect(store.held).toBeLessThanOrEqual(size * 2);
});

test('making the index of a long past keeps no more in memory than may be', async () => {
  await hold(await storeOf());
  const [size = 0] = (await library.shards.toArray()).map((row) => row.size);
  await library.shards.clear();
  const store = await storeOf(size * 2);
  await hold(store);
  expect(await library.shards.count()).toBe(years.length);
  expect(store.held).toBeLessThanOrEqual(size * 2);
  expect(await yearsFound(store, (id) => id.startsWith('2022'))).toEqual([2022]);
  expect(store.held).toBeLessThanOrEqual(size * 2);
});
