import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { library, type Poster } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { keepPoster, lastFrame } from '../../../renderer/data/posters.ts';
import { saveReading } from '../../../renderer/data/reading.ts';
import { markRestricted } from '../../../renderer/data/restricted.ts';
import { writeSetting } from '../../../renderer/data/settings.ts';
import { nameOf, nextPaperAhead } from '../../../renderer/features/meeting/papers-ahead.ts';
import { documentRow, extractRow, meetingRow } from '../../rows.ts';

vi.mock('../../../renderer/today.ts', () => ({ todayDate: () => '2026-12-01' }));

const here = '1280 800 1 usual';
const frame = { clientWidth: 640, clientHeight: 700, window: here };

const poster = (of: Partial<Poster>): Poster => ({
  ...{ sha256: 'read', place: '3 0 auto 0 one 640 700 1', look: 'theme', pages: [], size: 1 },
  ...{ madeAt: '2026-11-20T10:00:00.000Z', frame },
  ...of,
});

/** A meeting with one paper whose text was read, named alike. */
async function storePaper(name: string, date: string): Promise<void> {
  await library.meetings.put(meetingRow({ id: name, date }));
  await library.documents.put(
    documentRow({ id: `${name}-paper`, meetingId: name, identity: name, currentSha256: name }),
  );
  await library.extracts.put(extractRow({ sha256: name }));
  await library.files.put({ sha256: name, size: 1, blob: new Blob(['x']) });
}

beforeEach(async () => {
  vi.stubGlobal('innerWidth', 1280);
  vi.stubGlobal('innerHeight', 800);
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal('document', { documentElement: { dataset: { textSize: 'usual' } } });
  await storePaper('read', '2026-11-02');
  await storePaper('later', '2026-12-20');
  await storePaper('next', '2026-12-03');
  await keepPoster(poster({}));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
});

const none = new Set<string>();
const nextOf = async (passed = none) => (await nextPaperAhead(passed))?.sha256;

test('the papers of the coming meetings come one after the other, the next first, and those of the past never', async () => {
  const first = await nextPaperAhead(none);
  expect(first).toMatchObject({ sha256: 'next', place: '1 0 auto 0 one 640 700 1', look: 'theme', frame });
  if (!first) throw new Error('There is a paper.');
  await keepPoster(poster({ sha256: 'next', place: first.place, ahead: true }));
  expect(await nextOf()).toBe('later');
  expect(await nextOf(new Set([nameOf({ ...first, sha256: 'later' })]))).toBeUndefined();
});

test('one of another look or size is made again, one of a paper that was left somewhere never', async () => {
  await library.meetings.delete('later');
  await keepPoster(poster({ sha256: 'next', place: '1 0 auto 0 one 500 700 1', ahead: true }));
  expect(await nextOf()).toBe('next');
  await keepPoster(poster({ sha256: 'next', place: '1 0 auto 0 one 640 700 1', ahead: true }));
  expect(await nextOf()).toBeUndefined();
  await writeSetting('page-look', 'dark');
  expect(await nextOf()).toBe('next');
  await keepPoster(poster({ sha256: 'next', place: '7 0 auto 0 one 640 700 1' }));
  expect(await nextOf()).toBeUndefined();
});

test('nothing is made where the size of the view is not known, pages stand by twos, or texts are being read', async () => {
  vi.stubGlobal('innerWidth', 1920);
  expect(await lastFrame()).toBeUndefined();
  expect(await nextOf()).toBeUndefined();
  vi.stubGlobal('innerWidth', 1280);
  await writeSetting('page-layout', 'two');
  expect(await nextOf()).toBeUndefined();
  await writeSetting('page-layout', 'one');
  await library.extracts.put(extractRow({ sha256: 'other', state: 'pending' }));
  expect(await nextOf()).toBeUndefined();
  await library.extracts.delete('other');
  expect(await nextOf()).toBe('next');
});

test('nothing is made of papers that were opened, are not public, could not be read, or are kept as text alone', async () => {
  await library.meetings.delete('later');
  await saveReading('next-paper', 'next', { page: 1, top: 0, zoom: 'auto' }, []);
  expect(await nextOf()).toBeUndefined();
  await member.reading.clear();
  await markRestricted('next-paper', true);
  expect(await nextOf()).toBeUndefined();
  await markRestricted('next-paper', false);
  await library.extracts.update('next', { state: 'failed' });
  expect(await nextOf()).toBeUndefined();
  await library.extracts.update('next', { state: 'done' });
  await library.files.delete('next');
  expect(await nextOf()).toBeUndefined();
});
