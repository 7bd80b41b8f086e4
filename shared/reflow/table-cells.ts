/** Takes the words of tables out of the lines of their pages, cell by cell. */
import { fold, fromSource } from '../anchor/fold.ts';
import type { Passage } from '../item-card/passage.ts';
import type { ReportLine, ReportPage } from '../item-card/report-lines.ts';
import type { PrintedCell, PrintedTable } from '../tables/printed-table.ts';
import { endsAsSentence, hasLabel, usualWidth } from '../text/line-ends.ts';

/** A page whose words are made to flow, with its tables where they are known. */
export interface TextPage extends ReportPage {
  tables?: readonly PrintedTable[];
}

/** Where a cell is in its table. */
export interface CellPlace extends Omit<PrintedCell, 'spans'> {
  /** Tells the tables of one text apart. */
  table: string;
}

/** Words of a cell that stand together on their page, and from where to where they are in the cell's own. */
export interface CellWords {
  start: number;
  end: number;
  /** What is before and after them on the page, by which they are told from equal ones. */
  prefix: string;
  suffix: string;
}

/** A paragraph, or an entry of a list, in a cell of a table; those of one cell follow each other. */
export interface CellBlock {
  kind: 'cell';
  passage: Passage;
  cell: CellPlace;
  words: CellWords[];
}

/** Letters on the page before and after some words by which they are told from equal ones. */
const beside = 64;
/** Share of a cell's usual line below which one that ends a sentence ends a paragraph. */
const shortLine = 0.7;

type Stretch = [start: number, end: number];

/** The lines of a cell, from where to where they go on the page, in paragraphs. */
function paragraphsOf(text: string, spans: readonly Stretch[]): Stretch[][] {
  const lines = spans.flatMap(([start, end]) =>
    [...text.slice(start, end).matchAll(/[^\n]+/g)].map(({ 0: { length }, index }): Stretch => {
      return [start + index, start + index + length];
    }),
  );
  const width = usualWidth(lines.map(([start, end]) => text.slice(start, end)));
  const paragraphs: Stretch[][] = [];
  let before = '';
  for (const line of lines) {
    const words = text.slice(...line);
    const ended = endsAsSentence(before) && before.length < shortLine * width;
    const last = paragraphs.at(-1);
    if (last && !ended && !hasLabel(words)) last.push(line);
    else paragraphs.push([line]);
    before = words;
  }
  return paragraphs;
}

/** Lines that stand together on the page, put together. */
function together(lines: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const [start, end] of lines) {
    const last = found.at(-1);
    if (last && start - last[1] <= 1) last[1] = end;
    else found.push([start, end]);
  }
  return found;
}

function blockOf({ page, text }: TextPage, cell: CellPlace, lines: readonly Stretch[]): CellBlock | null {
  const spans = together(lines);
  const folded = fold(spans.map((span) => text.slice(...span)).join('\n'));
  if (folded.text === '') return null;
  let before = 0;
  const words = spans.map(([start, end]): CellWords => {
    const from = fromSource(folded, before);
    before += end - start;
    const to = fromSource(folded, before);
    before += 1;
    const prefix = text.slice(Math.max(0, start - beside), start);
    return { start: from, end: to, prefix, suffix: text.slice(end, end + beside) };
  });
  const passage = { text: folded.text, spans: spans.map(([start, end]) => ({ page, start, end })) };
  return { kind: 'cell', passage, cell, words };
}

function tableOf(page: TextPage, name: string, { cells }: PrintedTable): CellBlock[] {
  return cells.flatMap(({ spans, ...place }) =>
    paragraphsOf(page.text, spans).flatMap((lines) => blockOf(page, { ...place, table: name }, lines) ?? []),
  );
}

/** What is left of a line without the words from `start` to `end` of its page. */
function without(line: ReportLine, start: number, end: number): ReportLine[] {
  const cut = (from: number, to: number): ReportLine[] => {
    const piece = line.text.slice(from - line.start, to - line.start);
    const text = piece.trim();
    const at = from + piece.indexOf(text);
    return text === '' ? [] : [{ ...line, text, start: at, end: at + text.length }];
  };
  return [...cut(line.start, Math.max(line.start, start)), ...cut(Math.min(line.end, end), line.end)];
}

/**
 * The lines of pages with their tables among them, each where its first words stand: a list of its cells, row by row. Of a
 * table none of whose lines is there, as of one that heads every page, nothing is left.
 */
export function linesAndTables(lines: readonly ReportLine[], pages: readonly TextPage[]): (ReportLine | CellBlock[])[] {
  const tables = new Map(pages.map((page) => [page.page, page.tables ? page : null]));
  const placed = new Set<PrintedTable>();
  return lines.flatMap((line): (ReportLine | CellBlock[])[] => {
    const page = tables.get(line.page);
    if (!page) return [line];
    const found: CellBlock[][] = [];
    let left = [line];
    for (const [index, table] of (page.tables ?? []).entries()) {
      const isIn = ([start, end]: readonly [number, number]) => start < line.end && end > line.start;
      const spans = table.cells.flatMap((cell) => cell.spans.filter(isIn));
      for (const [start, end] of spans) {
        left = left.flatMap((one) => (start < one.end && end > one.start ? without(one, start, end) : [one]));
      }
      if (spans.length === 0 || placed.has(table)) continue;
      placed.add(table);
      found.push(tableOf(page, `${page.page}:${index}`, table));
    }
    return [...found, ...left];
  });
}
