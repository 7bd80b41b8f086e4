import { expect, it } from 'vitest';
import { boxesOfStretch, turned } from '../../../shared/annotations/line-boxes.ts';
import { placedText } from '../../../shared/annotations/words-under.ts';

const item = (str: string, x: number, y: number, width: number) => ({
  str,
  transform: [10, 0, 0, 10, x, y],
  width,
  height: 10,
});

const placed = placedText([
  { ...item('ten letter', 100, 700, 50), hasEOL: false },
  { ...item('and more', 153, 700, 40), hasEOL: true },
  { ...item('next line', 100, 686, 45), hasEOL: true },
]);

it('letters are in one rectangle for each line, as far as they go', () => {
  expect(boxesOfStretch(placed)).toEqual([
    [100, 698, 193, 709],
    [100, 684, 145, 695],
  ]);
  // From the fifth letter of the first piece to the fourth of the second line.
  const from = placed.text.indexOf('letter');
  const [first, second] = boxesOfStretch(placed, from, placed.text.indexOf('next') + 4);
  expect(first).toEqual([120, 698, 193, 709]);
  expect(second).toEqual([100, 684, 120, 695]);
  expect(boxesOfStretch(placed, 3, 4)).toEqual([]);
});

it('of letters that run upwards the whole piece is taken', () => {
  const upwards = placedText([{ str: 'upwards', transform: [0, 10, -10, 0, 300, 100], width: 60, height: 10 }]);
  expect(boxesOfStretch(upwards, 2, 4)).toEqual(boxesOfStretch(upwards));
});

it('a box is turned by quarters, either way, and back', () => {
  const box = { left: 10, top: 20, right: 40, bottom: 25 };
  expect(turned(box, 1)).toEqual({ left: -25, top: 10, right: -20, bottom: 40 });
  expect(turned(box, -1)).toEqual(turned(box, 3));
  expect(turned(turned(box, 3), 1)).toEqual(box);
  expect(turned(box, 0)).toEqual(box);
});
