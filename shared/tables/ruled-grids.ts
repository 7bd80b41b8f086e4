/** The grids that straight lines on a page make: the cells of tables, whatever stands in them. */

/** A straight line, level or upright, in points of the page as seen. */
export interface Rule {
  /** True for a level one. */
  level: boolean;
  /** Its height where it is level, else how far from the left it is. */
  at: number;
  /** From where to where it goes along. */
  from: number;
  to: number;
}

/** A cell of a grid: its place, how far it reaches, and its edges on the page. */
export interface GridCell {
  row: number;
  column: number;
  down: number;
  across: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Points by which lines that are meant to meet, or to be one, may miss each other. */
const near = 3;
/** Share of a cell's edge that has to be drawn for it to be one. */
const drawn = 0.6;
/** Lines on a page above which it is a drawing. */
const mostRules = 4000;
/** Cells along one side of a table, at most. */
const mostAlong = 120;

/** The lines of a page as seen; `numbers` are four for each line in the page's own points. */
export function rulesAsSeen(
  numbers: Float64Array,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
): Rule[] {
  const rules: Rule[] = [];
  for (let index = 0; index + 3 < numbers.length; index += 4) {
    const [x = 0, y = 0, toX = 0, toY = 0] = numbers.subarray(index, index + 4);
    const [left, top, right, bottom] = [
      a * x + c * y + e,
      b * x + d * y + f,
      a * toX + c * toY + e,
      b * toX + d * toY + f,
    ];
    const level = Math.abs(right - left) > Math.abs(bottom - top);
    const [one, other] = level ? [left, right] : [top, bottom];
    const at = level ? (top + bottom) / 2 : (left + right) / 2;
    rules.push({ level, at, from: Math.min(one, other), to: Math.max(one, other) });
  }
  return rules;
}

/** Lines that are drawn piece by piece, or twice, made one. */
function joined(rules: readonly Rule[]): Rule[] {
  const rows: Rule[][] = [];
  for (const rule of [...rules].sort((one, other) => one.at - other.at)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && rule.at - first.at <= near) row.push(rule);
    else rows.push([rule]);
  }
  return rows.flatMap((row) => {
    const whole: Rule[] = [];
    for (const rule of row.sort((one, other) => one.from - other.from)) {
      const last = whole.at(-1);
      if (last && rule.from <= last.to + near) last.to = Math.max(last.to, rule.to);
      else whole.push({ ...rule });
    }
    return whole;
  });
}

const meet = (level: Rule, upright: Rule) =>
  upright.at >= level.from - near &&
  upright.at <= level.to + near &&
  level.at >= upright.from - near &&
  level.at <= upright.to + near;

/** Lines that hang together, each group by itself. */
function groupsOf(level: readonly Rule[], upright: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  const left = new Set([...level, ...upright]);
  for (const first of level) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const one of group) {
      for (const other of one.level ? upright : level) {
        if (left.has(other) && (one.level ? meet(one, other) : meet(other, one))) {
          left.delete(other);
          group.push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Places from the first to the last at which there are edges; those of `ends` where no line is drawn along a side. */
function edgesOf(rules: readonly Rule[], ends: readonly number[]): number[] {
  const places = [...rules.map(({ at }) => at), Math.min(...ends), Math.max(...ends)].sort((one, other) => one - other);
  return places.filter((place, index) => index === 0 || place - (places[index - 1] ?? 0) > near);
}

/** How much of the way from one place to another is drawn at a height, or at a distance from the left. */
function isDrawn(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let length = 0;
  for (const rule of rules) {
    if (Math.abs(rule.at - at) > near * 1.5) continue;
    length += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  }
  return length >= drawn * (to - from);
}

/** The cells of one group of lines, row by row; none where they are not boxes beside and under each other. */
function cellsOf(group: readonly Rule[]): GridCell[] {
  const level = group.filter((rule) => rule.level);
  const upright = group.filter((rule) => !rule.level);
  if (upright.length === 0) return [];
  const xs = edgesOf(
    upright,
    level.flatMap(({ from, to }) => [from, to]),
  );
  const ys = edgesOf(
    level,
    upright.flatMap(({ from, to }) => [from, to]),
  );
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 2 || columns > mostAlong || rows > mostAlong) return [];
  const place = (list: readonly number[], index: number) => list[index] ?? 0;
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  const [x, y] = [(index: number) => place(xs, index), (index: number) => place(ys, index)];
  const isWall = (row: number, column: number) => isDrawn(upright, x(column), y(row), y(row + 1));
  const isFloor = (row: number, column: number) => isDrawn(level, y(row), x(column), x(column + 1));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let across = 1;
      while (column + across < columns && !isWall(row, column + across)) across += 1;
      let down = 1;
      while (row + down < rows && !isFloor(row + down, column)) down += 1;
      for (let r = row; r < row + down; r += 1) {
        for (let c = column; c < column + across; c += 1) {
          // Not a box: an edge within it is drawn, one round it is not, or part of it is another one's.
          if (taken.has(r * columns + c)) return [];
          if (c > column && isWall(r, c)) return [];
          if (r > row && isFloor(r, c)) return [];
          if (c === column + across - 1 && c + 1 < columns && !isWall(r, c + 1)) return [];
          if (r === row + down - 1 && r + 1 < rows && !isFloor(r + 1, c)) return [];
          taken.add(r * columns + c);
        }
      }
      const edges = { left: x(column), right: x(column + across), top: y(row), bottom: y(row + down) };
      cells.push({ row, column, down, across, ...edges });
    }
  }
  return cells;
}

/** The grids of two rows and two columns or more that the lines of a page make. */
export function ruledGrids(rules: readonly Rule[]): GridCell[][] {
  if (rules.length > mostRules) return [];
  const level = joined(rules.filter((rule) => rule.level));
  const upright = joined(rules.filter((rule) => !rule.level));
  return groupsOf(level, upright)
    .map(cellsOf)
    .filter((cells) => cells.length > 3);
}
