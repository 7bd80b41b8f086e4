import { library } from '../../../data/library-db.ts';
import type { DrawnMark } from '../../../pdf/mark-layer.ts';
import { openPaper } from '../../../pdf/open-paper.ts';
import { drawForPrint } from '../../../pdf/print-page.ts';
import { PrintSheets } from '../../../pdf/print-sheets.ts';

/** What is to be printed of one version of a paper. */
export interface PrintOrder {
  sha256: string;
  /** PDF pages, in order. */
  pages: readonly number[];
  perSheet: 1 | 2;
  /** What is drawn over each page. */
  marks: ReadonlyMap<number, readonly DrawnMark[]>;
}

/**
 * Draws the pages one after another and returns the sheets, or a sentence that says why there are none. The paper is
 * opened once more for it, so that reading goes on as it was. Null when it was stopped.
 */
export async function drawSheets(
  { sha256, pages, perSheet, marks }: PrintOrder,
  onPage: (done: number) => void,
  stopped: AbortSignal,
): Promise<PrintSheets | string | null> {
  const file = await library.files.get(sha256);
  const paper = file ? await openPaper(file.blob) : 'empty';
  if (typeof paper === 'string') return 'The paper could not be opened. Open it again from the agenda, then print.';
  const sheets = new PrintSheets(perSheet);
  try {
    for (const [done, page] of pages.entries()) {
      onPage(done);
      await sheets.add(await drawForPrint(paper, page, stopped), marks.get(page) ?? []);
    }
    stopped.throwIfAborted();
    return sheets;
  } catch (reason) {
    sheets.remove();
    if (stopped.aborted) return null;
    console.error(reason);
    return 'A page could not be drawn. Print fewer pages at a time, or print the file from another program.';
  } finally {
    await paper.close();
  }
}
