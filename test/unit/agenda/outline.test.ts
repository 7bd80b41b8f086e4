import { describe, expect, test } from 'vitest';
import { entryAt, itemAt } from '../../../shared/agenda/find-entry.ts';
import { outlineOf } from '../../../shared/agenda/outline.ts';
import { item, meeting, packItem, paper } from './support.ts';

const report = [
  { title: 'Precept', firstPage: 6, lastPage: 9 },
  { title: 'Appendix A', firstPage: 10, lastPage: 12 },
];
const pack = paper('pack', 'pack', null, 20, [
  packItem('5.', 3, 5),
  packItem('6', 6, 12, report),
  packItem('8', 13, 20),
]);

describe('a meeting with a pack', () => {
  const papers = meeting(
    [
      { item: item(0, '5', 'Minutes'), papers: [paper('minutes', 'report', 'i0', 3)] },
      { item: item(1, '6', 'Precept'), papers: [paper('late', 'supplement', 'i1', 2)] },
      { item: item(2, '7', 'Exempt', { restricted: true }), papers: [] },
      { item: item(3, '', 'PART B'), papers: [] },
    ],
    [pack, paper('front', 'front-sheet', null, 2), paper('printed', 'printed-minutes', null, 8)],
  );
  const outline = outlineOf(papers);

  test('lists front sheet, items in order, what only the pack has, and the rest', () => {
    expect(outline.map(({ title }) => title)).toEqual([
      'Front sheet and agenda',
      'Minutes',
      'Precept',
      'Pack 8',
      'Exempt',
      'PART B',
      'printed',
    ]);
    expect(outline[0]?.stretch).toMatchObject({ firstPage: 1, lastPage: 2 });
    expect(outline.map(({ kind }) => kind)[5]).toBe('heading');
  });

  test('gives an item its pages in the pack and does not list its report twice', () => {
    expect(outline[1]).toMatchObject({ number: '5', printed: '1–3', stretch: { documentId: 'pack', firstPage: 3 } });
    expect(outline[1]?.children).toEqual([]);
  });

  test('nests the papers inside an item, and a supplement that came later', () => {
    expect(outline[2]?.children.map(({ title }) => title)).toEqual(['Report', 'Appendix A', 'late']);
    expect(outline[2]?.children[2]?.stretch).toEqual({
      documentId: 'late',
      sha256: 'sha-late',
      firstPage: 1,
      lastPage: 2,
    });
  });

  test('shows an item without papers, locked when it is exempt', () => {
    expect(outline[4]).toMatchObject({ stretch: null, restricted: true });
  });

  test('knows which line a page belongs to', () => {
    expect(entryAt(outline, 'pack', 1)?.title).toBe('Front sheet and agenda');
    expect(entryAt(outline, 'pack', 11)?.title).toBe('Appendix A');
    expect(itemAt(outline, 'pack', 11)?.title).toBe('Precept');
    expect(itemAt(outline, 'late', 2)?.title).toBe('Precept');
    expect(entryAt(outline, 'pack', 21)).toBeNull();
  });
});

test('a meeting without a pack shows the papers of its items', () => {
  const outline = outlineOf(
    meeting(
      [
        { item: item(0, '1', 'Minutes'), papers: [paper('minutes', 'report', 'i0', 3)] },
        { item: item(1, '2', 'Budget'), papers: [paper('a', 'report', 'i1', 4), paper('b', 'report', 'i1', 5)] },
        { item: item(2, '3', 'Plan'), papers: [paper('missing', 'report', 'i2', 0)] },
      ],
      [],
    ),
  );
  expect(outline.map(({ stretch }) => stretch?.documentId ?? null)).toEqual(['minutes', 'a', null]);
  expect(outline[0]?.children).toEqual([]);
  expect(outline[1]?.children.map(({ title }) => title)).toEqual(['a', 'b']);
});

test('a pack that was not divided is one line', () => {
  const outline = outlineOf(meeting([], [paper('pack', 'pack', null, 20)]));
  expect(outline).toHaveLength(1);
  expect(outline[0]?.stretch).toMatchObject({ firstPage: 1, lastPage: 20 });
});
