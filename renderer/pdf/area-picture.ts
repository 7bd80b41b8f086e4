import type { Quad } from '../../shared/model/member.ts';
import type { OpenPaper } from './open-paper.ts';

/** Dots to the point of 1/72 inch: 150 to the inch. */
const sharpness = 150 / 72;
/** Most dots of a picture, and the most letters of its address: a backup holds them all. */
const mostDots = 1_200_000;
const longestAddress = 600_000;
/** Shrinking further than this leaves nothing to be read. */
const leastSharpness = 0.5;

/**
 * What a part of a page shows, drawn from the paper and turned as the page is on the screen, as the `data:` address of a
 * PNG; null where it cannot be drawn.
 */
export async function areaPicture(
  paper: OpenPaper,
  number: number,
  area: Quad,
  rotation: number,
): Promise<string | null> {
  try {
    const page = await paper.document.getPage(number);
    const plain = page.getViewport({ scale: 1, rotation });
    const [x1 = 0, y1 = 0] = plain.convertToViewportPoint(area[0], area[1]);
    const [x2 = 0, y2 = 0] = plain.convertToViewportPoint(area[2], area[3]);
    const width = Math.abs(x2 - x1);
    const height = Math.abs(y2 - y1);
    for (
      let scale = Math.min(sharpness, Math.sqrt(mostDots / (width * height)));
      scale >= leastSharpness;
      scale /= Math.SQRT2
    ) {
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(width * scale));
      canvas.height = Math.max(1, Math.round(height * scale));
      const offsets = { offsetX: -Math.min(x1, x2) * scale, offsetY: -Math.min(y1, y2) * scale };
      await page.render({ canvas, viewport: page.getViewport({ scale, rotation, ...offsets }) }).promise;
      const address = canvas.toDataURL('image/png');
      if (address.length <= longestAddress) return address;
    }
  } catch (error) {
    // The paper was closed, or the page cannot be drawn: the mark is kept without its picture.
    console.warn(error);
  }
  return null;
}
