import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PageScroll } from '../../../renderer/pdf/page-scroll.ts';

const gap = 10;

/** Pages of some heights, one or two in a row, those of a row about its middle, as the viewer lays them out. */
function laidOut(heights: readonly number[], inRow: 1 | 2) {
  const boxes: { offsetTop: number; offsetHeight: number }[] = [];
  let top = 0;
  for (let at = 0; at < heights.length; at += inRow) {
    const row = heights.slice(at, at + inRow);
    const high = Math.max(...row);
    for (const height of row) boxes.push({ offsetTop: top + Math.round((high - height) / 2), offsetHeight: height });
    top += high + gap;
  }
  return boxes;
}

test('the pages in sight are found without asking every page of a paper where it lies', () => {
  const heights = fc.array(fc.integer({ min: 40, max: 900 }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(heights, fc.constantFrom(1 as const, 2 as const), fc.nat(200_000), (all, inRow, scrollTop) => {
      const boxes = laidOut(all, inRow);
      const clientHeight = 700;
      const asked = new Set<number>();
      const scroll = new PageScroll({
        container: { scrollTop, clientHeight } as HTMLElement,
        pageCount: () => boxes.length,
        current: () => 1,
        boxOf: (page) => {
          asked.add(page);
          return boxes[page - 1] as HTMLElement | undefined;
        },
      });
      const seen = boxes.flatMap(({ offsetTop, offsetHeight }, at) => {
        const overlap = Math.min(offsetTop + offsetHeight, scrollTop + clientHeight) - Math.max(offsetTop, scrollTop);
        return overlap > 0 ? [{ page: at + 1, share: overlap / Math.min(offsetHeight, clientHeight) }] : [];
      });
      expect(scroll.visiblePages()).toEqual(seen);
      expect(asked.size).toBeLessThan(seen.length + 20);
    }),
  );
});
