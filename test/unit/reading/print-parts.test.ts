import { expect, test } from 'vitest';
import { outlineOf } from '../../../shared/agenda/outline.ts';
import { itemOfVersion, itemToPrint } from '../../../shared/reading/print-parts.ts';
import { item, meeting, packItem, paper } from '../agenda/support.ts';

const pack = paper('pack', 'pack', null, 20, [packItem('5', 3, 5), packItem('6', 6, 12)]);

test('an item is printed with all its papers, whichever of them is on the screen', () => {
  const outline = outlineOf(
    meeting(
      [
        { item: item(0, '5', 'Minutes'), papers: [] },
        { item: item(1, '6', 'Precept'), papers: [paper('late', 'supplement', 'i1', 2)] },
      ],
      [pack],
    ),
  );
  const precept = {
    title: '6. Precept',
    parts: [
      { sha256: 'sha-pack', pages: [6, 7, 8, 9, 10, 11, 12] },
      { sha256: 'sha-late', pages: [1, 2] },
    ],
  };
  const inPack = { documentId: 'pack', sha256: 'sha-pack', pageCount: 20 };
  expect(itemToPrint(outline, inPack, 7)).toEqual(precept);
  expect(itemToPrint(outline, { documentId: 'late', sha256: 'sha-late', pageCount: 2 }, 2)).toEqual(precept);
  expect(itemToPrint(outline, inPack, 4)?.parts).toEqual([{ sha256: 'sha-pack', pages: [3, 4, 5] }]);
  expect(itemToPrint(outline, { ...inPack, sha256: 'older' }, 7)).toBeNull();
  // An older version has the items it was split into itself.
  const before = [packItem('5', 3, 4), packItem('6', 5, 7)];
  expect(itemOfVersion(before, 'older', 5)).toEqual({
    title: '6. Pack 6',
    parts: [{ sha256: 'older', pages: [5, 6, 7] }],
  });
  expect(itemOfVersion(before, 'older', 2)).toBeNull();
});

test('while the pages of one of its papers are not known, the paper on the screen alone is printed', () => {
  const report = { ...paper('report', 'report', 'i0', 2), extract: null };
  const papers = [report, paper('appendix', 'report', 'i0', 3)];
  const outline = outlineOf(meeting([{ item: item(0, '9', 'Plan'), papers }], []));
  const part = (documentId: string, pageCount: number) =>
    itemToPrint(outline, { documentId, sha256: `sha-${documentId}`, pageCount }, 1)?.parts;
  expect(part('appendix', 3)).toEqual([{ sha256: 'sha-appendix', pages: [1, 2, 3] }]);
  expect(part('report', 2)).toEqual([
    { sha256: 'sha-report', pages: [1, 2] },
    { sha256: 'sha-appendix', pages: [1, 2, 3] },
  ]);
});
