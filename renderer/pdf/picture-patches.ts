/** Keeps the pictures of a page as they are where its paper is dark. */

/** Corners of a picture as pdf.js records them, in shares of the page: top left, bottom left, top right. */
const numbersPerPicture = 6;

/** A picture that covers this much of its page is the page itself, scanned: it becomes dark like the others. */
const wholePage = 0.7;

const patchClass = 'picture-patch';

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The boxes round the pictures recorded of a page, in shares of the page; those that are the page itself are left out. */
export function pictureBoxes(recorded: ArrayLike<number>): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + numbersPerPicture <= recorded.length; at += numbersPerPicture) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = Array.from({ length: 6 }, (_, i) => recorded[at + i] ?? 0);
    // The fourth corner closes the parallelogram of the other three.
    const across = [x1, x2, x3, x2 + x3 - x1];
    const down = [y1, y2, y3, y2 + y3 - y1];
    const [left, top] = [Math.max(0, Math.min(...across)), Math.max(0, Math.min(...down))];
    const width = Math.min(1, Math.max(...across)) - left;
    const height = Math.min(1, Math.max(...down)) - top;
    if (width > 0 && height > 0 && width * height < wholePage) boxes.push({ left, top, width, height });
  }
  return boxes;
}

/** Lays a patch over every picture of a page, which turns back there what the style of dark pages turns round. */
export function patchPictures(page: HTMLElement, recorded: ArrayLike<number>): void {
  for (const old of page.querySelectorAll(`.${patchClass}`)) old.remove();
  const canvases = page.querySelector('.canvasWrapper');
  for (const box of pictureBoxes(recorded)) {
    const patch = document.createElement('div');
    patch.className = patchClass;
    for (const side of ['left', 'top', 'width', 'height'] as const) patch.style[side] = `${100 * box[side]}%`;
    canvases?.append(patch);
  }
}
