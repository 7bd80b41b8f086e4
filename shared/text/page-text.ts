import type { PrintedTable } from '../tables/printed-table.ts';

/** One line of a page as it stands on paper. Lengths are PDF points; `y` is the baseline, measured from the page's top. */
export interface TextLine {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the largest letters of the line. */
  size: number;
  bold: boolean;
  /** Quarter turns clockwise of text that runs up or down the page or stands on its head; left out for level text. */
  turn?: 1 | 2 | 3;
  /** The parts of the line that wide gaps set apart, as the cells of a table's row, and where they begin; left out without gaps. */
  parts?: readonly { text: string; x: number }[];
}

/** The text of one page, in reading order. */
export interface PageText {
  /** PDF page, from 1. */
  page: number;
  /** The PDF's own page label, or null when the file has none. */
  label: string | null;
  /** Page size in points, as seen (after rotation). */
  width: number;
  height: number;
  lines: TextLine[];
  /** The lines joined by line feeds: what is searched and anchored in. */
  text: string;
  /** Its tables; left out where none is certain. */
  tables?: PrintedTable[];
}
