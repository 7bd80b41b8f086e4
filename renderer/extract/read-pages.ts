/** Reads the pages of a file in two pdf.js workers side by side: one from the beginning, the other from the middle. */
import { extractPages } from '../../shared/text/extract-pages.ts';
import type { PageText } from '../../shared/text/page-text.ts';
import type { PdfTextReader, TextDocument } from '../pdf/text-reader.ts';

/** Who reads the second half. */
export interface Helper {
  reader: Pick<PdfTextReader, 'withDocument'>;
  blob: Blob;
  /** Called with the helper's own document before its pages are read. */
  opened(document: TextDocument): void;
}

/** What is done with the pages. Those of each half come in order; the halves come between each other. */
export interface PageHandlers {
  onPage(page: PageText): void | Promise<void>;
  /** Called for a page whose text cannot be read; it is then given with no lines. */
  onProblem(page: number): void;
}

/** Files of fewer pages are read before a second worker has opened them. */
const longFile = 24;

/** The file is in memory once for each worker, so a larger one is read by one alone; bytes. */
const largestShared = 100_000_000;

/** Reads all pages of an open document; `alive` is called with each. What the helper cannot read is read here. */
export async function readPages(
  document: TextDocument,
  alive: () => void,
  handlers: PageHandlers,
  helper: Helper | null,
): Promise<void> {
  const last = document.numPages;
  const stop = new AbortController();
  const read = (from: TextDocument, first: number, end: number, onPage: PageHandlers['onPage']) =>
    extractPages(from, { from: first, to: end, signal: stop.signal, onPage, onProblem: handlers.onProblem });
  const own = async (page: PageText) => {
    alive();
    await handlers.onPage(page);
  };
  if (!helper || last < longFile || helper.blob.size > largestShared) {
    await read(document, 1, last, own);
    return;
  }
  const middle = Math.ceil(last / 2);
  let next = middle + 1;
  const help = helper.reader.withDocument(helper.blob, async (other, otherAlive) => {
    helper.opened(other);
    await read(other, next, last, async (page) => {
      otherAlive();
      next = page.page + 1;
      await own(page);
    });
  });
  try {
    const [helped] = await Promise.all([help, read(document, 1, middle, own)]);
    if (!helped.ok) await read(document, next, last, own);
  } catch (error) {
    stop.abort(error);
    throw error;
  }
}
