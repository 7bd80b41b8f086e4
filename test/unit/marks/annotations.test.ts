import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { annotationsOf, inks, paints } from '../../../shared/marks/annotations.ts';
import { usualColourNames } from '../../../shared/marks/colours.ts';
import type { Mark } from '../../../shared/model/member.ts';
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
  expect(annotationsOf([mark], usualColourNames)).toMatchObject([
    { kind: 'highlight', id: mark.id, page: 49, comment: 'Ask.\n\n[Fact]', quads: [[72, 80, 300, 92]] },
    { kind: 'highlight', id: mark.id, page: 50, comment: '', quads: [[72, 700, 200, 712]] },
  ]);
});

test('a mark whose place on the page is not known is a note with its words, so that none is lost', () => {
  const mark = markOf({ comment: 'Ask.', anchor: { parts: [{ page: 49, quads: [] }] } });
  expect(annotationsOf([mark], usualColourNames)).toMatchObject([
    { kind: 'note', page: 49, comment: '“a rise of £9.00”\n\nAsk.\n\n[Fact]' },
  ]);
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
    const ink = inks[colour].map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    );
    expect(tokens).toContain(`--mark-ink-${colour}: light-dark(#${ink.join('')},`);
  }
});

test('every kind has its own annotation, with the names of colours and tags in what it says', () => {
  const { kind: _, ...base } = markOf({ colour: 2, tags: ['budget'], comment: 'Ask.' });
  const marks: Mark[] = [
    { ...base, kind: 'underline' },
    { ...base, kind: 'strike-out' },
    { ...base, kind: 'note', point: [100, 200], wordsAt: null },
    { ...base, kind: 'bookmark', point: [500, 600], wordsAt: null },
    { ...base, kind: 'ink', strokes: [[[1, 2]]], width: 2, wordsAt: null },
    { ...base, kind: 'rectangle', area: [10, 20, 30, 40], picture: null, wordsAt: null },
  ];
  const said = 'Ask.\n\n[Concern #budget]';
  expect(annotationsOf(marks, usualColourNames)).toMatchObject([
    { kind: 'underline', colour: inks[2], subject: 'Underline', comment: said },
    { kind: 'strike-out', colour: inks[2], subject: 'Strike-out', comment: said },
    { kind: 'note', colour: paints[2], point: [100, 200], comment: said },
    { kind: 'note', point: [500, 600], subject: 'Bookmark', comment: `Bookmark\n\n${said}` },
    { kind: 'ink', strokes: [[[1, 2]]], width: 2, comment: said },
    { kind: 'rectangle', area: [10, 20, 30, 40], comment: said },
  ]);
});
