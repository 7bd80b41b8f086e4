/** What brings the first page that is shown of a paper onto the screen sooner. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { PDFViewer } from 'pdfjs-dist/types/web/pdf_viewer.js';
import type { PaperPosition } from '../../shared/model/member.ts';
import type { Zoom } from './page-view.ts';

/** Pixels of CSS to a point of paper. */
const pixelsPerPoint = 96 / 72;

/** pdf.js makes no page larger than this by itself; 1 is 100 %. */
const mostByItself = 1.25;

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
  if (first && !rotation && layout === 'one') viewer._currentScale = scaleOf(zoom, first, container);
}

/** A drawing that is given up at once: what it needs is read all the same. */
function readAhead(page: PDFPageProxy): void {
  const task = page.render({ canvas: document.createElement('canvas'), viewport: page.getViewport({ scale: 1 }) });
  task.promise.catch(() => {});
  task.cancel(patience);
}

/** The scale pdf.js will find for a zoom, by its own sums. */
function scaleOf(zoom: Zoom, page: PDFPageProxy, { clientWidth, clientHeight }: HTMLElement): number {
  const { width, height } = page.getViewport({ scale: pixelsPerPoint });
  const [wide, high] = [clientWidth / width, clientHeight / height];
  if (zoom === 'page-width') return wide;
  if (zoom === 'page-fit') return Math.min(wide, high);
  if (zoom === 'auto') return Math.min(mostByItself, width <= height ? wide : Math.min(wide, high));
  return Number(zoom);
}
