import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ToPage } from '../../shared/recognition/read-picture.ts';

/** The picture of a page, and the way from its pixels back to the page. */
export interface PageDrawing {
  canvas: OffscreenCanvas;
  toPage: ToPage;
}

/** No side of a picture is longer than this, pixels: large plans are drawn more coarsely. */
const longestSide = 4000;

/**
 * Draws a page in a worker, at so many dots to the inch, turned by so many quarters clockwise besides its own rotation.
 */
export async function drawForReading(
  document: PDFDocumentProxy,
  number: number,
  dpi: number,
  quarters: 0 | 1 | 2 | 3 = 0,
): Promise<PageDrawing> {
  const page = await document.getPage(number);
  try {
    const rotation = (page.rotate + quarters * 90) % 360;
    const { width, height } = page.getViewport({ scale: 1, rotation });
    const scale = Math.min(dpi / 72, longestSide / Math.max(width, height));
    const viewport = page.getViewport({ scale, rotation });
    const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // The types know canvases of a window only; what is drawn with is the same.
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport })
      .promise;
    return {
      canvas,
      toPage: (x, y) => {
        const [across = 0, up = 0] = viewport.convertToPdfPoint(x, y);
        return [across, up];
      },
    };
  } finally {
    page.cleanup();
  }
}

/** Whether a picture has nothing on it, as far as a coarse look tells: every pixel looked at is nearly the same. */
export function isBlank({ canvas }: PageDrawing): boolean {
  const small = new OffscreenCanvas(Math.ceil(canvas.width / 4), Math.ceil(canvas.height / 4));
  const context = small.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.drawImage(canvas, 0, 0, small.width, small.height);
  const { data } = context.getImageData(0, 0, small.width, small.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) < 480) dark += 1;
  }
  // A single short word is some dozens of dark points at this size.
  return dark < 12;
}
