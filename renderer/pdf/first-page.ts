/** What brings the first page that is shown of a paper onto the screen sooner. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { PDFViewer } from 'pdfjs-dist/types/web/pdf_viewer.js';
import type { PaperPosition } from '../../shared/model/member.ts';
import { scaleFor } from './page-fit.ts';

/** Pixels of CSS to a point of paper. */
export const pixelsPerPoint = 96 / 72;

/** pdf.js goes on reading for so long, milliseconds, what nobody draws yet. */
const patience = 900;

/**
 * Has what the page is drawn of read while pdf.js makes room for all pages of the paper, and tells pdf.js the size they
 * will have, as far as it is known: it would make that room twice.
 */
export async function prepareFirstPage(
  viewer: PDFViewer,
  document: PDFDocumentProxy,
  { page, zoom, rotation, layout = 'one' }: PaperPosition,
  container: HTMLElement,
): Promise<void> {
  const [first] = await Promise.all([
    document.getPage(1).catch(() => null),
    document.getPage(page).then(readAhead, () => null),
  ]);
  if (first && !rotation && layout === 'one') {
    const frame = { width: container.clientWidth, height: container.clientHeight };
    viewer._currentScale = scaleFor(zoom, first.getViewport({ scale: pixelsPerPoint }), frame);
  }
}

/** A drawing that is given up at once: what it needs is read all the same. */
function readAhead(page: PDFPageProxy): void {
  const task = page.render({ canvas: document.createElement('canvas'), viewport: page.getViewport({ scale: 1 }) });
  task.promise.catch(() => {});
  task.cancel(patience);
}
