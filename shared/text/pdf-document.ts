/**
 * The little of pdf.js's document that reading text needs. Written out here so that the same code reads a PDF in the
 * page's worker and in Node, and so that this folder does not depend on pdf.js.
 */

/** A piece of text as drawn: `transform` is a PDF matrix whose last two numbers are the start of the baseline. */
export interface PdfTextItem {
  str: string;
  transform: readonly number[];
  /** Advance in points. */
  width: number;
  height: number;
  fontName: string;
}

/**
 * The straight level and upright lines drawn on a page, four numbers each: where they begin and end in the page's own points.
 * They are among the items of a page because `tools/pdf-worker.ts` has pdf.js say them.
 */
export interface DrawnLines {
  rules: Float64Array;
}

/** The text of one page in the order it is drawn, with entries of marked content in between. */
export interface PdfTextContent {
  items: readonly (PdfTextItem | DrawnLines | object)[];
  /** How the words of each font look; its `name` is there because `tools/pdf-worker.ts` has pdf.js say it. */
  styles: Readonly<Record<string, object>>;
}

/** One page. */
export interface PdfPage {
  getViewport(parameters: { scale: number }): { width: number; height: number; transform: readonly number[] };
  getTextContent(): Promise<PdfTextContent>;
  cleanup(): unknown;
}

/** An entry of the document's outline; `dest` is an explicit destination, the name of one, or null. */
export interface PdfOutlineNode {
  title: string;
  dest: string | readonly unknown[] | null;
  items: readonly PdfOutlineNode[];
}

/** A reference to an object of the file. */
export interface PdfReference {
  num: number;
  gen: number;
}

/** A document. */
export interface PdfDocument {
  readonly numPages: number;
  getPage(page: number): Promise<PdfPage>;
  getPageLabels(): Promise<readonly string[] | null>;
  getOutline(): Promise<readonly PdfOutlineNode[] | null>;
  getDestination(name: string): Promise<readonly unknown[] | null>;
  getPageIndex(reference: PdfReference): Promise<number>;
}
