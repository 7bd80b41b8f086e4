import type { PDFPageProxy } from 'pdfjs-dist';
import type { EventBus, PDFViewer } from 'pdfjs-dist/types/web/pdf_viewer.js';
import { lookForGarbage } from '../../shared/util/garbage.ts';
import type { OpenPaper } from './open-paper.ts';
import type { PageView } from './page-view.ts';

/** Most memory that the pictures of pages out of sight may take, bytes; the one drawn last is always kept. */
const mostMemory = 12_000_000;

/** A page in sight is drawn anew, when its size changes, from what it was drawn from, unless that is larger than this, bytes. */
const mostSource = 16_000_000;

/** Most pieces of text that pages out of sight may hold laid out; a page of tables has thousands. */
const mostPieces = 4000;

/** So many pages are drawn before pdf.js is to forget the fonts and pictures that pages share. */
const pagesTogether = 20;

/** So many pages are drawn before garbage is looked for. */
const pagesOfGarbage = 10;

/** pdf.js's names for how far the drawing of a page is. */
const states = { running: 1, paused: 2 };

interface KeptView extends PageView {
  id: number;
  pdfPage: PDFPageProxy | null;
  canvas: HTMLCanvasElement | null;
}

/**
 * Keeps small what pdf.js holds of a paper whose pages are turned. Of the last ten, those out of sight keep their words and
 * pictures only as far as these are small, and none what it was drawn from: that of a scan is 35 MB. What is let go of is
 * looked for more often than the engine would.
 */
export function keepMemorySmall(viewer: PDFViewer, paper: OpenPaper, events: EventBus): void {
  let drawn = 0;
  let sinceGarbage = 0;
  events.on('pagerendered', () => {
    drawn += 1;
    sinceGarbage += 1;
    const views: KeptView[] = [...viewer.getCachedPageViews()];
    letGo(views, (viewer._getVisiblePages() as { ids: ReadonlySet<number> }).ids);
    if (sinceGarbage >= pagesOfGarbage) {
      sinceGarbage = 0;
      lookForGarbage();
      paper.letGo();
    }
    // What is shared is needed where a page is being drawn.
    if (drawn < pagesTogether || views.some(({ renderingState }) => renderingState === states.running)) return;
    drawn = 0;
    // A small picture may be drawn elsewhere: then pdf.js refuses, and there is a next time.
    paper.document.cleanup().catch(() => {});
  });
}

function letGo(views: readonly KeptView[], visible: ReadonlySet<number>): void {
  let memory = 0;
  let pieces = 0;
  for (const view of views.toReversed()) {
    if (visible.has(view.id)) {
      if (sizeOfSource(view) > mostSource) view.pdfPage?.cleanup();
      continue;
    }
    view.pdfPage?.cleanup();
    const { canvas, textLayer } = view;
    const isLast = memory === 0;
    if (canvas) memory += canvas.width * canvas.height * 4;
    pieces += textLayer?.div.childElementCount ?? 0;
    if (view.renderingState === states.paused || (pieces > mostPieces && !isLast)) {
      view.destroy();
    } else if (memory > mostMemory && !isLast) {
      view.reset({ keepTextLayer: true });
      // Words that are not shown have no place, and are not copied.
      textLayer?.show();
    }
  }
}

/** Memory of the pictures a page is drawn from, in the thread that draws, bytes. */
function sizeOfSource({ pdfPage }: KeptView): number {
  let size = 0;
  for (const [, source] of pdfPage?.objs ?? []) size += 4 * (source?.width ?? 0) * (source?.height ?? 0);
  return size;
}
