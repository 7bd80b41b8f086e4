import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../shared/search/query.ts';
import { snippetOf } from '../../../shared/search/snippet.ts';

const filler = 'Nothing of note is said in this sentence about anything at all. '.repeat(12);

describe('snippetOf', () => {
  test('shows the stretch with most of the words, and marks a phrase as one', () => {
    const text = `${filler}An officer spoke. ${filler}The Section 106\nfunding was held by the districts. ${filler}`;
    const { snippet, quote } = snippetOf(text, parseQuery('section 106 funding '));
    expect(snippet.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['Section 106 funding']);
    expect(quote).toBe('Section 106 funding');
    expect(snippet.text.startsWith('… ')).toBe(true);
    expect(snippet.text.endsWith(' …')).toBe(true);
  });

  test('an unfinished word marks the whole word it begins', () => {
    const { snippet } = snippetOf('Neighbourhood policing teams', parseQuery('polic'));
    expect(snippet.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['policing']);
  });

  test('without a find it gives the beginning', () => {
    const { snippet, quote } = snippetOf(filler, parseQuery('precept '));
    expect(filler.startsWith(snippet.text.slice(0, 50))).toBe(true);
    expect(snippet.marks).toEqual([]);
    expect(quote).toBe('');
  });

  test('any text and query: marks lie inside the snippet, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 30 }), (text, typed) => {
        const { snippet } = snippetOf(text, parseQuery(typed));
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
