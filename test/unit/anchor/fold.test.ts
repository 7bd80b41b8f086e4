import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endToSource, fold, fromSource, matchKey, toSource } from '../../../shared/anchor/fold.ts';

test('white space becomes single spaces and is taken off both ends', () => {
  expect(fold('  The   Panel\n noted\tthe report. \n').text).toBe('The Panel noted the report.');
});

test('ligatures are spelt out and invisible characters go', () => {
  expect(fold('the o\uFB03cer\u00AD\u200B di\uFB00ers').text).toBe('the officer differs');
});

test('a word broken at a line end is put together, a compound and a dash are not', () => {
  expect(fold('infor-\nmation').text).toBe('information');
  expect(fold('infor\u2010\nmation and so\u00ad\nft').text).toBe('information and so ft');
  expect(fold('year-end').text).toBe('year-end');
  expect(fold('2024-\n25').text).toBe('2024-25');
  expect(fold('costs -\nand').text).toBe('costs - and');
});

test('the key of a text is the same with and without spaces, dashes and curly quotation marks', () => {
  const key = (text: string) => matchKey(fold(text)).text;
  expect(key('well-\nknown “item” 6–7')).toBe(key('well-known "item" 6 -7'));
});

const texts = fc.string({
  unit: fc.constantFrom('a', 'B', 'é', ' ', '\n', '-', '\u00AD', '\uFB01', '1', '.', '’', '😀'),
  maxLength: 200,
});

test('positions go to the source and back, for any text', () => {
  fc.assert(
    fc.property(texts, (source) => {
      const folded = fold(source);
      expect(folded.starts).toHaveLength(folded.text.length);
      for (let index = 0; index < folded.text.length; index += 1) {
        const place = toSource(folded, index);
        expect(place).toBeLessThan(source.length);
        expect(toSource(folded, index + 1)).toBeGreaterThanOrEqual(place);
        expect(endToSource(folded, index + 1)).toBe(place + 1);
        // Several units may come from one ligature; the way back leads to the first of them.
        expect(toSource(folded, fromSource(folded, place))).toBe(place);
      }
      expect(folded.text).toBe(folded.text.trim());
      expect(folded.text).not.toMatch(/\s\s/);
    }),
  );
});

test('folding twice changes nothing more, for any text', () => {
  fc.assert(
    fc.property(texts, (source) => {
      const { text } = fold(source);
      expect(fold(text).text).toBe(text);
    }),
  );
});
