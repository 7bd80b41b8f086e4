import type { HtmlBlock } from '../html/blocks.ts';
import type { PageText } from '../text/page-text.ts';

/** One printed line, or one whole paragraph where the source has no lines. */
export interface MinutesLine {
  /** As printed, without outer white space; runs of three spaces and more separate columns. */
  text: string;
  /** Distance from the left edge in characters (5 points count as one). */
  indent: number;
  /** Where the line ends, in characters from the left edge; 0 when the source does not wrap. */
  end: number;
  /** True when there is white space above the line. */
  gap: boolean;
  bold: boolean;
  /** PDF page, or null when the source has no pages. */
  page: number | null;
  /** Cells of a table row; empty for everything else. */
  cells: string[];
  /** What stands beside it in a column headed `Action`. */
  aside?: string;
}

const pointsPerCharacter = 5;

/** Wide gaps between columns are kept short: patterns that look for them stay quick on any text. */
const wideSpace = /\s{9,}/g;
const columnSpace = ' '.repeat(8);

/** Pasted text or Markdown as lines; form feeds part the pages. */
export function linesFromText(text: string): MinutesLine[] {
  const lines: MinutesLine[] = [];
  const pages = text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00ad/g, '')
    .split('\f');
  let gap = true;
  const unbroken = isUnbroken(text);
  for (const [index, page] of pages.entries()) {
    for (const raw of page.split('\n')) {
      const { plain, heading } = withoutMarkdown(raw.replace(/\t/g, '    ').replace(/[\u00a0\u200b\ufeff]/g, ' '));
      const cells = cellsOf(plain.trim());
      const trimmed = cells.length > 0 ? cells.filter((cell) => cell !== '').join(' ') : plain.trim();
      if (trimmed === '') {
        gap = true;
        continue;
      }
      const indent = plain.length - plain.trimStart().length;
      lines.push({
        text: trimmed.replace(wideSpace, columnSpace),
        indent,
        end: indent + trimmed.length,
        gap: gap || unbroken || heading || cells.length > 0,
        bold: heading,
        page: pages.length > 1 ? index + 1 : null,
        cells: setsLabelApart(cells) ? [] : cells,
      });
      gap = heading;
    }
  }
  return lines;
}

/** Letters; no printed line is longer. */
const longestPrinted = 160;

/** True of text copied without empty lines whose every line is a paragraph. */
function isUnbroken(text: string): boolean {
  const lines = text.trim().split('\n');
  const empty = lines.filter((line) => line.trim() === '').length;
  return empty * 10 < lines.length && lines.some((line) => line.length > longestPrinted);
}

/** The lines of PDF pages; pieces that stand at one height are one line. */
export function linesFromPages(pages: PageText[]): MinutesLine[] {
  const lines: MinutesLine[] = [];
  const pitch = commonPitch(pages);
  for (const page of pages) {
    let lastY: number | null = null;
    for (const piece of page.lines) {
      const printed = piece.parts?.map((part) => part.text).join('   ') ?? piece.text;
      const text = printed
        .replace(/[\u00a0\u200b\ufeff\u00ad]/g, ' ')
        .replace(wideSpace, columnSpace)
        .trim();
      if (text === '') continue;
      const indent = Math.round(piece.x / pointsPerCharacter);
      const end = Math.round((piece.x + piece.width) / pointsPerCharacter);
      const last = lines.at(-1);
      if (
        last &&
        lastY !== null &&
        Math.abs(piece.y - lastY) < Math.max(2, piece.size * 0.4) &&
        indent >= last.end - 1
      ) {
        last.text += (indent - last.end > 3 ? '   ' : ' ') + text;
        last.end = end;
        last.bold = last.bold && piece.bold;
        continue;
      }
      const above = lastY === null ? null : piece.y - lastY;
      const gap = above === null || above < 0 || above > pitch * 1.35;
      lines.push({ text, indent, end, gap, bold: piece.bold, page: page.page, cells: [] });
      lastY = piece.y;
    }
  }
  return lines;
}

/** Blocks of HTML, each as one line that does not wrap. */
export function linesFromHtml(blocks: HtmlBlock[]): MinutesLine[] {
  return blocks.map((block) => ({
    text: block.marker === null ? block.text : `${block.marker} ${block.text}`,
    indent: block.depth * 4,
    end: 0,
    gap: true,
    bold: block.bold || block.kind === 'heading',
    page: null,
    cells: setsLabelApart(block.cells) ? [] : block.cells,
  }));
}

/** The cells of a row of a Markdown table; its ruled line has empty ones only. */
function cellsOf(row: string): string[] {
  const inner = /^\|(.*)\|$/.exec(row)?.[1];
  return inner === undefined ? [] : inner.split('|').map((cell) => cell.trim().replace(/^:?-{2,}:?$/, ''));
}

/** Two cells of which the first is only the label of the second are an entry of a list, laid out as a table. */
function setsLabelApart(cells: string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return (
    filled.length === 2 &&
    /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})\)|\d{1,2}\.|•)$/.test(filled[0] ?? '') &&
    (filled[1] ?? '').length > 12
  );
}

/** Takes the marks of Markdown off a line; the words stay as they are. */
function withoutMarkdown(line: string): { plain: string; heading: boolean } {
  const heading = /^\s{0,3}#{1,6}\s+\S/.test(line);
  const boldLine = /^\s*(\*\*|__)[^*_]+\1:?\s*$/.test(line);
  const plain = line
    .replace(/^\s{0,3}#{1,6}\s+/, '')
    .replace(/<\/?(u|b|i|em|strong|sup|sub|br)\s*\/?>/gi, '')
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(^|[\s(])\*(?=[^\s*])([^*]*[^\s*])\*(?=[\s.,:;)]|$)/g, '$1$2')
    .replace(/^(\s*)[-*]\s+(?=\(?[a-z0-9]{1,5}[.)])/, '$1')
    .replace(/^\s*>\s?/, '')
    .replace(/\\([.()[\]*_#-])/g, '$1');
  return { plain, heading: heading || boldLine };
}

/** The commonest distance from one line of running text to the next, in points. */
function commonPitch(pages: PageText[]): number {
  const counts = new Map<number, number>();
  for (const page of pages) {
    let last: number | null = null;
    for (const { y, size } of page.lines) {
      if (last !== null && y - last > size * 0.7 && y - last < size * 2) {
        const step = Math.round((y - last) * 2) / 2;
        counts.set(step, (counts.get(step) ?? 0) + 1);
      }
      last = y;
    }
  }
  const [commonest] = [...counts].sort(([stepA, a], [stepB, b]) => b - a || stepA - stepB);
  return commonest?.[0] ?? 14;
}
