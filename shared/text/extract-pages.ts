import { BoldFonts } from './bold-fonts.ts';
import { pageFragments, startOf } from './page-lines.ts';
import type { PageText } from './page-text.ts';
import type { PdfDocument, PdfPage } from './pdf-document.ts';

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

/**
 * Reads the text of a document page by page and lets go of each page before the next, so that memory stays flat.
 * Returns all pages when no `onPage` is given and an empty list otherwise. Throws the signal's reason when cancelled.
 */
export async function extractPages(document: PdfDocument, options: ExtractOptions = {}): Promise<PageText[]> {
  const labels = await readLabels(document);
  const pages: PageText[] = [];
  const bold = new BoldFonts();
  const last = Math.min(options.to ?? document.numPages, document.numPages);
  for (let number = options.from ?? 1; number <= last; number++) {
    options.signal?.throwIfAborted();
    const page = await readPage(document, number, labels?.[number - 1] ?? null, bold, options.onProblem);
    if (options.onPage) await options.onPage(page);
    else pages.push(page);
  }
  return pages;
}

async function readLabels(document: PdfDocument): Promise<readonly string[] | null> {
  try {
    return await document.getPageLabels();
  } catch {
    return null;
  }
}

async function readPage(
  document: PdfDocument,
  number: number,
  label: string | null,
  bold: BoldFonts,
  onProblem: ExtractOptions['onProblem'],
): Promise<PageText> {
  let page: PdfPage | null = null;
  const text: PageText = { page: number, label: label || null, width: 0, height: 0, lines: [], text: '' };
  try {
    page = await document.getPage(number);
    const frame = page.getViewport({ scale: 1 });
    text.width = frame.width;
    text.height = frame.height;
    const content = await page.getTextContent();
    await bold.learn(page, content);
    text.lines = pageFragments(content, frame, bold).map((fragment) => ({
      text: fragment.text.replace(/\s+/g, ' ').trim(),
      ...startOf(fragment),
      width: fragment.end - fragment.start,
      size: fragment.size,
      bold: fragment.boldLetters > 0.6 * fragment.letters,
      ...(fragment.turn === 0 ? {} : { turn: fragment.turn }),
    }));
    text.text = text.lines.map((line) => line.text).join('\n');
  } catch (error) {
    onProblem?.(number, error);
  }
  page?.cleanup();
  return text;
}
