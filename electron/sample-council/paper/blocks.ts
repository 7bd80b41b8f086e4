/** The parts a paper is made of, whether written as Markdown or drawn up from figures. */
import type { Chart } from './chart.ts';
import type { Run } from './page.ts';

/** A cell of a table. */
export type Cell = Run[];

/** A table; its header row is repeated on every page it runs over. */
export interface TableBlock {
  kind: 'table';
  header: Cell[];
  rows: Cell[][];
  align: ('left' | 'right' | 'centre')[];
}

/** One part of a paper, from top to bottom. */
export type Block =
  | { kind: 'heading'; level: number; runs: Run[] }
  /** A paragraph; a label such as `(a)` or `2.1` hangs to its left. `depth` counts indents. */
  | { kind: 'paragraph'; runs: Run[]; label: string | null; depth: number }
  | TableBlock
  | { kind: 'chart'; chart: Chart }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'rule' }
  | { kind: 'page-break' };

/** Plain text as the runs of a cell or paragraph. */
export function plain(text: string, font: Run['font'] = 'regular'): Run[] {
  return [{ text, font }];
}

/** A table from plain text; the columns after the first are set to the right where every cell is a figure. */
export function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): TableBlock {
  const figure = /^[-–−+£(]*[\d,.:]+[%)]*(?: ?[a-z]+)?$|^[-–]$|^$/;
  const align = header.map((_, column) =>
    column > 0 && rows.every((row) => figure.test(row[column] ?? '')) ? ('right' as const) : ('left' as const),
  );
  return {
    kind: 'table',
    header: header.map((text) => plain(text, 'bold')),
    rows: rows.map((row) => row.map((text) => plain(text, text.startsWith('Total') ? 'bold' : 'regular'))),
    align,
  };
}
