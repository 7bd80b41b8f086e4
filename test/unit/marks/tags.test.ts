import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestedTags, withTags } from '../../../shared/marks/tags.ts';

test('tags are added once, folded, and spelt as they were before', () => {
  expect(withTags(['Budget'], ' rural   crime, budget ,', ['Rural crime'])).toEqual(['Budget', 'Rural crime']);
  const tags = ['a'];
  expect(withTags(tags, ' , ,', [])).toBe(tags);
});

test('suggestions are those tags that fit and are not there, those that begin so first', () => {
  expect(suggestedTags('e', ['Budget', 'Estates', 'fleet'], ['fleet'])).toEqual(['Estates', 'Budget']);
  expect(suggestedTags('', ['Budget', 'Estates'], [])).toEqual(['Budget', 'Estates']);
});

test('whatever is typed, tags are short, folded and differ by more than capitals', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (typed, known) => {
      const tags = withTags([], typed, known.map((tag) => tag.replace(/[\s,]+/g, ' ').trim()).filter(Boolean));
      for (const tag of tags) {
        expect(tag).not.toBe('');
        expect(tag).toBe(tag.trim());
        expect(tag).not.toContain(',');
      }
      expect(new Set(tags.map((tag) => tag.toLocaleLowerCase('en-GB'))).size).toBe(tags.length);
    }),
  );
});
