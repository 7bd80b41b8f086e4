import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acronymsOf } from '../../../shared/search/index/expand.ts';
import { WordMatcher } from '../../../shared/search/matcher.ts';
import { parseQuery, type QueryNode } from '../../../shared/search/query.ts';
import { rank } from '../../../shared/search/rank.ts';
import { passageOf } from '../../../shared/search/snippet.ts';

const filler = 'Nothing of note is said in this sentence about anything at all. '.repeat(12);
const nothing: QueryNode = { kind: 'all', parts: [], loose: true };
const rootOf = (typed: string) => parseQuery(typed).root ?? nothing;
const matcherOf = (typed: string, misspelled: string[] = []) =>
  new WordMatcher(rootOf(typed), acronymsOf([[['asb', 'anti social behaviour', 1]]]), misspelled);
const marked = (text: string, typed: string, misspelled: string[] = []) => {
  const { snippet } = passageOf(text, matcherOf(typed, misspelled));
  return snippet.marks.map(([start, end]) => snippet.text.slice(start, end));
};

describe('passageOf', () => {
  test('shows the stretch with most of the words, and marks a phrase as one', () => {
    const text = `${filler}An officer spoke. ${filler}The Section 106 funding was held by the districts. ${filler}`;
    const { snippet, quote, at, together, coverage } = passageOf(text, matcherOf('section 106 funding '));
    expect(snippet.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['Section 106 funding']);
    expect(quote).toBe('Section 106 funding');
    expect(text.slice(at, at + quote.length)).toBe(quote);
    expect(snippet.text.startsWith('… ')).toBe(true);
    expect(snippet.text.endsWith(' …')).toBe(true);
    expect([together, coverage]).toEqual([true, 1]);
  });

  test('marks an unfinished word, a relative, a slip and what an acronym stands for', () => {
    expect(marked('Neighbourhood policing teams', 'polic')).toEqual(['policing']);
    expect(marked('It promised to report', 'promising ')).toEqual(['promised']);
    expect(marked('The Commissioner spoke', 'comissioner ', ['comissioner'])).toEqual(['Commissioner']);
    expect(marked('on anti-social behaviour here', 'asb ')).toEqual(['anti-social behaviour']);
  });

  test('without a find it gives the beginning', () => {
    const { snippet, quote } = passageOf(filler, matcherOf('precept '));
    expect(filler.startsWith(snippet.text.slice(0, 50))).toBe(true);
    expect(snippet.marks).toEqual([]);
    expect(quote).toBe('');
  });

  test('any text and search: marks lie inside the snippet, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 30 }), (text, typed) => {
        const { snippet } = passageOf(text.replace(/\s+/gu, ' ').trim(), matcherOf(typed));
        let at = 0;
        for (const [start, end] of snippet.marks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(snippet.text.length);
      }),
    );
  });
});

describe('rank', () => {
  const ranked = (typed: string, texts: Record<string, string>) => {
    const candidates = Object.entries(texts).map(([found, text]) => ({
      found,
      whole: found,
      text,
      title: '',
      score: 1,
    }));
    return rank(candidates, rootOf(typed), matcherOf(typed)).map(({ found }) => found);
  };

  test('only what holds a phrase stays, and nothing that holds one left out', () => {
    const texts = {
      apart: 'Crime fell in rural parts.',
      together: 'It was rural crime that rose.',
      both: 'Rural crime and knife crime rose.',
    };
    expect(ranked('"rural crime" ', texts)).toEqual(['together', 'both']);
    expect(ranked('"rural crime" NOT "knife crime" ', texts)).toEqual(['together']);
    expect(ranked('"rural crime" OR fell ', texts).sort()).toEqual(['apart', 'both', 'together']);
  });

  test('words that stand together come first, and the same words again come last', () => {
    const same = 'The Panel noted the precept and the response of the Commissioner to the report before it in full.';
    const texts = { one: same, two: same, other: 'The precept was mentioned.', close: 'precept response' };
    expect(ranked('precept response ', texts)).toEqual(['one', 'close', 'other', 'two']);
  });
});
