import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { library, type Poster } from '../../../renderer/data/library-db.ts';
import { keepPoster, posterOf } from '../../../renderer/data/posters.ts';
import { removeImportedVersion } from '../../../renderer/import/remove-imported.ts';
import { posterPlace } from '../../../renderer/pdf/poster.ts';
import { importedSourceId } from '../../../shared/model/ids.ts';
import { documentRow } from '../../rows.ts';

beforeEach(async () => {
  vi.stubGlobal('devicePixelRatio', 1);
  await library.files.bulkPut(
    Array.from({ length: 40 }, (_, file) => ({ sha256: `f${file}`, size: 1, blob: new Blob(['x']) })),
  );
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await Promise.all(library.tables.map((table) => table.clear()));
});

const poster = (file: number, size = 1000, of: Partial<Poster> = {}): Poster => ({
  sha256: `f${file}`,
  place: 'here',
  look: 'theme',
  pages: [],
  size,
  madeAt: new Date(Date.UTC(2026, 10, 1, 0, file)).toISOString(),
  ...of,
});

test('of each paper the last poster is kept, and of all papers the last ones', async () => {
  for (let file = 0; file < 40; file += 1) await keepPoster(poster(file));
  await keepPoster(poster(39, 1000, { place: 'there' }));
  expect(await library.posters.count()).toBe(30);
  expect((await posterOf('f39'))?.place).toBe('there');
  expect(await posterOf('f9')).toBeUndefined();
  expect(await posterOf('f10')).toBeDefined();
});

test('large posters leave room for fewer, but one is always kept', async () => {
  for (let file = 0; file < 4; file += 1) await keepPoster(poster(file, 12_000_000));
  expect((await library.posters.toArray()).map(({ sha256 }) => sha256)).toEqual(['f2', 'f3']);
  await keepPoster(poster(5, 90_000_000));
  expect((await library.posters.toArray()).map(({ sha256 }) => sha256)).toEqual(['f5']);
});

test('posters made before papers are opened never take the place of those of papers that were read', async () => {
  for (let file = 0; file < 30; file += 1) await keepPoster(poster(file));
  for (let file = 30; file < 40; file += 1) await keepPoster(poster(file, 1000, { ahead: true }));
  expect(await library.posters.count()).toBe(40);
  await keepPoster(poster(39, 29_980_000, { ahead: true }));
  expect(await library.posters.count()).toBe(31);
  expect(await posterOf('f39')).toBeDefined();
  for (let file = 0; file < 40; file += 1) await keepPoster(poster(file, 1000, { ahead: true }));
  expect(await library.posters.count()).toBe(20);
});

test('nothing is kept of a paper whose bytes are not here, and it goes with them', async () => {
  await keepPoster(poster(99));
  expect(await posterOf('f99')).toBeUndefined();
  await library.documents.put(documentRow({ id: 'd', sourceId: importedSourceId, currentSha256: 'f1' }));
  await keepPoster(poster(1));
  await removeImportedVersion('d', 'f1');
  expect(await library.files.get('f1')).toBeUndefined();
  expect(await posterOf('f1')).toBeUndefined();
});

test('a poster is of one place, however it is turned, laid out and sized', () => {
  const frame = { clientWidth: 800, clientHeight: 600 };
  const here = { page: 3, top: 120.5, zoom: 'auto' };
  const places = [
    posterPlace(here, 'one', frame),
    posterPlace({ ...here, page: 4 }, 'one', frame),
    posterPlace({ ...here, top: 121 }, 'one', frame),
    posterPlace({ ...here, zoom: '1.1' }, 'one', frame),
    posterPlace({ ...here, rotation: 90 }, 'one', frame),
    posterPlace(here, 'two', frame),
    posterPlace(here, 'one', { ...frame, clientWidth: 801 }),
    posterPlace(here, 'one', { ...frame, clientHeight: 601 }),
  ];
  vi.stubGlobal('devicePixelRatio', 1.5);
  places.push(posterPlace(here, 'one', frame));
  expect(new Set(places).size).toBe(places.length);
});
