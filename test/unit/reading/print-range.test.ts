import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NumberedPages, parsePrintRange } from '../../../shared/reading/print-range.ts';

/** Twelve pages: a front sheet without numbers, then `i`, `ii` and 1 to 8, and another page 8. */
const printed = [null, 'i', 'ii', '1', '2', '3', '4', '5', '6', '7', '8', '8'];
const pack: NumberedPages = {
  pageCount: printed.length,
  hasPrinted: true,
  pagesOfPrinted: (wanted) => printed.flatMap((one, at) => (one === wanted.toLowerCase() ? [at + 1] : [])),
};
const unnumbered: NumberedPages = { pageCount: 12, hasPrinted: false, pagesOfPrinted: () => [] };

test('pages are those that are printed, and those of the file where it is said so', () => {
  expect(parsePrintRange('1-3', pack)).toEqual({ pages: [4, 5, 6] });
  expect(parsePrintRange(' p. 2 – 3 ; 5,', pack)).toEqual({ pages: [5, 6, 8] });
  expect(parsePrintRange('II to 1', pack)).toEqual({ pages: [3, 4] });
  expect(parsePrintRange('pdf 1-2, 12', pack)).toEqual({ pages: [1, 2, 12] });
  expect(parsePrintRange('pdf 1-2, p 1', pack)).toEqual({ pages: [1, 2, 4] });
  expect(parsePrintRange('pdf page 1 - page i', pack)).toEqual({ pages: [1, 2] });
  expect(parsePrintRange('3, 1, 3', pack)).toEqual({ pages: [6, 4] });
  expect(parsePrintRange('2-4', unnumbered)).toEqual({ pages: [2, 3, 4] });
});

test('what cannot be printed is said', () => {
  const said = (typed: string, known = pack) => {
    const range = parsePrintRange(typed, known);
    return 'message' in range ? range.message : '';
  };
  expect(said('')).toMatch(/^Type pages/);
  expect(said('all of it')).toMatch(/^Type pages/);
  expect(said('1--3')).toMatch(/^Type pages/);
  expect(said('9')).toBe('No page is printed “9”. For a page of the file type “pdf 9”.');
  expect(said('8')).toBe('More than one page is printed “8”: pdf 11, pdf 12.');
  expect(said('pdf 13')).toBe('There is no PDF page 13. This paper has 12 pages.');
  expect(said('13', unnumbered)).toBe('There is no PDF page 13. This paper has 12 pages.');
  expect(said('pdf iv')).toMatch(/^Type pages/);
  expect(said('3-1')).toBe('“3-1” ends before it begins.');
});

test('whatever is typed, the answer is a sentence or pages of the paper, each once', () => {
  const pieces = fc.constantFrom(
    'pdf',
    'p.',
    ' ',
    ',',
    '-',
    '–',
    'to',
    'i',
    'ii',
    '1',
    '8',
    '12',
    '99999999999999',
    'x',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((list) => list.join('')),
      ),
      (typed) => {
        for (const known of [pack, unnumbered]) {
          const range = parsePrintRange(typed, known);
          if ('message' in range) expect(range.message).toMatch(/\.$/);
          else {
            expect(range.pages.length).toBeGreaterThan(0);
            expect(new Set(range.pages).size).toBe(range.pages.length);
            expect(range.pages.every((page) => Number.isInteger(page) && page >= 1 && page <= 12)).toBe(true);
          }
        }
      },
    ),
  );
});
