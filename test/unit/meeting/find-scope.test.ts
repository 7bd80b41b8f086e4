import { expect, test } from 'vitest';
import { findRooms, roomFor } from '../../../renderer/features/meeting/find/find-scope.ts';
import { bare, type OutlineEntry } from '../../../shared/agenda/entries.ts';
import { stretchesOf } from '../../../shared/agenda/find-entry.ts';
import { item, meeting, paper } from '../agenda/support.ts';

function line(kind: OutlineEntry['kind'], id: string, pages: [number, number], children: OutlineEntry[] = []) {
  const stretch = { documentId: id, sha256: `sha-${id}`, firstPage: pages[0], lastPage: pages[1] };
  return { ...bare, key: `${id}/${pages[0]}/${kind}`, kind, title: id, documentId: id, stretch, children };
}

const packed = [
  line('paper', 'pack', [1, 2]),
  line(
    'item',
    'pack',
    [3, 8],
    [line('paper', 'pack', [3, 4]), line('paper', 'pack', [5, 8]), line('paper', 'late', [1, 3])],
  ),
  line('item', 'pack', [9, 9]),
];

test('the pages of a line are those of all under it, none twice', () => {
  const runs = (entries: OutlineEntry[]) =>
    stretchesOf(entries).map(({ documentId, firstPage, lastPage }) => `${documentId} ${firstPage}-${lastPage}`);
  expect(runs(packed.slice(1, 2))).toEqual(['pack 3-8', 'late 1-3']);
  expect(runs(packed)).toEqual(['pack 1-2', 'pack 3-8', 'late 1-3', 'pack 9-9']);
  expect(runs([line('item', 'a', [1, 2], [line('paper', 'a', [1, 2])])])).toEqual(['a 1-2']);
});

test('one looks in every paper, the pack, an item with all its papers, or one of them', () => {
  const pack = paper('pack', 'pack', null, 9);
  const papers = meeting([], [pack, paper('late', 'supplement', null, 3)]);
  const opening = { document: pack.document, sha256: 'sha-pack' };
  const rooms = findRooms({ outline: packed, papers, opening, at: { documentId: 'pack', page: 6 } });
  const told = rooms.map(({ scope, stretches }) => [
    scope,
    stretches.map(({ documentId, firstPage, lastPage }) => `${documentId} ${firstPage}-${lastPage ?? ''}`),
  ]);
  expect(told).toEqual([
    ['meeting', ['pack 1-', 'late 1-3']],
    ['document', ['pack 1-']],
    ['item', ['pack 3-8', 'late 1-3']],
    ['paper', ['pack 5-8']],
  ]);
  // An older version that is open is looked through in place of the current one.
  const older = findRooms({
    outline: packed,
    papers,
    opening: { ...opening, sha256: 'old' },
    at: { documentId: 'pack', page: 6 },
  });
  expect(older[0]?.stretches.map(({ sha256 }) => sha256)).toEqual(['old', 'sha-late']);
});

test('places to look that are the same pages are offered once', () => {
  const report = paper('report', 'report', 'i1', 2);
  const papers = meeting([{ item: item(1, '6', 'Budget'), papers: [report] }], []);
  const opening = { document: report.document, sha256: 'sha-report' };
  const outline = [line('item', 'report', [1, 2])];
  const rooms = findRooms({ outline, papers, opening, at: { documentId: 'report', page: 1 } });
  expect(rooms.map(({ scope }) => scope)).toEqual(['meeting']);
  expect(roomFor(rooms, 'paper')?.scope).toBe('meeting');
  expect(findRooms({ outline, papers, opening: null, at: { documentId: '', page: 1 } })).toEqual([]);
});
