import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, termsOf, wordsOf } from '../../../shared/search/words.ts';

describe('foldWord', () => {
  test.each([
    ['Promises', 'promise'],
    ['policies', 'policy'],
    ['committees', 'committee'],
    ['Commissioner’s', 'commissioner'],
    ['police', 'police'],
    ['address', 'address'],
    ['Powys', 'powy'],
    ['bus', 'bus'],
    ['tŷ', 'ty'],
    ['1,250', '1250'],
    ['CÔR', 'cor'],
  ])('%s is indexed as %s', (word, folded) => expect(foldWord(word)).toBe(folded));
});

describe('wordsOf', () => {
  test('gives the place of each word in the text', () => {
    const text = 'The Panel’s £1,250.50 call-in';
    expect(wordsOf(text).map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
      ['the', 'The'],
      ['panel', 'Panel’s'],
      ['1250.50', '1,250.50'],
      ['call', 'call'],
      ['in', 'in'],
    ]);
  });

  test('any text: words are in order, not empty and inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.term).not.toBe('');
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

test('a word broken at the end of a line is indexed whole as well', () => {
  expect(termsOf('the imple-\nmentation plan')).toContain('implementation');
});

test('words joined by a hyphen are indexed as one as well', () => {
  expect(termsOf('e-scooters and anti-social acts')).toEqual(
    expect.arrayContaining(['escooter', 'scooter', 'antisocial']),
  );
});
