import { isValue, type Span, type TableLine } from './lines.ts';
import type { PlacedWords } from './page-words.ts';

/** How much wider the gap between two rows is than the gaps within them. */
const wider = 1.2;
/** Columns of words, at most, that together head a row. */
const mostColumns = 2;

/** A figure that is no number of a thing: values that stand too near to words to be told apart. */
const isAmount = (word: string) => isValue(word) && /\d[.,]\d/.test(word);
/** Words out of a sentence. */
const isRunning = (text: string) => /^\p{Ll}.*[.;]\s/u.test(text);

const isHeading = ({ text }: PlacedWords) => (text.match(/\p{L}/gu) ?? []).length > 1 && !isValue(text);

/** Heights between the lines of one heading at most, and between two rows at least. */
const pitch = { heading: 1.9, rows: 0.95 };

/**
 * The lines of the row that line `at` is in, by the gaps between lines; null where they do not tell. `isOther` knows lines
 * that have something in the columns of values: rows of their own, or the heads of the columns.
 */
function linesOfRow(
  lines: readonly TableLine[],
  at: number,
  isOther: (line: TableLine) => boolean,
): TableLine[] | null {
  const row = lines[at];
  if (!row) return null;
  const found = [row];
  for (const way of [-1, 1] as const) {
    const between: TableLine[] = [];
    let next = lines[at + way];
    for (let place = at + way; next && !isOther(next); place += way) {
      between.push(next);
      next = lines[place + way];
    }
    // The values of one row on two lines: which words belong to which cannot be told.
    if (next && Math.abs(next.middle - row.middle) < pitch.rows * row.height) return null;
    if (between.length === 0) continue;
    const all = [row, ...between, ...(next ? [next] : [])];
    const gaps = all.slice(1).map((line, index) => Math.abs(line.middle - (all[index]?.middle ?? 0)) / row.height);
    if (!next) gaps.push(Number.POSITIVE_INFINITY);
    const far = gaps.findIndex((gap) => gap > pitch.heading);
    const cut = far >= 0 ? far : gaps.indexOf(Math.max(...gaps));
    // Lines equally far apart may be of this row as well as of the next one.
    if (gaps.some((gap, index) => index < cut && gap * wider > (gaps[cut] ?? 0))) return null;
    if (far < 0 && gaps.some((gap, index) => index > cut && gap * wider > (gaps[cut] ?? 0))) return null;
    const own = between.slice(0, cut);
    if (way === 1) found.push(...own);
    else found.unshift(...own.toReversed());
  }
  // Words over a line that is headed itself may head all the rows below, unless the values stand in the middle of theirs.
  const above = found.indexOf(row);
  if (above > 0 && row.cells.some(isHeading) && above !== found.length - 1 - above) return null;
  return found;
}

/**
 * The heading of a row of a table, with where it stands across the page; null where it has none, or it is not plain where it
 * ends. `columns` are those of values.
 */
export function rowHeading(
  lines: readonly TableLine[],
  at: number,
  columns: readonly Span[],
): { text: string; span: Span } | null {
  const isIn = (cell: Span) => columns.some(({ left, right }) => cell.left < right && cell.right > left);
  const rows = linesOfRow(lines, at, ({ cells }) => cells.some(isIn));
  if (!rows) return null;
  const texts = rows.flatMap(({ cells }) => cells.filter(isHeading));
  const first = columns.find(({ left }) =>
    texts.some((cell) => cell.left < left && cell.right < left + cell.bottom - cell.top),
  );
  const headings = texts.filter((cell) => first && cell.left < first.left);
  const parts: (Span & { words: string[] })[] = [];
  for (const cell of headings) {
    const part = parts.find(({ left, right }) => cell.left < right && cell.right > left);
    if (!part) parts.push({ left: cell.left, right: cell.right, words: [cell.text] });
    else {
      part.words.push(cell.text);
      part.left = Math.min(part.left, cell.left);
      part.right = Math.max(part.right, cell.right);
    }
  }
  if (parts.length === 0 || parts.length > mostColumns) return null;
  const words = parts.flatMap((part) => part.words);
  if (words.some((text) => isRunning(text) || text.split(' ').some(isAmount))) return null;
  parts.sort((one, other) => one.left - other.left);
  const span = { left: parts[0]?.left ?? 0, right: parts.at(-1)?.right ?? 0 };
  return { text: parts.flatMap(({ words }) => words).join(' '), span };
}
