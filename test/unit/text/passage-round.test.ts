import fc from 'fast-check';
import { expect, it } from 'vitest';
import { passageRound } from '../../../shared/text/passage-round.ts';

const round = (text: string, words: string) => {
  const start = text.indexOf(words);
  const found = passageRound(text, start, start + words.length);
  return text.slice(found.start, found.end);
};

it('is the sentence that words are in, or the sentences', () => {
  const text = 'Calls fell. Cllr. Smith asked why response times rose by nine per cent. No reason was given. More.';
  expect(round(text, 'times rose')).toBe('Cllr. Smith asked why response times rose by nine per cent.');
  expect(round(text, 'per cent. No')).toBe(
    'Cllr. Smith asked why response times rose by nine per cent. No reason was given.',
  );
  expect(round(text, 'Calls')).toBe('Calls fell.');
  expect(round(text, 'More')).toBe('More.');
});

it('goes no farther than some words where no sentence ends', () => {
  const text = `${'word '.repeat(300)}here${' word'.repeat(300)}`;
  const found = round(text, 'here');
  expect(found).toMatch(/^word .* word$/);
  expect(found.length).toBeLessThan(620);
});

it('always holds the words, and whole words at its ends, whatever the text', () => {
  const words = fc.array(fc.constantFrom('a', 'Bc.', 'Why?', 'p.', '(d)', '12', 'Efg!', '£3'), {
    minLength: 1,
    maxLength: 200,
  });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (said, one, other) => {
      const text = said.join(' ');
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const found = passageRound(text, start, end);
      expect(found.start).toBeLessThanOrEqual(start);
      expect(found.end).toBeGreaterThanOrEqual(end);
      if (found.start < start) expect(text.charAt(found.start - 1).trim()).toBe('');
      if (found.end > end) expect(text.charAt(found.end).trim()).toBe('');
    }),
  );
});
