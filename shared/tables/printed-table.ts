/** A table as it stands on a page, told by the lines that are drawn between its cells. */
export interface PrintedTable {
  /** Its cells that hold words, row by row. */
  cells: PrintedCell[];
}

/** A cell of a table, with its words' place in the text of the page. */
export interface PrintedCell {
  /** From 0. */
  row: number;
  column: number;
  /** Rows and columns that it reaches over, where they are more than one. */
  down?: number;
  across?: number;
  /** True in a first row that is all bold, which heads the columns. */
  head?: true;
  /** Where its words begin and end in the text of the page, UTF-16 units; more than once where other cells' words are between. */
  spans: [start: number, end: number][];
}
