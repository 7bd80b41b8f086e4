import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unbroken } from '../../../shared/text/unbroken.ts';

test('a date, a page and an item stay together, and lines end elsewhere', () => {
  const shown = (words: string) => unbroken(words).replaceAll('\u00a0', '_');
  expect(shown('Mereshire Police and Crime Panel, 24 September 2026, item 6')).toBe(
    'Mereshire Police and Crime Panel, 24_September_2026, item_6',
  );
  expect(shown('before its next meeting (Thu 3 Dec 2026)')).toBe('before its next meeting (Thu_3_Dec_2026)');
  expect(shown('Spoken of, PDF p. 13')).toBe('Spoken of, PDF_p._13');
  expect(shown('Item 7 · printed p. 45 (PDF p. 49)')).toBe('Item_7 · printed_p._45 (PDF_p._49)');
  expect(shown('noon, Fri 27 Nov')).toBe('noon, Fri_27_Nov');
  expect(shown('by 10 marchers on 3 Mayor’s days')).toBe('by 10 marchers on 3 Mayor’s days');
});

test('nothing but spaces changes', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      expect(unbroken(words).replaceAll('\u00a0', ' ')).toBe(words.replaceAll('\u00a0', ' '));
    }),
  );
});
