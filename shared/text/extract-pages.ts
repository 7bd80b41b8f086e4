import { pageFragments, startOf } from './page-lines.ts';
import type { PageText } from './page-text.ts';
import type { PdfDocument, PdfPage } from './pdf-document.ts';

/** What a caller may ask of `extractPages`. */
export interface ExtractOptions {
  signal?: AbortSignal;
  /** First page to read, from 1; the pages before it are left out. */
  from?: number;
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
  for (let number = options.from ?? 1; number <= document.numPages; number++) {
    options.signal?.throwIfAborted();
    const page = await readPage(document, number, labels?.[number - 1] ?? null, options.onProblem);
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
  onProblem: ExtractOptions['onProblem'],
): Promise<PageText> {
  let page: PdfPage | null = null;
  const text: PageText = { page: number, label: label || null, width: 0, height: 0, lines: [], text: '' };
  try {
    page = await document.getPage(number);
    const frame = page.getViewport({ scale: 1 });
    text.width = frame.width;
    text.height = frame.height;
    text.lines = pageFragments(await page.getTextContent(), frame, new Set()).map((fragment) => ({
      text: fragment.text.replace(/\s+/g, ' ').trim(),
      ...startOf(fragment),
      width: fragment.end - fragment.start,
      size: fragment.size,
      bold: fragment.bold,
    }));
    text.text = text.lines.map((line) => line.text).join('\n');
  } catch (error) {
    onProblem?.(number, error);
  }
  page?.cleanup();
  return text;
}
