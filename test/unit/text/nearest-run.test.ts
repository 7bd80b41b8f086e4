import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearestPage, nearestRun } from '../../../shared/text/nearest-run.ts';

/** Two columns of ten lines under a heading over both; every fourth line is short. */
const lines = [0, 1].flatMap((column) =>
  Array.from({ length: 10 }, (_, line) => {
    const left = 50 + column * 250;
    const top = 100 + line * 16;
    return {
      name: `${column + 1}.${line + 1}`,
      left,
      right: left + (line % 4 === 3 ? 40 : 220),
      top,
      bottom: top + 11,
    };
  }),
);
const page = [{ name: 'heading', left: 50, right: 480, top: 60, bottom: 72 }, ...lines];
const at = (x: number, y: number, from = 60) => nearestRun(page, { x, y }, from)?.name;

it('on words it is those words', () => {
  expect(at(100, 105)).toBe('1.1');
  expect(at(350, 105)).toBe('2.1');
  expect(at(300, 66)).toBe('heading');
});

it('between lines it is the nearer line of the same column', () => {
  expect(at(100, 112)).toBe('1.1');
  expect(at(100, 115.5)).toBe('1.2');
  expect(at(350, 112)).toBe('2.1');
});

it('beside a short line it is that line, not the other column', () => {
  expect(at(200, 152)).toBe('1.4');
  expect(at(265, 152)).toBe('1.4');
  expect(at(500, 152, 350)).toBe('2.4');
});

it('between two columns it is the one in which the selection began', () => {
  expect(at(285, 105, 60)).toBe('1.1');
  expect(at(285, 105, 350)).toBe('2.1');
});

it('in the margins, above and below the words it is the nearest line of the column', () => {
  expect(at(10, 105)).toBe('1.1');
  expect(at(590, 105, 350)).toBe('2.1');
  expect(at(100, 700)).toBe('1.10');
  expect(at(400, 700, 350)).toBe('2.10');
});

it('there is always an answer where there are words, and none where there are none', () => {
  expect(nearestRun([], { x: 1, y: 1 }, 0)).toBeNull();
  const place = fc.float({ min: -1000, max: 2000, noNaN: true });
  const run = fc
    .tuple(place, place, fc.float({ min: 1, max: 400, noNaN: true }), fc.float({ min: 1, max: 40, noNaN: true }))
    .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 30 }), place, place, place, (runs, x, y, from) => {
      expect(runs).toContain(nearestRun(runs, { x, y }, from));
    }),
  );
});

it('of two pages beside each other the one at the pointer is meant, whichever is higher', () => {
  const pages = [
    { name: 'left', left: 0, right: 100, top: 0, bottom: 200 },
    { name: 'right', left: 110, right: 210, top: 0, bottom: 200 },
    { name: 'under', left: 0, right: 100, top: 210, bottom: 410 },
  ];
  const pageAt = (x: number, y: number) => nearestPage(pages, { x, y })?.name;
  expect(pageAt(50, 50)).toBe('left');
  expect(pageAt(150, 50)).toBe('right');
  expect(pageAt(103, 50)).toBe('left');
  expect(pageAt(300, 50)).toBe('right');
  expect(pageAt(150, 204)).toBe('right');
  expect(pageAt(150, 300)).toBe('under');
  expect(nearestPage([], { x: 0, y: 0 })).toBeNull();
});
