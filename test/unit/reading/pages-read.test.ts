import { expect, test } from 'vitest';
import { bare, type OutlineEntry } from '../../../shared/agenda/entries.ts';
import { firstUnread, readOf, readOfAgenda, readOfLine, stopsOf } from '../../../shared/reading/pages-read.ts';

const entry = (key: string, stretch: OutlineEntry['stretch'], children: OutlineEntry[] = []): OutlineEntry => ({
  ...bare,
  key,
  kind: 'item',
  title: key,
  stretch,
  children,
});
const pages = (documentId: string, firstPage: number, lastPage: number | null) => ({
  documentId,
  sha256: `hash of ${documentId}`,
  firstPage,
  lastPage,
});
const report = entry('report', pages('pack', 3, 4));
const appendix = entry('appendix', pages('pack', 5, 6));
const outline = [
  entry('front', pages('pack', 1, 2)),
  entry('item', pages('pack', 3, 6), [report, appendix, entry('late', pages('late', 1, 2))]),
  entry('verbal', null),
];
const readings = [
  { documentId: 'pack', sha256: 'hash of pack', pagesRead: [1, 3, 4] },
  { documentId: 'late', sha256: 'an older version', pagesRead: [1, 2] },
];

test('a page counts once, and only in the version that stands in the agenda', () => {
  expect(readOfAgenda(outline, readings)).toEqual({ read: 3, of: 8 });
  expect(readOfAgenda([], readings)).toEqual({ read: 0, of: 0 });
});

test('a stretch knows how much of it is read, and where to go on', () => {
  expect(readOf(pages('pack', 3, 6), readings)).toEqual({ read: 2, of: 4 });
  expect(readOf(pages('pack', 3, null), readings)).toBeNull();
  expect(firstUnread(pages('pack', 3, 6), readings)).toBe(5);
  expect(firstUnread(pages('pack', 3, 4), readings)).toBeNull();
});

test('a line knows how much of all the papers under it is read', () => {
  const [, item, verbal] = outline;
  expect(item && readOfLine(item, readings)).toEqual({ read: 2, of: 6 });
  expect(verbal && readOfLine(verbal, readings)).toBeNull();
  expect(readOfLine(entry('item', pages('pack', 3, 6), [entry('late', pages('late', 1, null))]), readings)).toBeNull();
});

test('the way through the agenda stops at items and at files of their own', () => {
  expect(stopsOf(outline).map(({ documentId, firstPage }) => `${documentId} ${firstPage}`)).toEqual([
    'pack 1',
    'pack 3',
    'late 1',
  ]);
});
