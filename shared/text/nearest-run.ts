/** Which words a pointer means that is between lines, beside them or between two columns. */

/** Where a run of letters, or a page, lies, in any units, measured from the top. */
export interface Run {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Lines above and below, in heights of a line, that say where the column is that a pointer is in. */
const neighbourhood = 6;
/** Share of the page's width from which a run belongs to no column: headings over all of them. */
const wide = 0.6;

/** Narrowest gap between two columns, in heights of a line; between words it is less. */
const narrowest = 0.7;

const above = (run: Run, y: number) => Math.max(run.top - y, y - run.bottom, 0);
const beside = (run: Run, x: number) => Math.max(run.left - x, x - run.right, 0);

/**
 * The run that is meant by a point: the one it is on, else the nearest one of its column. Between two columns it is
 * that of the column `from` is in, where the selection began, so that a selection never runs over into the other one
 * before the pointer is there. Null when there are no runs.
 */
export function nearestRun<Item extends Run>(
  runs: readonly Item[],
  point: { x: number; y: number },
  from: number,
): Item | null {
  const { x, y } = point;
  const under = runs.find((run) => above(run, y) === 0 && beside(run, x) === 0);
  if (under) return under;
  const closest = least(runs, (run) => above(run, y));
  if (!closest) return null;
  const height = closest.bottom - closest.top;
  const reach = above(closest, y) + neighbourhood * height;
  const near = runs.filter((run) => above(run, y) <= reach);
  const column = columnAt(near, { x, from, gap: height * narrowest });
  const inColumn = near.filter((run) => run.left < column.right && run.right > column.left);
  return least(inColumn, (run) => above(run, y) * 1000 + beside(run, x));
}

/** The page that is meant by a point: of those at its height the nearest one, which may stand beside another. */
export function nearestPage<Item extends Run>(pages: readonly Item[], { x, y }: { x: number; y: number }): Item | null {
  const lowest = least(pages, (page) => above(page, y));
  if (!lowest) return null;
  const atHeight = pages.filter((page) => above(page, y) === above(lowest, y));
  return least(atHeight, (page) => beside(page, x));
}

function least<Item>(items: readonly Item[], of: (item: Item) => number): Item | null {
  let best: Item | null = null;
  for (const item of items) if (best === null || of(item) < of(best)) best = item;
  return best;
}

/** The stretch across the page that runs next to each other take up without a gap, at a place or nearest to it. */
function columnAt(
  near: readonly Run[],
  { x, from, gap }: { x: number; from: number; gap: number },
): { left: number; right: number } {
  const width = Math.max(...near.map(({ right }) => right)) - Math.min(...near.map(({ left }) => left));
  const narrow = near.filter(({ left, right }) => right - left < wide * width);
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of [...(narrow.length > 0 ? narrow : near)].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left <= last.right + gap) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  const next = columns.findIndex(({ right }) => right >= x);
  const right = columns[next];
  const left = columns[next === -1 ? columns.length - 1 : next - 1];
  if (!right) return left ?? { left: x, right: x };
  if (!left || x >= right.left || from >= right.left) return right;
  return left;
}
