/**
 * What a figure of a table is of: the headings of its row and its column, told from where the words of its page stand.
 * A wrong heading is worse than none, so of whatever is not plain nothing is said.
 */
import { centreOf, isFigure, isPeriod, isValue, type Span, type TableLine, tableLines } from './lines.ts';
import type { PlacedWords } from './page-words.ts';
import { rowHeading } from './row-heading.ts';

/** A figure with its headings. */
export interface FigureHeadings {
  /** As it is printed. */
  figure: string;
  row: string;
  /** From the top: `2025/26 Actual £m`. */
  column: string;
}

/** Values that must stand under each other for a column, the figure among them. */
const fewest = 3;
/** Heights by which values of a column may be out of line. */
const askew = 0.7;
/** Heights between the lines of one heading, and of one table. */
const nearest = { heading: 2.1, table: 4 };
/** Longest headings, in characters. */
const longest = 90;

/** What a column is counted in, where that is said without a letter. */
const unit = /^(?:[£$€%#]+|[£$€]?\s?['’‘]?0{3}s?)$/;

const hasLetters = (text: string) => /\p{L}/u.test(text);

/** Whether two cells stand in one column: under each other by their ends, their beginnings or their middles. */
function inLine(one: Span, other: Span, height: number): boolean {
  const off = Math.min(
    Math.abs(one.left - other.left),
    Math.abs(one.right - other.right),
    Math.abs(centreOf(one) - centreOf(other)),
  );
  return off <= askew * height && Math.min(one.right, other.right) > Math.max(one.left, other.left);
}

interface Column extends Span {
  cells: number;
}

/** The columns of values on some lines, from the left; those with too few are none. */
function columnsOf(lines: readonly TableLine[]): Column[] {
  const columns: (Column & { first: Span })[] = [];
  for (const { cells, height } of lines) {
    for (const cell of cells.filter(({ text }) => isValue(text))) {
      const column = columns.find(({ first }) => inLine(first, cell, height));
      if (column) {
        column.cells += 1;
        column.left = Math.min(column.left, cell.left);
        column.right = Math.max(column.right, cell.right);
      } else columns.push({ left: cell.left, right: cell.right, cells: 1, first: cell });
    }
  }
  return columns.filter(({ cells }) => cells >= fewest).sort((one, other) => one.left - other.left);
}

/** Lines that follow a line up (-1) or down (1) without a wide gap. */
function linesFrom(lines: readonly TableLine[], at: number, way: 1 | -1): TableLine[] {
  const found: TableLine[] = [];
  for (let place = at; ; place += way) {
    const [here, next] = [lines[place], lines[place + way]];
    if (!here || !next || Math.abs(next.middle - here.middle) > nearest.table * here.height) return found;
    found.push(next);
  }
}

/** The heading of a column, found above its values; null where it is not plain. */
function columnHeading(
  above: readonly TableLine[],
  at: TableLine,
  column: Column,
  columns: readonly Column[],
  label: Span,
): string | null {
  const place = columns.indexOf(column);
  const [before, after] = [columns[place - 1], columns[place + 1]];
  const zone = {
    left: before ? (before.right + column.left) / 2 : (Math.min(label.right, column.left) + column.left) / 2,
    right: after ? (column.right + after.left) / 2 : Number.POSITIVE_INFINITY,
  };
  const covers = (cell: Span) => columns.filter((one) => cell.left <= centreOf(one) && cell.right >= centreOf(one));
  const isOver = (cell: Span) => {
    const covered = covers(cell);
    if (covered.length > 1) return covered.includes(column);
    return centreOf(cell) > zone.left && centreOf(cell) < zone.right;
  };
  // A line of years heads columns only where it has no other figures.
  const isHead = (line: TableLine, { text }: PlacedWords) =>
    isPeriod(text)
      ? line.cells.every((one) => isPeriod(one.text) || !isValue(one.text))
      : !isValue(text) && (hasLetters(text) || unit.test(text));
  const parts: string[] = [];
  let last = at;
  let isIn = false;
  let left = above.length;
  for (const [index, line] of above.entries()) {
    const cells = line.cells.filter(isOver);
    const far = last.middle - line.middle > nearest.heading * Math.max(line.height, last.height);
    if (isIn && far) {
      left = index;
      break;
    }
    const head = cells.filter((cell) => isHead(line, cell));
    if (!isIn && head.length === 0) {
      // Values, or lines of rows that say nothing in this column.
      if (cells.some(({ text }) => !isValue(text))) return null;
      last = line;
      continue;
    }
    // Running text that goes over the rows' headings and the columns alike, or the title of all columns.
    const isText = line.cells.some((cell) => cell.left < label.right && cell.right > (columns[0]?.left ?? 0));
    const isTitle = columns.length > 1 && head.some((cell) => covers(cell).length === columns.length);
    if (isText || isTitle || (isIn && head.length !== cells.length)) {
      if (!isIn) return null;
      left = index;
      break;
    }
    if (!isIn && head.some((cell) => covers(cell).length > 1)) return null;
    if (head.length > 1) return null;
    isIn = true;
    last = line;
    if (head[0]) parts.unshift(head[0].text);
  }
  // Values above the heading: it is none, but words among the values.
  const over = above.slice(left, left + fewest);
  if (
    over.some(({ cells, height }) => cells.some(({ text, ...cell }) => isValue(text) && inLine(cell, column, height)))
  ) {
    return null;
  }
  const heading = parts.join(' ');
  const isSentence = /\p{Ll}{3}\.(?:\s|$)/u.test(heading);
  return heading && heading.length <= longest && !isSentence ? heading : null;
}

/**
 * The headings of the figure at a point of a page, in points of the page as seen; null where there is no figure in a table,
 * or it cannot be told for certain what it is of.
 */
export function figureHeadings(
  words: readonly PlacedWords[],
  [x, y]: readonly [number, number],
): FigureHeadings | null {
  const lines = tableLines(words);
  const isAt = ({ left, right, top, bottom }: PlacedWords) => x >= left && x <= right && y >= top && y <= bottom;
  const at = lines.findIndex(({ cells }) => cells.some(isAt));
  const line = lines[at];
  const cell = line?.cells.find(isAt);
  if (!line || !cell || !isFigure(cell.text)) return null;
  const above = linesFrom(lines, at, -1);
  const below = linesFrom(lines, at, 1);
  const table = [...above.toReversed(), line, ...below];
  const columns = columnsOf(table);
  const column = columns.find((one) => inLine(one, cell, line.height));
  if (!column) return null;
  const label = rowHeading(table, above.length, columns);
  if (!label || label.span.left >= column.left || label.text.length > longest * 2) return null;
  const ofValues = columns.filter(({ left }) => left > label.span.left);
  const heading = columnHeading(above, line, column, ofValues, label.span);
  return heading === null ? null : { figure: cell.text, row: label.text, column: heading };
}
