import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf } from '../../../shared/reflow/blocks.ts';
import { sentencesOf } from '../../../shared/reflow/sentences.ts';

test('each sentence knows its block, its words and the page it begins on', () => {
  const blocks = blocksOf([
    {
      page: 4,
      text: 'Background\nThe force has met its target for the third year. It did so with fewer officers than',
    },
    { page: 5, text: 'were planned for in the budget of last year. Reserves have not been used.\nThe plan is sound.' },
  ]);
  const sentences = sentencesOf(blocks);
  expect(sentences.map(({ text, page }) => [text, page])).toEqual([
    ['Background', 4],
    ['The force has met its target for the third year.', 4],
    ['It did so with fewer officers than were planned for in the budget of last year.', 4],
    ['Reserves have not been used.', 5],
    ['The plan is sound.', 5],
  ]);
  expect(sentences[2]?.quotes[0]?.prefix).toBe(' its target for the third year. ');
});

test('a number before a heading, and what is cut short with a full stop, end no sentence', () => {
  const said = (text: string) => {
    const spans = [{ page: 1, start: 0, end: text.length }];
    return sentencesOf([{ kind: 'paragraph', passage: { text, spans } }]).map((sentence) => sentence.text);
  };
  expect(said('1. Internally Managed Investments')).toEqual(['1. Internally Managed Investments']);
  expect(said('Cllr. Smith moved No. 5. It was agreed.')).toEqual(['Cllr. Smith moved No. 5.', 'It was agreed.']);
  expect(said('2.3. The plan (e.g. Savings) stands. So it is.')).toEqual([
    '2.3. The plan (e.g. Savings) stands.',
    'So it is.',
  ]);
});

test('whatever the pages say, sentences are the words of their blocks in order, on pages there are', () => {
  const text = fc
    .array(fc.constantFrom('One thing.', 'Two', '\n', ' ', 'e.g. this', '(a) that', '£4.5m rose.'))
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      const blocks = blocksOf(texts.map((one, index) => ({ page: index + 3, text: one })));
      for (const { block, start, end, text: words, page } of sentencesOf(blocks)) {
        expect(blocks[block]?.passage.text.slice(start, end).trim()).toBe(words);
        expect(blocks[block]?.passage.spans.map((span) => span.page)).toContain(page);
      }
    }),
  );
});
