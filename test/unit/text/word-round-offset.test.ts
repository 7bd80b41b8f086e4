import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordRoundOffset } from '../../../shared/text/word-round-offset.ts';

const wordAt = (text: string, offset: number) => {
  const { start, end } = wordRoundOffset(text, offset);
  return text.slice(start, end);
};

test('a word is taken whole, with what stands between its letters and figures', () => {
  expect(wordAt('spent £14.2m on', 8)).toBe('£14.2m');
  expect(wordAt('they don’t know', 6)).toBe('don’t');
  expect(wordAt('to end.', 6)).toBe('end');
});

test('between words one character is taken, at the end the last', () => {
  expect(wordAt('a  – b', 3)).toBe('–');
  expect(wordAt('Date: ', 6)).toBe(' ');
  expect(wordAt('', 0)).toBe('');
});

test('what is taken lies in the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
      const { start, end } = wordRoundOffset(text, at % (text.length + 1));
      expect(start >= 0 && start <= end && end <= text.length && (text === '' || end > start)).toBe(true);
    }),
  );
});
