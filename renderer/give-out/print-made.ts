import { openPaper } from '../pdf/open-paper.ts';
import { drawForPrint } from '../pdf/print-page.ts';
import { PrintSheets } from '../pdf/print-sheets.ts';

/** Gives the pages of a PDF that was made to the printer; false where they could not be drawn, or it was stopped. */
export async function printMade(blob: Blob, stopped: AbortSignal): Promise<boolean> {
  const paper = await openPaper(blob);
  if (typeof paper === 'string') return false;
  const sheets = new PrintSheets(1);
  try {
    for (let page = 1; page <= paper.document.numPages; page += 1) {
      await sheets.add(await drawForPrint(paper, page, stopped), []);
    }
    sheets.print();
    return true;
  } catch (reason) {
    sheets.remove();
    if (!stopped.aborted) console.error(reason);
    return false;
  } finally {
    await paper.close();
  }
}
