import { itemStampNumber, pageStampNumber } from '../text/stamps.ts';

/** A page of a report: its words as they were read, lines ended by line feeds. */
export interface ReportPage {
  /** PDF page, from 1. */
  page: number;
  text: string;
}

/** A line of a report, with its place in the text of its page in UTF-16 units. */
export interface ReportLine {
  page: number;
  start: number;
  end: number;
  text: string;
}

const pageNumber =
  /^(?:[-–—\s|]*\d{1,4}[-–—\s|]*|page\s*\|?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s+of\s+\d{1,4}|tudalen\s+\d{1,4}|\d{1,4}\s*\|\s*page)$/i;
const endOfReport = /^[-–—_\s]*end of report[-–—_\s.]*$/i;
const filler = /^(?:this )?page (?:is |has been |was )?(?:intentionally |deliberately )?(?:left )?blank\.?$/i;
/** A line of a table of contents: a title led to a page number by dots. */
const leaders = /\.{4,}\s*\d{1,4}$|…{2,}\s*\d{1,4}$/;

/** Lines of a page, counted from either end, among which headers and footers stand. */
const edge = 3;

/** The lines of a report without stamps, page numbers and what is repeated at the edges of its pages. */
export function reportLines(pages: readonly ReportPage[]): ReportLine[] {
  const byPage = pages.map(linesOf);
  const repeated = repeatedAtEdges(byPage);
  return byPage.flatMap((lines) =>
    lines.filter(({ text }, index) => {
      if (text === '' || itemStampNumber(text) !== null || pageStampNumber(text) !== null) return false;
      if (endOfReport.test(text) || filler.test(text) || leaders.test(text)) return false;
      const atEdge = index < edge || index >= lines.length - edge;
      return !(atEdge && (pageNumber.test(text) || repeated.has(keyOf(text))));
    }),
  );
}

/** The words of pages without stamps, page numbers and what is repeated at their edges, by page. */
export function bodyTexts(pages: readonly ReportPage[]): Map<number, string> {
  const lines = Map.groupBy(reportLines(pages), ({ page }) => page);
  return new Map(pages.map(({ page }) => [page, (lines.get(page) ?? []).map(({ text }) => text).join('\n')]));
}

function linesOf({ page, text }: ReportPage): ReportLine[] {
  const lines: ReportLine[] = [];
  let start = 0;
  for (const printed of text.split('\n')) {
    const trimmed = printed.trim();
    const from = start + printed.indexOf(trimmed);
    lines.push({ page, start: from, end: from + trimmed.length, text: trimmed });
    start += printed.length + 1;
  }
  return lines;
}

function keyOf(text: string): string {
  return text.replace(/\b\d{1,4}\b/g, '#').toLowerCase();
}

/** What stands at the same edge of at least two pages following each other, and is more than a list's label. */
function repeatedAtEdges(byPage: readonly ReportLine[][]): Set<string> {
  const repeated = new Set<string>();
  const ends = (lines: readonly ReportLine[]) => [lines.slice(0, edge), lines.slice(-edge)];
  for (const [index, lines] of byPage.entries()) {
    const before = byPage[index - 1];
    if (!before) continue;
    for (const [place, end] of ends(lines).entries()) {
      const known = new Set((ends(before)[place] ?? []).map(({ text }) => keyOf(text)));
      for (const { text } of end) if (text.length > 6 && known.has(keyOf(text))) repeated.add(keyOf(text));
    }
  }
  return repeated;
}
