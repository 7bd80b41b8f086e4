import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { annotationsOf, paints } from '../../../shared/marks/annotations.ts';
import { markOf } from '../support/make-mark.ts';

test('a mark over a page end is a highlight on each of the two, its comment with the first', () => {
  const mark = markOf({
    comment: 'Ask.',
    anchor: {
      parts: [
        { page: 49, quads: [[72, 80, 300, 92]] },
        { page: 50, quads: [[72, 700, 200, 712]] },
      ],
    },
  });
  expect(annotationsOf([mark])).toMatchObject([
    { kind: 'highlight', id: mark.id, page: 49, comment: 'Ask.', quads: [[72, 80, 300, 92]] },
    { kind: 'highlight', id: mark.id, page: 50, comment: '', quads: [[72, 700, 200, 712]] },
  ]);
});

test('a mark whose place on the page is not known is a note with its words, so that none is lost', () => {
  const mark = markOf({ comment: 'Ask.', anchor: { parts: [{ page: 49, quads: [] }] } });
  expect(annotationsOf([mark])).toMatchObject([{ kind: 'note', page: 49, comment: '“a rise of £9.00”\n\nAsk.' }]);
});

test('the colours in a PDF are those on the screen', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8');
  for (const colour of [1, 2, 3, 4, 5] as const) {
    const hex = paints[colour].map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    );
    expect(tokens).toContain(`--mark-${colour}: #${hex.join('')};`);
  }
});
