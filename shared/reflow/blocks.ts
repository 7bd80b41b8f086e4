/** The text of a report made to flow again: headings, paragraphs, list entries and rows of tables. */
import { type Passage, passageOf } from '../item-card/passage.ts';
import { type ReportLine, reportLines } from '../item-card/report-lines.ts';
import { endsAsSentence, goesOn, hasLabel, isRow, usualWidth } from '../text/line-ends.ts';
import { type CellBlock, linesAndTables, type TextPage } from './table-cells.ts';

/** A stretch of flowing text, in the report's exact words, with where they stand. The cells of a table come row by row. */
export type TextBlock = FlowingBlock | CellBlock;

/** A heading, a paragraph, an entry of a list, or a line of figures that is not known as part of a table. */
export interface FlowingBlock {
  kind: 'heading' | 'paragraph' | 'entry' | 'row';
  passage: Passage;
}

/** A heading is no longer than this, characters. */
const longestHeading = 90;
/** Most of a line's width, beyond which a line is text that stops by chance. */
const widestHeading = 0.75;

/** Share of the usual width from which a line that ends no sentence goes on, whatever the next begins with. */
const fullEnough = 0.65;

const allCapitals = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;
const startsLarge = /^(?:\d+(?:\.\d+)*\.?\s+|[A-Z]\.\s+|\(?[ivx]+\)\s+)?\p{Lu}/u;
/** Numbered like a paragraph within a section (1.2), which headings seldom are. */
const paragraphNumber = /^\d+\.\d+/;

/** Whether a line by itself is a heading: short, no sentence, and with text after it. */
function isHeading(line: string, next: string | undefined, width: number): boolean {
  if (line.length > longestHeading || isRow(line) || endsAsSentence(line) || /,$/.test(line)) return false;
  if (!/\p{L}{3}/u.test(line) || paragraphNumber.test(line)) return false;
  if (allCapitals.test(line)) return true;
  // A list's short entries look the same, but the next line is an entry too.
  return (
    next !== undefined && startsLarge.test(line) && line.length < widestHeading * width && next.length > line.length
  );
}

function kindOf(lines: readonly ReportLine[], next: string | undefined, width: number): FlowingBlock['kind'] {
  const [first = { text: '' }] = lines;
  if (lines.length === 1 && isRow(first.text)) return 'row';
  if (lines.length === 1 && isHeading(first.text, next, width)) return 'heading';
  return hasLabel(first.text) ? 'entry' : 'paragraph';
}

function widthOf(lines: readonly ReportLine[], page: number): number {
  return usualWidth(lines.filter((line) => line.page === page).map(({ text }) => text));
}

/** Whether a bracket has been opened in the last line of a group, and not closed: `(see paragraphs 3.6 to`. */
function isOpen(group: readonly ReportLine[]): boolean {
  const { text } = group.at(-1) ?? { text: '' };
  return text.lastIndexOf('(') > text.lastIndexOf(')') && !endsAsSentence(text);
}

/** Lines that belong together, or the cells of a table. */
type Group = { lines: [ReportLine, ...ReportLine[]] } | { cells: readonly CellBlock[] };

/** The words a group begins with. */
function beginning(group: Group | undefined): string | undefined {
  if (!group) return undefined;
  return 'lines' in group ? group.lines[0].text : group.cells[0]?.passage.text;
}

/**
 * The text of pages that follow each other, without stamps, page numbers and what is repeated at the edges of pages.
 * Paragraphs go on over a page's end, and tables that are known as such come cell by cell. Where it is not clear whether a
 * line goes on it stands by itself; no word is lost between the lines kept, and none is put in.
 */
export function blocksOf(pages: readonly TextPage[]): TextBlock[] {
  const mixed = linesAndTables(reportLines(pages), pages);
  const lines = mixed.flatMap((one) => ('page' in one ? [one] : []));
  const widths = new Map(pages.map(({ page }) => [page, widthOf(lines, page)]));
  const groups: Group[] = [];
  for (const one of mixed) {
    if (!('page' in one)) {
      groups.push({ cells: one });
      continue;
    }
    const last = groups.at(-1);
    const group = last && 'lines' in last ? last.lines : undefined;
    const before = group?.at(-1);
    const width = widths.get(before?.page ?? 0) ?? 1;
    if (before && group && (isOpen(group) || goesOn(before.text, one.text, width, fullEnough))) group.push(one);
    else groups.push({ lines: [one] });
  }
  return groups.flatMap((group, index): readonly TextBlock[] => {
    if (!('lines' in group)) return group.cells;
    const passage = passageOf(group.lines);
    const width = widths.get(group.lines[0].page) ?? 1;
    const kind = kindOf(group.lines, beginning(groups[index + 1]), width);
    return passage ? [{ kind, passage }] : [];
  });
}
