import { expect, test } from 'vitest';
import { splitPack } from '../../../shared/pack/split.ts';
import { councilOn, documentOf, readBack } from './support.ts';

const { council, meetings, store } = councilOn('2026-11-21');

const cases = council.meetings.flatMap((published, index) => {
  const meeting = meetings[index];
  if (!meeting || meeting.isCancelled || meeting.isOnlyArranged) return [];
  return documentOf(published, 10).versions.map((version, edition) => ({
    name: `${meeting.key} ${edition}`,
    meeting,
    version,
    edition,
  }));
});

test.each(cases)('pack of $name splits as it was built', async ({ meeting, version, edition }) => {
  const { pages, places } = await store.pack(meeting, edition === 0 ? 'first' : 'revised');
  const input = await readBack(await version.bytes());
  expect(input.pages).toHaveLength(pages.length);
  const split = splitPack(input);
  expect(split.warnings).toEqual([]);
  expect(split.items).toEqual(
    places.map((place) => ({
      ...place,
      printedFirst: String(place.printedFirst),
      printedLast: String(place.printedLast),
      // The first paper of an item has no bookmark of its own: it goes by the item's title.
      documents: place.documents.map((document, at) => (at === 0 ? { ...document, title: place.title } : document)),
    })),
  );
});

test('the panel numbers pages from the first after the front sheet, the committee from the front sheet', async () => {
  for (const [key, printed] of [
    ['pcp-6', 1],
    ['hasc-5', 3],
  ] as const) {
    const meeting = meetings.find((one) => one.key === key);
    expect(meeting && (await store.pack(meeting, 'first')).places[0]?.printedFirst).toBe(printed);
  }
});

test('one pack has 150 pages or more, with landscape and blank pages among them', async () => {
  const published = council.meetings[meetings.findIndex(({ key }) => key === 'pcp-6')];
  const bytes = await documentOf(published, 10).versions[0]?.bytes();
  const { pages } = await readBack(bytes ?? new Uint8Array());
  expect(pages.length).toBeGreaterThanOrEqual(150);
  expect(pages.some(({ width, height }) => width > height)).toBe(true);
  expect(pages.some(({ text }) => text.includes('This page is intentionally left blank'))).toBe(true);
});

test('the supplement takes up the numbers where the pack leaves off', async () => {
  const meeting = meetings.find(({ key }) => key === 'pcp-6');
  const published = council.meetings.find(({ id }) => id === 7821);
  const split = splitPack(await readBack((await documentOf(published, 9).versions[0]?.bytes()) ?? new Uint8Array()));
  const last = meeting && (await store.pack(meeting, 'first')).places.at(-1)?.printedLast;
  expect(split.items.map(({ number }) => number)).toEqual(['4', '6']);
  expect(split.items[0]?.printedFirst).toBe(String((last ?? 0) + 1));
});

test('the paper that is to follow comes as a supplement for its item, and a tabled one by itself', async () => {
  const documents = council.meetings.flatMap((meeting) => meeting.documents);
  const read = async (title: string) => {
    const document = documents.find((one) => one.title.includes(title));
    return splitPack(await readBack((await document?.versions[0]?.bytes()) ?? new Uint8Array()));
  };
  expect((await read('Support for unpaid carers')).items.map(({ number }) => number)).toEqual(['8']);
  expect((await read('Item 4 – Tabled paper')).isPack).toBe(false);
});
