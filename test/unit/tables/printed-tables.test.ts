import { afterEach, expect, test } from 'vitest';
import { readWordsAtOnce } from '../../../renderer/pdf/whole-words.ts';
import { extractPages } from '../../../shared/text/extract-pages.ts';
import type { PageText } from '../../../shared/text/page-text.ts';
import { getDocument, VerbosityLevel } from '../../../tools/pdfjs.ts';
import { type DrawnPage, pdfOf } from '../support/make-pdf.ts';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'name');
});

async function pageOf(page: DrawnPage): Promise<PageText | undefined> {
  // The worker goes by its name; here it shares this thread.
  Reflect.set(globalThis, 'name', 'pdf-text');
  const task = getDocument({ data: await pdfOf([page]), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  readWordsAtOnce(document);
  const [read] = await extractPages(document);
  await task.destroy();
  return read;
}

/** What a page says in each cell of its first table. */
function cellsOf(page: PageText | undefined): string[][] | undefined {
  const rows = Map.groupBy(page?.tables?.[0]?.cells ?? [], ({ row }) => row);
  return [...rows.values()].map((cells) =>
    cells.map(({ spans }) => spans.map((span) => page?.text.slice(...span).replaceAll('\n', ' / ')).join(' + ')),
  );
}

const boxes = (rows: readonly number[], columns: readonly number[]) =>
  rows.slice(1).flatMap((bottom, row) =>
    columns.slice(1).map((right, column): [number, number, number, number] => {
      const [left = 0, top = 0] = [columns[column], rows[row]];
      return [left, top, right - left, bottom - top];
    }),
  );

const grid = boxes([100, 130, 170, 200], [60, 260, 400, 520]);
const at = (text: string, x: number, y: number) => ({ text, x, y });

test('the words of a table stand in its cells, whatever the order they are drawn in', async () => {
  const page = await pageOf({
    boxes: grid,
    at: [
      at('Measure', 66, 105),
      at('Target', 266, 105),
      at('Actual', 406, 105),
      at('Calls answered within', 66, 135),
      at('2 weeks', 266, 135),
      at('41', 406, 135),
      at('the promised time', 66, 150),
      at('or less', 266, 150),
      at('Complaints', 66, 175),
      at('12', 406, 175),
      at('A line after the table.', 60, 230),
    ],
  });
  expect(cellsOf(page)).toEqual([
    ['Measure', 'Target', 'Actual'],
    ['Calls answered within + the promised time', '2 weeks + or less', '41'],
    ['Complaints', '12'],
  ]);
  expect(page?.text.split('\n').at(-1)).toBe('A line after the table.');
});

test('cells drawn one after the other have their lines together', async () => {
  const page = await pageOf({
    boxes: grid,
    at: [
      at('Calls answered within', 66, 105),
      at('the promised time', 66, 116),
      at('2 weeks', 266, 105),
      at('41', 406, 105),
      at('Complaints', 66, 135),
      at('12', 406, 135),
    ],
  });
  expect(cellsOf(page)).toEqual([
    ['Calls answered within / the promised time', '2 weeks', '41'],
    ['Complaints', '12'],
  ]);
});

test('a stamp of the pack over a table is none of its words', async () => {
  const words = ['Calls', '2 weeks', '41', 'Complaints', '12'].map((text, place) =>
    at(text, [66, 266, 406][place % 3] ?? 0, place < 3 ? 105 : 135),
  );
  const page = await pageOf({ boxes: grid, at: [...words, { ...at('Page 13', 150, 180), turn: 90 }] });
  expect(cellsOf(page)).toEqual([
    ['Calls', '2 weeks', '41'],
    ['Complaints', '12'],
  ]);
});

test('headings with no line between them stand over the columns that the rows below have', async () => {
  const page = await pageOf({
    boxes: [[60, 100, 460, 30], ...boxes([130, 170, 200], [60, 260, 400, 520])],
    at: [
      ...[at('Measure', 66, 105), at('Target', 266, 105), at('for the year', 266, 117), at('Actual', 406, 105)],
      ...[at('Calls', 66, 135), at('2 weeks', 266, 135), at('41', 406, 135)],
      at('Complaints', 66, 175),
    ],
  });
  expect(cellsOf(page)).toEqual([
    ['Measure', expect.stringMatching(/^Target.*for the year$/), 'Actual'],
    ['Calls', '2 weeks', '41'],
    ['Complaints'],
  ]);
});

test('where it is not certain what stands in a cell there is no table', async () => {
  const words = [at('Measure', 66, 105), at('Target', 266, 105), at('Actual', 406, 105), at('Calls', 66, 135)];
  // Words over the line between two cells.
  expect(
    (await pageOf({ boxes: grid, at: [...words, at('Answered within two weeks', 230, 135)] }))?.tables,
  ).toBeUndefined();
  // Two figures apart in one cell, and rows with no line between them.
  expect(
    (await pageOf({ boxes: grid, at: [...words, at('12', 266, 135), at('14', 340, 135)] }))?.tables,
  ).toBeUndefined();
  const rows = ['12', '14', '16'].map((text, row) => at(text, 266, 133 + row * 12));
  expect((await pageOf({ boxes: grid, at: [...words, ...rows] }))?.tables).toBeUndefined();
  // Words that run up the page.
  expect((await pageOf({ boxes: grid, at: [...words, { ...at('Up', 300, 165), turn: -90 }] }))?.tables).toBeUndefined();
  // An empty form.
  expect((await pageOf({ boxes: grid, at: words.slice(0, 3) }))?.tables).toBeUndefined();
});

test('the lines of a page that no table is made of say nothing', async () => {
  expect((await pageOf({ boxes: [[60, 100, 400, 60]], at: [at('In a box', 66, 105)] }))?.tables).toBeUndefined();
});
