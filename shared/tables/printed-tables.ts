/** Finds the words of a page that stand in the cells of its tables. */
import { isFigure } from './lines.ts';
import type { PrintedCell, PrintedTable } from './printed-table.ts';
import type { GridCell } from './ruled-grids.ts';

/** A line of a page as it was put together. */
export interface PiecedLine {
  /** With its spaces and tabs as they were found. */
  text: string;
  /** Where it begins in the text of the page, in which its white space is folded. */
  at: number;
  /** The middle of its letters, points from the top, and their height. */
  middle: number;
  size: number;
  bold: boolean;
  /** False for text that runs up or down the page. */
  level: boolean;
  /** From where to where it stands across the page as seen; of text that is not level, about. */
  x: number;
  pieces: readonly { at: number; start: number; end: number }[];
}

/** Points by which words may be out of their cell. */
const out = 4;
/** Cells with words that a table has at least, and their share of all. */
const fewest = { cells: 4, share: 0.4 };
/** Lines that are figures alone, from which on they are rows without lines between them. */
const rowsInCell = 3;
/** Heights between two figures of one line, from which on they stand in two columns. */
const apart = 1.5;

interface Filled {
  cell: GridCell;
  spans: [number, number][];
  lines: Set<number>;
  texts: string[];
  allBold: boolean;
  /** Where the last words end, and whether they are a figure. */
  end: number;
  isFigure: boolean;
}

/** Where each unit of a text comes to stand when its white space is folded and cut off at the ends. */
function foldedPlaces(text: string): number[] {
  const places: number[] = [];
  let to = 0;
  let isOpen = false;
  for (const letter of text) {
    const isSpace = /\s/.test(letter);
    if (!isSpace && isOpen && to > 0) to += 1;
    isOpen = isSpace;
    for (let unit = 0; unit < letter.length; unit += 1) places.push(isSpace ? to : to++);
  }
  places.push(to);
  return places;
}

function cellAt(grid: readonly GridCell[], x: number, y: number): GridCell | undefined {
  return grid.find(({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom);
}

/** The words in the cells of a grid; null where some of them stand across the lines between cells. */
function fill(grid: readonly GridCell[], lines: readonly PiecedLine[]): Filled[] | null {
  const filled = new Map<GridCell, Filled>();
  for (const [number, { text, at, middle, size, bold, level, x, pieces }] of lines.entries()) {
    if (!level) {
      if (cellAt(grid, x, middle)) return null;
      continue;
    }
    const places = foldedPlaces(text);
    for (const [index, piece] of pieces.entries()) {
      const raw = text.slice(piece.at, pieces[index + 1]?.at);
      const words = raw.trim();
      if (words === '') continue;
      const letter = (piece.end - piece.start) / raw.length;
      const left = piece.start + (raw.length - raw.trimStart().length) * letter;
      const right = piece.end - (raw.length - raw.trimEnd().length) * letter;
      const cell = cellAt(grid, left + Math.min(out, (right - left) / 2), middle);
      const end = cellAt(grid, right - Math.min(out, (right - left) / 2), middle);
      if (cell !== end) return null;
      if (!cell) continue;
      const from = piece.at + raw.indexOf(words);
      const start = at + (places[from] ?? 0);
      const stop = at + (places[from + words.length - 1] ?? 0) + 1;
      const empty = { cell, spans: [], lines: new Set<number>(), texts: [], allBold: true, end: 0, isFigure: false };
      const own: Filled = filled.get(cell) ?? empty;
      filled.set(cell, own);
      const isFurther = own.lines.has(number) && left - own.end > apart * size;
      if (isFurther && own.isFigure && isFigure(words)) return null;
      [own.end, own.isFigure] = [right, isFigure(words)];
      const last = own.spans.at(-1);
      if (last && start - last[1] <= 1) last[1] = stop;
      else own.spans.push([start, stop]);
      if (own.lines.has(number)) own.texts.push(`${own.texts.pop()} ${words}`);
      else own.texts.push(words);
      own.lines.add(number);
      own.allBold &&= bold;
    }
  }
  return [...filled.values()];
}

function tableIn(grid: readonly GridCell[], lines: readonly PiecedLine[]): PrintedTable | null {
  const filled = fill(grid, lines);
  if (!filled || filled.length < Math.max(fewest.cells, fewest.share * grid.length)) return null;
  const rows = new Set(filled.map(({ cell }) => cell.row));
  const columns = new Set(filled.map(({ cell }) => cell.column));
  if (rows.size < 2 || columns.size < 2) return null;
  // Lines between the columns alone: what stands in one row cannot be told from them.
  if (filled.some(({ texts }) => texts.length >= rowsInCell && texts.every(isFigure))) return null;
  filled.sort(({ cell: one }, { cell: other }) => one.row - other.row || one.column - other.column);
  const first = Math.min(...rows);
  const top = filled.filter(({ cell }) => cell.row === first);
  const isHeaded = top.length > 1 && top.every(({ allBold }) => allBold) && filled.some(({ allBold }) => !allBold);
  return {
    cells: filled.map(
      ({ cell: { row, column, down, across }, spans }): PrintedCell => ({
        row,
        column,
        ...(down > 1 ? { down } : {}),
        ...(across > 1 ? { across } : {}),
        ...(isHeaded && row === first ? { head: true } : {}),
        spans,
      }),
    ),
  };
}

/** The tables that the words of a page make in its grids. Where it is not certain, it is none. */
export function printedTables(grids: readonly (readonly GridCell[])[], lines: readonly PiecedLine[]): PrintedTable[] {
  return grids.flatMap((grid) => tableIn(grid, lines) ?? []);
}
