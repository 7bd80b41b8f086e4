import type { PageViewport } from 'pdfjs-dist';
import type { OpenPaper } from './open-paper.ts';

/** Dots to the point of 1/72 inch: 200 to the inch, at which small print is still sharp. */
const sharpness = 200 / 72;
/** Most dots of a page, an A3 sheet's worth: larger plans are drawn more coarsely. */
const mostDots = 8_000_000;
/** A picture without loss is kept up to this size, bytes. Pages of photographs are beyond it. */
const largestExact = 1_500_000;
const photographQuality = 0.9;

/** A page drawn for the printer, and its size in points. */
export interface PrintPage {
  page: number;
  viewport: PageViewport;
  picture: Blob;
}

/** Draws a page for the printer, with what its own annotations show in print. Throws the signal's reason when stopped. */
export async function drawForPrint(paper: OpenPaper, number: number, stopped: AbortSignal): Promise<PrintPage> {
  const page = await paper.document.getPage(number);
  stopped.throwIfAborted();
  const viewport = page.getViewport({ scale: 1 });
  const scale = Math.min(sharpness, Math.sqrt(mostDots / (viewport.width * viewport.height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width * scale));
  canvas.height = Math.max(1, Math.round(viewport.height * scale));
  const task = page.render({ canvas, viewport: page.getViewport({ scale }), intent: 'print' });
  const stop = () => task.cancel();
  stopped.addEventListener('abort', stop);
  try {
    await task.promise;
    const exact = await pictureOf(canvas, 'image/png', stopped);
    const picture = exact.size > largestExact ? await pictureOf(canvas, 'image/jpeg', stopped) : exact;
    return { page: number, viewport, picture };
  } finally {
    stopped.removeEventListener('abort', stop);
    // So that a long paper is never in memory but for the page that is drawn.
    canvas.width = 0;
    page.cleanup();
    stopped.throwIfAborted();
  }
}

function pictureOf(canvas: HTMLCanvasElement, type: string, stopped: AbortSignal): Promise<Blob> {
  return new Promise((resolve, reject) => {
    stopped.addEventListener('abort', () => reject(stopped.reason));
    const done = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('The page could not be drawn.')));
    canvas.toBlob(done, type, photographQuality);
  });
}
