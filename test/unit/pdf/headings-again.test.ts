import { expect, test } from 'vitest';
import { headingsIn } from '../../../renderer/pdf/headings-again.ts';
import { getDocument } from '../../../tools/pdfjs.ts';
import { anchorRow } from '../../rows.ts';
import { pdfOf } from '../support/make-pdf.ts';

const tableWith = (column: string) =>
  [
    ['', 'Q2 2026/27', column],
    ['Burglary', '390', '412'],
    ['Robbery', '41', '38'],
    ['Arson', '17', '19'],
  ].flatMap((cells, row) =>
    cells.map((text, at) => ({ text, x: 72 + at * 140, y: 300 + row * 20 })).filter(({ text }) => text !== ''),
  );

test('what figures are of is read again from the version they moved to, where they stand in a table there', async () => {
  const file = await pdfOf([
    { lines: ['Performance in the quarter.'], at: tableWith('Q3 2026/27, revised') },
    { lines: ['The figure of 412 was given.'] },
  ]);
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await task.promise;
  const figure = (id: string, quote: string, prefix: string, suffix: string, page = 1) => ({
    id,
    anchor: anchorRow({ sha256: 'new', page, quote, prefix, suffix, parts: [{ page, quads: [] }] }),
  });
  const found = await headingsIn(document, [
    figure('moved', '412', 'Burglary 390 ', ' Robbery 41'),
    figure('in words', '412', 'The figure of ', ' was given.', 2),
    figure('gone', '999', 'Fraud 7 ', ' Theft 1'),
  ]);
  await task.destroy();
  expect([...found]).toEqual([['moved', 'Burglary, Q3 2026/27, revised']]);
});
