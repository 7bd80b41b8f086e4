import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FindOptions, findableText, findWords } from '../../../shared/text/find-words.ts';

const anyhow: FindOptions = { matchCase: false, matchDiacritics: false, wholeWords: false };

function found(source: string, query: string, options: Partial<FindOptions> = {}): string[] {
  const text = findableText(source);
  return findWords(text, query, { ...anyhow, ...options }).map(({ start, end }) => text.folded.text.slice(start, end));
}

test('ligatures, soft hyphens and words broken at line ends are found as they are typed', () => {
  expect(found('o\ufb03cer o\u00adffi\u00adcer', 'officer')).toEqual(['officer', 'officer']);
  expect(found('imple-\nmentation and imple\u2010\nmentation', 'implementation')).toHaveLength(2);
  expect(found('the  Panel\nnoted', 'panel noted')).toEqual(['Panel noted']);
});

test('letters with and without accents, and signs typed as others, are the same unless asked', () => {
  expect(found('café cafe\u0301 CAFE', 'cafe')).toEqual(['café', 'cafe\u0301', 'CAFE']);
  expect(found('café cafe', 'café', { matchDiacritics: true })).toEqual(['café']);
  expect(found('Council’s 2024–25', "council's 2024-25")).toEqual(['Council’s 2024–25']);
  expect(found('Straße', 'strasse')).toEqual(['Straße']);
});

test('case and whole words count when asked', () => {
  expect(found('Panel panel', 'panel', { matchCase: true })).toEqual(['panel']);
  expect(found('art part articles art.', 'art', { wholeWords: true })).toEqual(['art', 'art']);
  expect(found('(a) a', '(a)', { wholeWords: true })).toEqual(['(a)']);
});

test('the numbers of footnotes hide no word and no phrase, and are found themselves', () => {
  const text = 'Recorded crime3 rose, as crime.12 The rate fell.';
  expect(found(text, 'crime', { wholeWords: true })).toEqual(['crime3', 'crime']);
  expect(found(text, 'crime rose')).toEqual(['crime3 rose']);
  expect(found(text, 'crime. the rate')).toEqual(['crime.12 The rate']);
  expect(found(text, 'crime3')).toEqual(['crime3']);
  expect(found('offences¹,² fell', 'offences fell')).toEqual([]);
  expect(found('offences¹ fell', 'offences fell')).toEqual(['offences¹ fell']);
  expect(found('fell.\n3Home Office figures', 'home office', { wholeWords: true })).toEqual(['Home Office']);
  // What only looks like one is not left out.
  expect(found('in Q3 2025 and the 2nd', 'in q 2025')).toEqual([]);
  expect(found('2025 budget', 'budget', { wholeWords: true })).toEqual(['budget']);
  expect(found('Policy HIC5 and 1.3 miles', 'hic', { wholeWords: true })).toEqual([]);
  expect(found('section12a', 'section', { wholeWords: true })).toEqual([]);
});

test('every hit lies in the text, after the one before, and reads as what was asked, for any text', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'B', 'é', 'ß', ' ', '\n', '-', '\u00ad', '\ufb01', 'İ', '😀', '\u0301', '3', '²'),
  });
  const options = fc.record({ matchCase: fc.boolean(), matchDiacritics: fc.boolean(), wholeWords: fc.boolean() });
  fc.assert(
    fc.property(text, text, options, (source, query, chosen) => {
      const prepared = findableText(source);
      let last = 0;
      for (const { start, end } of findWords(prepared, query, chosen)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(prepared.folded.text.length);
        // What is the number of a footnote is told by the words round it.
        const words = prepared.folded.text.slice(start, end);
        if (!/[3²]/.test(words)) expect(found(words, query, { ...chosen, wholeWords: false })).not.toEqual([]);
        last = end;
      }
    }),
  );
});
