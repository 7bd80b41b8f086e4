/** pdf.js's viewer, made to lay out papers of many pages sooner. */
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

/** pdf.js's viewer with our changes. */
export function preparePdfViewer(script: string): string {
  return changedPdfFile(script, pagesLaidOut);
}
