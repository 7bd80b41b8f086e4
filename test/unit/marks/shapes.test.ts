import { expect, it } from 'vitest';
import { boundsOf, hasShape, placedAt } from '../../../shared/marks/shapes.ts';
import type { Mark } from '../../../shared/model/member.ts';
import { markOf } from '../support/make-mark.ts';

const words = markOf();
const shape = { id: 's', colour: 1, comment: '', tags: [], wordsAt: [72, 712] } as const;
const common = { ...shape, ...{ anchor: words.anchor, context: words.context, placement: words.placement } };
const times = { createdAt: words.createdAt, updatedAt: words.updatedAt };
const note: Mark = { ...common, ...times, tags: [], wordsAt: [72, 712], kind: 'note', point: [60, 700] };
const ink: Mark = {
  ...note,
  kind: 'ink',
  strokes: [
    [
      [10, 20],
      [30, 50],
    ],
  ],
  width: 2,
};
const rectangle: Mark = { ...note, kind: 'rectangle', area: [10, 20, 110, 220], picture: null };

// The words went 8 points to the right and 100 down.
const found = [{ page: 49, quads: [[80, 600, 308, 612] as [number, number, number, number]] }];

it('a shape moves as its words have, and moves no further when they are found there again', () => {
  const moved = placedAt(note, found);
  expect(moved).toMatchObject({ point: [68, 600], wordsAt: [80, 612], anchor: { parts: found } });
  expect(placedAt(moved, found)).toEqual(moved);
  expect(placedAt(ink, found)).toMatchObject({
    strokes: [
      [
        [18, -80],
        [38, -50],
      ],
    ],
  });
  expect(placedAt(rectangle, found)).toMatchObject({ area: [18, -80, 118, 120] });
});

it('a shape without words, and a mark on words, stay what they are', () => {
  const alone: Mark = { ...note, wordsAt: null };
  expect(placedAt(alone, found)).toMatchObject({ point: [60, 700], wordsAt: null });
  expect(hasShape(words)).toBe(false);
  expect(placedAt(words, found)).toEqual({ ...words, anchor: { ...words.anchor, parts: found } });
});

it('the bounds of a drawing take in the width of the pen', () => {
  expect(hasShape(ink) && boundsOf(ink)).toEqual([9, 19, 31, 51]);
  expect(hasShape(note) && boundsOf(note)).toEqual([60, 700, 60, 700]);
});
