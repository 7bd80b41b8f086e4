import { expect, test } from 'vitest';
import { printedNumbers } from '../../../shared/pack/printed-numbers.ts';
import type { PageText } from '../../../shared/text/page-text.ts';

/** Pages with one line of text and what stands at their foot. */
function pagesWith(feet: string[]): PageText[] {
  return feet.map((foot, index) => {
    const lines = [
      { text: 'The report sets out the budget.', x: 70, y: 400, width: 200, size: 11, bold: false },
      { text: foot, x: 70, y: 800, width: 60, size: 9, bold: false },
    ];
    return {
      page: index + 1,
      label: null,
      width: 595,
      height: 842,
      lines,
      text: lines.map(({ text }) => text).join('\n'),
    };
  });
}

const five = [1, 2, 3, 4, 5];

test('a report that counts its pages is numbered so, in whatever form', () => {
  for (const form of [
    (page: number) => `Page ${page} of 5`,
    (page: number) => `06 March 2026 Page ${page} of 5`,
    (page: number) => `Page | ${page}`,
    (page: number) => `${page} | Page`,
    (page: number) => `${page} of 5`,
  ]) {
    expect(printedNumbers(pagesWith(five.map(form))), form(1)).toEqual(['1', '2', '3', '4', '5']);
  }
});

test('a count that carries on in other letters is one', () => {
  const feet = ['Contents', 'B1', 'B2', 'B3', 'B4', 'B5', '6', '7'];
  expect(printedNumbers(pagesWith(feet))).toEqual([null, 'B1', 'B2', 'B3', 'B4', 'B5', '6', '7']);
});

test('reports that count their own pages one after the other do not number the pack', () => {
  const feet = [3, 3, 4].flatMap((pages) => five.slice(0, pages).map((page) => `Page ${page} of ${pages}`));
  expect(printedNumbers(pagesWith(feet)).every((number) => number === null)).toBe(true);
});

test('stamps win over the reports’ own counts', () => {
  const feet = five.map((page) => `Page ${page} of 5`);
  const pages = pagesWith(feet).map((page) => {
    const stamp = { text: `Page ${page.page + 30}`, x: 270, y: 825, width: 40, size: 12, bold: true };
    return { ...page, lines: [...page.lines, stamp] };
  });
  expect(printedNumbers(pages)).toEqual(['31', '32', '33', '34', '35']);
});
