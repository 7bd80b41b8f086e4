/** Finds the words of a page that stand in the cells of its tables. */
import { isFigure, isValue } from './lines.ts';
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
  /** True for the number or the item that a pack prints on its pages, over whatever stands there. */
  stamp: boolean;
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
/** Heights between two figures of one line, and between words under which there are columns, that set them apart. */
const apart = { figures: 1.5, words: 0.6 };

/** Words that were drawn at once, in a cell. */
interface CellPiece {
  line: number;
  /** Where they are in the text of the page. */
  start: number;
  stop: number;
  words: string;
  left: number;
  right: number;
  size: number;
  bold: boolean;
}

interface Filled {
  cell: GridCell;
  pieces: CellPiece[];
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
  const filled = new Map<GridCell, CellPiece[]>();
  for (const [line, { text, at, middle, size, bold, level, stamp, x, pieces }] of lines.entries()) {
    if (stamp) continue;
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
      const own = filled.get(cell) ?? [];
      filled.set(cell, own);
      own.push({ line, start, stop, words, left, right, size, bold });
    }
  }
  return [...filled].flatMap(([cell, pieces]) => byColumns(grid, { cell, pieces }));
}

/** Whether words are as many heights further along their line than those before them. */
function isApart(piece: CellPiece, before: CellPiece | undefined, heights: number): boolean {
  return before?.line === piece.line && piece.left - before.right > heights * piece.size;
}

/** The single words of what was drawn at once; all letters are taken to be as wide. */
function wordsOf(piece: CellPiece): CellPiece[] {
  // Where white space was folded, the words' places in the text are not those in what was drawn.
  if (piece.stop - piece.start !== piece.words.length) return [piece];
  const letter = (piece.right - piece.left) / piece.words.length;
  return [...piece.words.matchAll(/\S+/g)].map(({ 0: words, index }) => {
    const left = piece.left + index * letter;
    const start = piece.start + index;
    return { ...piece, words, left, right: left + words.length * letter, start, stop: start + words.length };
  });
}

/** A cell over several columns in which words stand apart, each in a column of the rows below: those are its cells. */
function byColumns(grid: readonly GridCell[], filled: Filled): Filled[] {
  const { cell, pieces } = filled;
  if (cell.across === 1 || !pieces.some((piece, place) => isApart(piece, pieces[place - 1], apart.words)))
    return [filled];
  const columns = grid.filter(({ column, across }) => {
    return across === 1 && column >= cell.column && column < cell.column + cell.across;
  });
  const parts = new Map<number, Filled>();
  for (const piece of pieces.flatMap(wordsOf)) {
    const middle = (piece.left + piece.right) / 2;
    const under = columns.find(({ left, right }) => middle > left && middle < right);
    if (!under) return [filled];
    const { column, left, right } = under;
    const part = parts.get(column) ?? { cell: { ...cell, column, across: 1, left, right }, pieces: [] };
    parts.set(column, part);
    part.pieces.push(piece);
  }
  return [...parts.values()];
}

/** Where the words of a cell are in the text of the page. */
function spansOf(pieces: readonly CellPiece[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const { start, stop } of pieces) {
    const last = spans.at(-1);
    if (last && start - last[1] <= 1) last[1] = stop;
    else spans.push([start, stop]);
  }
  return spans;
}

/** Whether figures stand in a cell as in a table of its own: two apart on a line, or line after line of them alone. */
function holdsColumns({ pieces }: Filled): boolean {
  const isBeside = (piece: CellPiece, place: number) => {
    const before = pieces[place - 1];
    return isApart(piece, before, apart.figures) && isFigure(piece.words) && isFigure(before?.words ?? '');
  };
  let rows = 0;
  for (const line of Map.groupBy(pieces, ({ line }) => line).values()) {
    const words = line.flatMap((piece) => piece.words.split(/\s+/));
    rows = words.every(isValue) ? rows + 1 : 0;
    if (rows === rowsInCell) return true;
  }
  return pieces.some(isBeside);
}

function tableIn(grid: readonly GridCell[], lines: readonly PiecedLine[]): PrintedTable | null {
  const filled = fill(grid, lines);
  if (!filled || filled.length < Math.max(fewest.cells, fewest.share * grid.length)) return null;
  const rows = new Set(filled.map(({ cell }) => cell.row));
  const columns = new Set(filled.map(({ cell }) => cell.column));
  if (rows.size < 2 || columns.size < 2) return null;
  if (filled.some(holdsColumns)) return null;
  filled.sort(({ cell: one }, { cell: other }) => one.row - other.row || one.column - other.column);
  const first = Math.min(...rows);
  const isBold = ({ pieces }: Filled) => pieces.every(({ bold }) => bold);
  const top = filled.filter(({ cell }) => cell.row === first);
  const isHeaded = top.length > 1 && top.every(isBold) && !filled.every(isBold);
  return {
    cells: filled.map(
      ({ cell: { row, column, down, across }, pieces }): PrintedCell => ({
        row,
        column,
        ...(down > 1 ? { down } : {}),
        ...(across > 1 ? { across } : {}),
        ...(isHeaded && row === first ? { head: true } : {}),
        spans: spansOf(pieces),
      }),
    ),
  };
}

/** The tables that the words of a page make in its grids. Where it is not certain, it is none. */
export function printedTables(grids: readonly (readonly GridCell[])[], lines: readonly PiecedLine[]): PrintedTable[] {
  return grids.flatMap((grid) => tableIn(grid, lines) ?? []);
}
