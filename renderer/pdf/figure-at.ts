import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Quad } from '../../shared/model/member.ts';
import { type FigureHeadings, figureHeadings } from '../../shared/tables/figure-headings.ts';
import { pageWords } from '../../shared/tables/page-words.ts';

/** What the figure in a rectangle of a page is of, in PDF units; null where it is in no table, or that cannot be told. */
export async function figureAt(
  document: PDFDocumentProxy,
  number: number,
  [left, bottom, right, top]: Quad,
): Promise<FigureHeadings | null> {
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const [x = 0, y = 0] = viewport.convertToViewportPoint((left + right) / 2, (bottom + top) / 2);
    return figureHeadings(pageWords((await page.getTextContent()).items, viewport), [x, y]);
  } catch {
    return null;
  }
}
