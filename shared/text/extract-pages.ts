import type { PrintedTable } from '../tables/printed-table.ts';
import { printedTables } from '../tables/printed-tables.ts';
import { ruledGrids, rulesAsSeen } from '../tables/ruled-grids.ts';
import { boldFonts } from './bold-fonts.ts';
import { type Fragment, type PageFrame, pageFragments, startOf } from './page-lines.ts';
import type { PageText, TextLine } from './page-text.ts';
import type { DrawnLines, PdfDocument, PdfPage, PdfTextContent } from './pdf-document.ts';

/** What a caller may ask of `extractPages`. */
export interface ExtractOptions {
  signal?: AbortSignal;
  /** First and last page to read, from 1; the others are left out. */
  from?: number;
  to?: number;
  /** Called with every page once it is read, in order; the next page waits for it. */
  onPage?: (page: PageText) => void | Promise<void>;
  /** Called for a page whose text cannot be read; the page is then given with no lines. */
  onProblem?: (page: number, error: unknown) => void;
}

/** Pages asked for while one is being read, so that pdf.js is never idle; few, so that memory stays flat. */
const ahead = 3;

/** What pdf.js gave for a page, or why it gave nothing. */
interface Fetched {
  number: number;
  page: PdfPage | null;
  content: PdfTextContent | null;
  error: unknown;
}

/**
 * Reads the text of a document page by page, never holding more than four pages. Returns all pages when no `onPage`
 * is given and an empty list otherwise. Throws the signal's reason when cancelled.
 */
export async function extractPages(document: PdfDocument, options: ExtractOptions = {}): Promise<PageText[]> {
  const labels = await readLabels(document);
  const pages: PageText[] = [];
  const last = Math.min(options.to ?? document.numPages, document.numPages);
  const coming: Promise<Fetched>[] = [];
  let next = options.from ?? 1;
  try {
    while (true) {
      options.signal?.throwIfAborted();
      while (next <= last && coming.length <= ahead) coming.push(fetchPage(document, next++));
      const fetched = await coming.shift();
      if (fetched === undefined) return pages;
      const page = readPage(fetched, labels?.[fetched.number - 1] ?? null, options.onProblem);
      if (options.onPage) await options.onPage(page);
      else pages.push(page);
    }
  } finally {
    for (const left of coming) void left.then(({ page }) => page?.cleanup());
  }
}

async function readLabels(document: PdfDocument): Promise<readonly string[] | null> {
  try {
    return await document.getPageLabels();
  } catch {
    return null;
  }
}

/** Never rejects: it may be left unawaited when the run is cancelled. */
async function fetchPage(document: PdfDocument, number: number): Promise<Fetched> {
  let page: PdfPage | null = null;
  try {
    page = await document.getPage(number);
    return { number, page, content: await page.getTextContent(), error: null };
  } catch (error) {
    return { number, page, content: null, error };
  }
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

function partsOf({ text, start }: Fragment, apart: readonly number[]): NonNullable<TextLine['parts']> {
  return text.split('\t').map((part, at) => ({ text: folded(part), x: at === 0 ? start : (apart[at - 1] ?? start) }));
}

/** Middle of the letters above their baseline, in heights. */
const middle = 0.3;

function tablesOf(
  { items }: PdfTextContent,
  { transform }: PageFrame,
  fragments: readonly Fragment[],
  lines: readonly TextLine[],
): PrintedTable[] {
  const drawn = items.find((item): item is DrawnLines => 'rules' in item);
  const grids = drawn ? ruledGrids(rulesAsSeen(drawn.rules, transform)) : [];
  if (grids.length === 0) return [];
  let at = 0;
  const pieced = fragments.map((fragment, index) => {
    const { text, pieces, size, turn, stamp } = fragment;
    const { x, y } = startOf(fragment);
    const bold = fragment.boldLetters > 0.6 * fragment.letters;
    const line = { text, at, middle: y - middle * size, size, bold, level: turn === 0, stamp, x, pieces };
    at += (lines[index]?.text.length ?? 0) + 1;
    return line;
  });
  return printedTables(grids, pieced);
}

function readPage(
  { number, page, content, error }: Fetched,
  label: string | null,
  onProblem: ExtractOptions['onProblem'],
): PageText {
  const text: PageText = { page: number, label: label || null, width: 0, height: 0, lines: [], text: '' };
  try {
    if (page === null) throw error;
    const frame = page.getViewport({ scale: 1 });
    text.width = frame.width;
    text.height = frame.height;
    if (content === null) throw error;
    const fragments = pageFragments(content, frame, boldFonts(content));
    text.lines = fragments.map((fragment) => ({
      text: folded(fragment.text),
      ...startOf(fragment),
      width: fragment.end - fragment.start,
      size: fragment.size,
      bold: fragment.boldLetters > 0.6 * fragment.letters,
      ...(fragment.turn === 0 ? {} : { turn: fragment.turn }),
      ...(fragment.apart && fragment.turn === 0 ? { parts: partsOf(fragment, fragment.apart) } : {}),
    }));
    text.text = text.lines.map((line) => line.text).join('\n');
    const tables = tablesOf(content, frame, fragments, text.lines);
    if (tables.length > 0) text.tables = tables;
  } catch (problem) {
    onProblem?.(number, problem);
  }
  page?.cleanup();
  return text;
}
