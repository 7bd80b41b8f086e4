import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  plainWords,
  type RichBlock,
  type RichRun,
  readRichText,
  writeRichText,
} from '../../../shared/questions/rich-text.ts';

const words = (text: string, look: Partial<{ strong: boolean; emphasis: boolean }> = {}): RichRun => ({
  kind: 'words',
  text,
  strong: false,
  emphasis: false,
  ...look,
});

test('bold, italic and lists are read, and written as they were', () => {
  for (const text of [
    'How many officers were **abstracted** in *August*?',
    'First line\nsecond line\n\nAnother paragraph',
    'Will the Commissioner:\n\n1. publish the figures;\n2. say why, and\n   when?\n\nThank you.',
    '- one\n- two\n  - two and a half\n- three',
    'PC 1234_5 [redacted], 50% * 3, #metoo, <5, a | b, 3 - 4, www.mereshire.example/a_b',
    'The ***whole*** of it',
  ]) {
    expect(writeRichText(readRichText(text))).toBe(text);
  }
});

test('the tree of a question', () => {
  expect(readRichText('A **b** c\nd\n\n3. e')).toEqual([
    {
      kind: 'paragraph',
      runs: [words('A '), words('b', { strong: true }), words(' c'), { kind: 'break' }, words('d')],
    },
    { kind: 'list', ordered: true, start: 3, items: [[{ kind: 'paragraph', runs: [words('e')] }]] },
  ]);
});

test('what is no part of the editor keeps its words', () => {
  expect(plainWords('# Head\n\n> quoted\n\n[a paper](https://mereshire.example/p) `code`')).toBe(
    'Head\n\nquoted\n\na paper (https://mereshire.example/p) code',
  );
});

test('signs that would mean something are kept as signs', () => {
  for (const text of ['*not italic*', '# no heading', '- no list', '1. no list', '> no quote', '`no code`', '---']) {
    const tree: RichBlock[] = [{ kind: 'paragraph', runs: [words(text)] }];
    expect(readRichText(writeRichText(tree))).toEqual(tree);
    expect(plainWords(writeRichText(tree))).toBe(text);
  }
});

const piece = fc.constantFrom(
  'a',
  'Why?',
  ' ',
  '  ',
  '*',
  '**',
  '_',
  '__',
  '#',
  '-',
  '+',
  '1.',
  '2)',
  '\n',
  '\n\n',
  '\\',
  '`',
  '```',
  '[',
  '](',
  ')',
  '<',
  '>',
  '|',
  '~~',
  '&amp;',
  'http://x.y',
  'www.a.b',
  '@',
  'é',
  '\t',
  '=',
  '===',
  '    ',
  ':',
  '!',
  '“',
  '- [ ] ',
);
const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

test('what is written is read as the same, and written the same again', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ maxLength: 40 })), (markdown) => {
      const once = writeRichText(readRichText(markdown));
      expect(writeRichText(readRichText(once))).toBe(once);
    }),
    { numRuns: 1000 },
  );
});

const run: fc.Arbitrary<RichRun> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('words' as const), text, strong: fc.boolean(), emphasis: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'break' as const }) },
);
const paragraph = fc.array(run, { maxLength: 5 }).map((runs): RichBlock => ({ kind: 'paragraph', runs }));
const { block } = fc.letrec<{ block: RichBlock }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.integer({ min: 1, max: 12 }),
      items: fc.array(fc.array(tie('block'), { maxLength: 3 }), { maxLength: 3 }),
    }),
  ),
}));

const lettersOf = (blocks: readonly RichBlock[]): string =>
  blocks
    .map((one) =>
      one.kind === 'list'
        ? one.items.map(lettersOf).join('')
        : one.runs.map((each) => (each.kind === 'words' ? each.text : '')).join(''),
    )
    .join('')
    .replace(/[\s\\]/g, '');

test('no letter is lost, whatever the tree', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (tree) => {
      const markdown = writeRichText(tree);
      expect(lettersOf(readRichText(markdown))).toBe(lettersOf(tree));
      expect(writeRichText(readRichText(markdown))).toBe(markdown);
    }),
    { numRuns: 300 },
  );
});
