import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureBoxes } from '../../../renderer/pdf/picture-patches.ts';

it('a picture has a box in shares of its page, also one that is turned', () => {
  expect(pictureBoxes([0.25, 0.5, 0.25, 0.75, 0.5, 0.5])).toEqual([
    { left: 0.25, top: 0.5, width: 0.25, height: 0.25 },
  ]);
  expect(pictureBoxes([0.5, 0.25, 0.25, 0.5, 0.75, 0.5])).toEqual([{ left: 0.25, top: 0.25, width: 0.5, height: 0.5 }]);
});

it('a picture that is the whole page has none, and a half record is left', () => {
  expect(pictureBoxes([0, 0, 0, 1, 1, 0])).toEqual([]);
  expect(pictureBoxes([0.1, 0.1, 0.1])).toEqual([]);
});

it('boxes lie on the page, wherever a picture reaches', () => {
  const share = fc.double({ min: -2, max: 2, noNaN: true });
  fc.assert(
    fc.property(fc.array(share, { maxLength: 24 }), (recorded) => {
      for (const { left, top, width, height } of pictureBoxes(recorded)) {
        expect(Math.min(left, top, width, height)).toBeGreaterThanOrEqual(0);
        expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});
