import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsPhrase, isEmptyQuery, parseQuery, standTogether } from '../../../shared/search/query.ts';

describe('parseQuery', () => {
  test('the word being typed is completed, the ones before it are whole', () => {
    expect(parseQuery('response tim')).toEqual({ terms: ['response'], prefix: 'tim', phrases: [], excluded: [] });
  });

  test('a closing space ends the last word', () => {
    expect(parseQuery('response times ')).toEqual({
      terms: ['response', 'time'],
      prefix: null,
      phrases: [],
      excluded: [],
    });
  });

  test('quotes make a phrase, stop words included', () => {
    expect(parseQuery('"statement of accounts" audit ')).toEqual({
      terms: ['statement', 'account', 'audit'],
      prefix: null,
      phrases: [['statement', 'of', 'account']],
      excluded: [],
    });
  });

  test('a reference with punctuation inside is a phrase of its parts', () => {
    expect(parseQuery('24/00093 ').phrases).toEqual([['24', '00093']]);
    expect(parseQuery('24/7')).toMatchObject({ phrases: [['24', '7']], terms: ['24', '7'], prefix: null });
  });

  test('a word with a minus is left out once it is finished', () => {
    expect(parseQuery('budget -capital ').excluded).toEqual([['capital']]);
    expect(parseQuery('budget -cap').excluded).toEqual([]);
  });

  test('an unclosed quote is a phrase of what stands so far and a word being typed', () => {
    expect(parseQuery('"police and cri')).toMatchObject({ phrases: [['police', 'and']], prefix: 'cri' });
  });

  test('nothing but spaces and punctuation is empty', () => {
    expect(isEmptyQuery(parseQuery(' "" - … '))).toBe(true);
  });

  test('any text is taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const query = parseQuery(text);
        for (const phrase of query.phrases) expect(phrase.length).toBeGreaterThan(1);
        expect(new Set(query.terms).size).toBe(query.terms.length);
      }),
    );
  });
});

test('holdsPhrase finds words side by side only', () => {
  const words = 'the plan of the plan for crime'.split(' ');
  expect(holdsPhrase(words, ['the', 'plan', 'for'])).toBe(true);
  expect(holdsPhrase(words, ['plan', 'crime'])).toBe(false);
});

test('standTogether: side by side in the order typed, stop words between them aside', () => {
  const text = 'The time of response fell; the response times at night, and a plan for the police.';
  expect(standTogether(text, parseQuery('response tim'))).toBe(true);
  expect(standTogether(text, parseQuery('plan police '))).toBe(true);
  expect(standTogether(text, parseQuery('night response '))).toBe(false);
  expect(standTogether(text, parseQuery('night '))).toBe(false);
});
