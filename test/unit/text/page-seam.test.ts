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
