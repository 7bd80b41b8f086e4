import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GridCell, type Rule, ruledGrids, rulesAsSeen } from '../../../shared/tables/ruled-grids.ts';

const size = { wide: 80, high: 20 };

/** The edges of boxes, drawn box by box as Word does. */
function edgesOf(boxes: readonly Pick<GridCell, 'left' | 'right' | 'top' | 'bottom'>[]): Rule[] {
  return boxes.flatMap(({ left, right, top, bottom }) => [
    { level: true, at: top, from: left, to: right },
    { level: true, at: bottom, from: left, to: right },
    { level: false, at: left, from: top, to: bottom },
    { level: false, at: right, from: top, to: bottom },
  ]);
}

function boxAt(row: number, column: number, down = 1, across = 1): GridCell {
  const [left, top] = [50 + column * size.wide, 100 + row * size.high];
  const edges = { left, right: left + across * size.wide, top, bottom: top + down * size.high };
  return { row, column, down, across, ...edges };
}

const byPlace = (one: GridCell, other: GridCell) => one.row - other.row || one.column - other.column;

test('whatever cells a table has, one of them reaching over several rows or columns, its lines tell them', () => {
  const table = fc
    .record({
      rows: fc.integer({ min: 2, max: 6 }),
      columns: fc.integer({ min: 2, max: 6 }),
      at: fc.nat(),
      to: fc.nat(),
    })
    .chain(({ rows, columns, at, to }) => {
      const [row, column] = [at % rows, (at >> 3) % columns];
      const [down, across] = [
        1 + (to % Math.min(rows - row, rows - 1)),
        1 + ((to >> 3) % Math.min(columns - column, columns - 1)),
      ];
      const isIn = (r: number, c: number) => r >= row && r < row + down && c >= column && c < column + across;
      const others = Array.from({ length: rows * columns }, (_, place) => [
        Math.floor(place / columns),
        place % columns,
      ])
        .filter(([r = 0, c = 0]) => !isIn(r, c))
        .map(([r, c]) => boxAt(r ?? 0, c ?? 0));
      const cells = [...others, boxAt(row, column, down, across)].sort(byPlace);
      return fc.shuffledSubarray(edgesOf(cells), { minLength: cells.length * 4 }).map((rules) => ({ cells, rules }));
    });
  fc.assert(
    fc.property(table, ({ cells, rules }) => {
      expect(ruledGrids(rules)).toEqual([cells]);
    }),
  );
});

test('a box, lines under headings and two boxes that do not touch are no tables, and cells that are not boxes are none', () => {
  expect(ruledGrids(edgesOf([boxAt(0, 0)]))).toEqual([]);
  expect(ruledGrids([0, 1, 2, 3].map((row) => ({ level: true, at: row * 20, from: 50, to: 500 })))).toEqual([]);
  expect(ruledGrids(edgesOf([boxAt(0, 0), boxAt(3, 3)]))).toEqual([]);
  const corner = [
    { level: false, at: 50 + size.wide, from: 100, to: 100 + size.high },
    { level: true, at: 100 + size.high, from: 50 + size.wide, to: 50 + 3 * size.wide },
  ];
  expect(ruledGrids([...edgesOf([boxAt(0, 0, 3, 3)]), ...corner])).toEqual([]);
});

test('a side along which nothing is drawn is where the lines end', () => {
  const rules = edgesOf([boxAt(0, 0), boxAt(0, 1), boxAt(1, 0), boxAt(1, 1)]).filter(
    ({ level, at }) => level || at === 50 + size.wide,
  );
  expect(ruledGrids(rules)[0]).toHaveLength(4);
});

test('lines are told as the page is seen', () => {
  const drawn = Float64Array.from([10, 20, 110, 20, 10, 20, 10.4, 70]);
  expect(rulesAsSeen(drawn, [1, 0, 0, -1, 0, 800])).toEqual([
    { level: true, at: 780, from: 10, to: 110 },
    { level: false, at: 10.2, from: 730, to: 780 },
  ]);
  expect(rulesAsSeen(drawn, [0, 1, 1, 0, 0, 0])[0]).toEqual({ level: false, at: 20, from: 10, to: 110 });
});
