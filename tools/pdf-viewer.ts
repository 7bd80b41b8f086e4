/** pdf.js's viewer, made to lay out papers of many pages sooner, and to leave less behind of those that were turned. */
import { changedPdfFile, type PdfChange } from './pdf-files.ts';

const pagesLaidOut: readonly PdfChange[] = [
  {
    why: 'All pages of a paper are begun alike: reading their size from its words again takes as long as all else of it.',
    find: `
    const div = document.createElement("div");
    div.className = "page";
    div.setAttribute("data-page-number", this.id);
    div.setAttribute("role", "region");
    div.setAttribute("data-l10n-id", "pdfjs-page-landmark");
    div.setAttribute("data-l10n-args", JSON.stringify({
      page: this.id
    }));
    this.div = div;
    this.#setDimensions();
    container?.append(div);`,
    put: `
    const { rawDims, rotation, userUnit } = defaultViewport;
    const size = [rawDims.pageWidth, rawDims.pageHeight, rotation, userUnit].join(" ");
    if (PDFPageView.#blank?.size === size) {
      this.div = PDFPageView.#blank.div.cloneNode();
      this.#userUnit = userUnit;
    } else {
      this.div = document.createElement("div");
      this.div.className = "page";
      this.div.setAttribute("role", "region");
      this.#setDimensions();
      PDFPageView.#blank = { size, div: this.div.cloneNode() };
    }
    const { div } = this;
    div.setAttribute("data-page-number", this.id);
    container?.append(div);`,
  },
  {
    why: 'The page that others begin as.',
    find: `
class PDFPageView extends BasePDFPageView {`,
    put: `
class PDFPageView extends BasePDFPageView {
  static #blank = null;`,
  },
];

/**
 * Pieces of words are put in the order in which they lie only where something of the page, such as a link, is to be told of
 * among them, and each is asked once where it lies. pdf.js asked some thousand times for every page that was turned, and what
 * each answer left behind was most of what the window held.
 */
const wordsInOrder: readonly PdfChange[] = [
  {
    why: 'When they are put in order: not when they come.',
    find: `
    this.#textChildren = this.#textChildren.slice();
    this.#textChildren.sort(TextAccessibilityManager.#compareElementPositions);
    if (this.#textNodes.size > 0) {`,
    put: `
    this.#inOrder = false;
    if (this.#textNodes.size > 0) {
      this.#putInOrder();`,
  },
  {
    why: 'The same: when a place among them is looked for.',
    find: `
    const children = this.#textChildren;
    if (!children?.length) {
      return null;
    }
    const index =`,
    put: `
    this.#putInOrder();
    const children = this.#textChildren;
    if (!children?.length) {
      return null;
    }
    const index =`,
  },
  {
    why: 'How they are put in order.',
    find: `
class TextAccessibilityManager {`,
    put: `
class TextAccessibilityManager {
  #inOrder = true;
  #putInOrder() {
    if (this.#inOrder || !this.#textChildren) return;
    this.#inOrder = true;
    const pieces = this.#textChildren.map(piece => {
      const box = piece.getBoundingClientRect();
      return { piece, getBoundingClientRect: () => box };
    });
    this.#textChildren = pieces.sort(TextAccessibilityManager.#compareElementPositions).map(({ piece }) => piece);
  }`,
  },
];

/**
 * The canvas of a page that is gone is that of the next one: the browser lets go of what a canvas shows only when it looks for
 * garbage, and that is 18 MB. It is blank until the page's picture comes.
 */
const canvasesAgain: readonly PdfChange[] = [
  {
    why: 'Canvases that show nothing.',
    find: `
class BasePDFPageView extends`,
    put: `
const blankCanvases = [];
function giveCanvas(canvas) {
  const shown = canvas.getContext("bitmaprenderer", { alpha: false });
  if (shown) {
    const blank = new OffscreenCanvas(1, 1);
    const context = blank.getContext("2d");
    context.fillStyle = "white";
    context.fillRect(0, 0, 1, 1);
    shown.transferFromImageBitmap(blank.transferToImageBitmap());
    canvas.replaceChildren();
    for (const name of canvas.getAttributeNames()) canvas.removeAttribute(name);
    if (blankCanvases.length < 2) blankCanvases.push(canvas);
  }
  canvas.width = canvas.height = 0;
}
class BasePDFPageView extends`,
  },
  {
    why: 'Where one is begun.',
    find: `let canvas = this.canvas = document.createElement("canvas");`,
    put: `let canvas = this.canvas = blankCanvases.pop() ?? document.createElement("canvas");`,
  },
  {
    why: 'Where one is let go for another of the same page.',
    find: `
        prevCanvas.replaceWith(canvas);
        prevCanvas.width = prevCanvas.height = 0;`,
    put: `
        prevCanvas.replaceWith(canvas);
        giveCanvas(prevCanvas);`,
  },
  {
    why: 'Where a page is let go.',
    find: `
    canvas.remove();
    canvas.width = canvas.height = 0;
    this.canvas = null;`,
    put: `
    canvas.remove();
    giveCanvas(canvas);
    this.canvas = null;`,
  },
];

/** pdf.js's viewer with our changes. */
export function preparePdfViewer(script: string): string {
  return changedPdfFile(script, [...pagesLaidOut, ...wordsInOrder, ...canvasesAgain]);
}
