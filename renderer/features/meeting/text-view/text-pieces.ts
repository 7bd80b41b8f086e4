import type { TextBlock } from '../../../../shared/reflow/blocks.ts';
import type { CellBlock, CellPlace } from '../../../../shared/reflow/table-cells.ts';

/** What is shown as one: a block, or a table with its cells. */
export interface TextPiece {
  /** Number of its first block, which is `block`. */
  first: number;
  block: TextBlock;
  cells: readonly CellBlock[] | null;
}

/** The blocks of a text with those of each table together. */
export function piecesOf(blocks: readonly TextBlock[]): TextPiece[] {
  const pieces: (TextPiece & { cells: CellBlock[] | null })[] = [];
  for (const [first, block] of blocks.entries()) {
    const [before] = pieces.at(-1)?.cells ?? [];
    if (block.kind !== 'cell') pieces.push({ first, block, cells: null });
    else if (before?.cell.table === block.cell.table) pieces.at(-1)?.cells?.push(block);
    else pieces.push({ first, block, cells: [block] });
  }
  return pieces;
}

/** A place of a table with its blocks and their numbers; none where the cell holds no words. */
export interface TablePlace {
  column: number;
  cell: CellPlace | null;
  blocks: { block: CellBlock; index: number }[];
}

/** The rows of a table with all their places, but for those that a cell reaches over; `first` is its first block's number. */
export function rowsOf(blocks: readonly CellBlock[], first: number): TablePlace[][] {
  const filled = new Map<string, TablePlace>();
  const covered = new Set<string>();
  let [last, wide] = [0, 0];
  for (const [place, block] of blocks.entries()) {
    const { row, column, down = 1, across = 1 } = block.cell;
    const known = filled.get(`${row}:${column}`);
    if (known) known.blocks.push({ block, index: first + place });
    else filled.set(`${row}:${column}`, { column, cell: block.cell, blocks: [{ block, index: first + place }] });
    for (let at = 0; at < down * across; at += 1)
      covered.add(`${row + Math.floor(at / across)}:${column + (at % across)}`);
    [last, wide] = [Math.max(last, row + down), Math.max(wide, column + across)];
  }
  return Array.from({ length: last }, (_, row) =>
    Array.from({ length: wide }, (_, column) => column).flatMap((column): TablePlace[] => {
      const known = filled.get(`${row}:${column}`);
      if (known) return [known];
      return covered.has(`${row}:${column}`) ? [] : [{ column, cell: null, blocks: [] }];
    }),
  );
}
