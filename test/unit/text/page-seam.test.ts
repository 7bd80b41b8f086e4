import { expect, test } from 'vitest';
import { wordsWithin } from '../../../shared/text/page-seam.ts';

const wordsOf = (page: string) => {
  const { start, end } = wordsWithin(page);
  return page.slice(start, end);
};

test('the words of a page are without the stamps and numbers round them', () => {
  expect(wordsOf('4. The reasons\nfor this are as follows.\n \nAgenda Item 9\nPage 31')).toBe(
    '4. The reasons\nfor this are as follows.',
  );
  expect(wordsOf('Page 2\n12\nfor this determination')).toBe('for this determination');
});

test('what looks like a stamp among the words belongs to them', () => {
  expect(wordsOf('As said on\nPage 31\nof the report')).toBe('As said on\nPage 31\nof the report');
});

test('a page of stamps alone has no words', () => {
  expect(wordsOf('Agenda Item 9\nPage 31')).toBe('');
  expect(wordsOf('')).toBe('');
});

test('what the page beside it has at the same edge is its head or foot, but no row of figures is', () => {
  const page = 'Mereshire Policing Board 12 May 2026, 6\nIt was agreed that\nTotal cost 4,500 6\n12 7';
  const beside = 'Mereshire Policing Board 12 May 2026, 7\nOther words.\nTotal cost 5,100 6\n31 9';
  const { start, end } = wordsWithin(page, [beside]);
  expect(page.slice(start, end)).toBe('It was agreed that\nTotal cost 4,500 6\n12 7');
});
