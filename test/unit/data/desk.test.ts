import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { deskOf, saveDesk, saveSplitLayout, splitLayout } from '../../../renderer/data/desk.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { readingOf, saveReading, saveReadingAtOnce } from '../../../renderer/data/reading.ts';

beforeEach(() => Promise.all([member.settings.clear(), member.reading.clear()]));

const spot = {
  meetingId: 'other',
  documentId: 'd',
  sha256: 'x',
  position: { page: 7, top: 120.5, zoom: 'page-width' },
};

it('a meeting is laid out as it was left, and each by itself', async () => {
  const usual = await deskOf('m');
  expect(usual).toMatchObject({ beside: null, linked: null, face: 'agenda', folded: [] });
  const desk = { ...usual, beside: spot, linked: -2.5, folded: ['item 6'], treeTop: 300, face: 'pages' as const };
  await saveDesk('m', desk);
  expect(await deskOf('m')).toEqual(desk);
  expect(await deskOf('other')).toEqual(usual);
  await saveSplitLayout({ share: 0.6, stacked: true });
  expect(await splitLayout()).toEqual({ share: 0.6, stacked: true });
});

it('what cannot be read of a layout is as usual, and the rest is kept', async () => {
  await member.settings.put({ key: 'desk m', value: { beside: { page: 0 }, folded: ['item 6'], face: 'upside down' } });
  expect(await deskOf('m')).toMatchObject({ beside: null, folded: ['item 6'], face: 'agenda' });
  await member.settings.put({ key: 'reader-split', value: { share: 7, stacked: true } });
  expect(await splitLayout()).toEqual({ share: 0.5, stacked: true });
});

it('pages read are kept with the place or without it, and a row can be written in one go', async () => {
  await saveReading('d', 'x', spot.position, [3]);
  const row = await saveReading('d', 'x', null, [1, 3]);
  expect(row).toMatchObject({ pagesRead: [1, 3], position: spot.position });
  const left = { ...row, position: { page: 9, top: 0, zoom: '1' } };
  saveReadingAtOnce(left);
  // The next transaction waits for that one.
  expect(await readingOf('d', 'x')).toEqual(left);
  expect((await saveReading('never opened', 'x', null, [2])).position.page).toBe(1);
});
