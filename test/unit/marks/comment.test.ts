import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CommentBlock, type CommentRun, readComment } from '../../../shared/marks/comment.ts';

function runsOf(blocks: readonly CommentBlock[]): CommentRun[] {
  const within = (run: CommentRun): CommentRun[] => [run, ...('runs' in run ? run.runs.flatMap(within) : [])];
  return blocks.flatMap((block) => {
    if ('runs' in block) return block.runs.flatMap(within);
    if (block.kind === 'quote') return runsOf(block.blocks);
    return block.kind === 'list' ? runsOf(block.items.flat()) : [];
  });
}

test('what members write is read: emphasis, lists, quotations and links', () => {
  expect(readComment('Ask **why**\nit ~~rose~~ `now`\n\n1. who\n2. [when](https://a.example/x)\n\n> said so')).toEqual([
    {
      kind: 'paragraph',
      runs: [
        { kind: 'text', text: 'Ask ' },
        { kind: 'strong', runs: [{ kind: 'text', text: 'why' }] },
        { kind: 'break' },
        { kind: 'text', text: 'it ' },
        { kind: 'deleted', runs: [{ kind: 'text', text: 'rose' }] },
        { kind: 'text', text: ' ' },
        { kind: 'code', text: 'now' },
      ],
    },
    {
      kind: 'list',
      ordered: true,
      start: 1,
      items: [
        [{ kind: 'paragraph', runs: [{ kind: 'text', text: 'who' }] }],
        [
          {
            kind: 'paragraph',
            runs: [{ kind: 'link', href: 'https://a.example/x', runs: [{ kind: 'text', text: 'when' }] }],
          },
        ],
      ],
    },
    { kind: 'quote', blocks: [{ kind: 'paragraph', runs: [{ kind: 'text', text: 'said so' }] }] },
  ]);
});

test('markup, pictures and dangerous links are shown as they were written', () => {
  const written = '<img src=x onerror=alert(1)> ![a](https://a.example/p.png) [go](javascript:alert(1)) [f](file:///c)';
  const runs = runsOf(readComment(written));
  expect(runs.every(({ kind }) => kind === 'text')).toBe(true);
  expect(runs.map((run) => ('text' in run ? run.text : '')).join('')).toBe(written);
  expect(readComment('<script>alert(1)</script>')).toEqual([
    { kind: 'paragraph', runs: [{ kind: 'text', text: '<script>alert(1)</script>' }] },
  ]);
});

test('no comment brings it down, and no link leads to anything but a page or a letter', () => {
  const piece = fc.constantFrom(
    '>',
    '- ',
    '1. ',
    '*',
    '_',
    '`',
    '[a](',
    'javascript:',
    'https://a.example',
    ')',
    '\n',
    ' ',
    '<b>',
    '|',
    '~~',
    '# ',
    'x',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      for (const run of runsOf(readComment(pieces.join('')))) {
        if (run.kind === 'link') expect(run.href).toMatch(/^(https?|mailto):/);
      }
    }),
  );
  expect(readComment(`${'> '.repeat(20_000)}deep`).length).toBeGreaterThan(0);
});
