import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type IncomingAnnotation, incomingOf } from '../../shared/annotations/incoming.ts';
import { type PlacedText, placedText } from '../../shared/annotations/words-under.ts';

/** A page with annotations that can be marks, and its words. */
export interface AnnotatedPage {
  page: number;
  annotations: IncomingAnnotation[];
  words: PlacedText;
}

/**
 * The annotations of a document that can be marks, page by page, so that the reader is never kept waiting. Pages that
 * cannot be read have none. Ends early when `left` says so.
 */
export async function readAnnotations(document: PDFDocumentProxy, left: () => boolean): Promise<AnnotatedPage[]> {
  const found: AnnotatedPage[] = [];
  for (let number = 1; number <= document.numPages && !left(); number += 1) {
    try {
      const page = await document.getPage(number);
      const annotations = incomingOf(number, page.rotate, await page.getAnnotations());
      if (annotations.length === 0) continue;
      const { items } = await page.getTextContent();
      found.push({ page: number, annotations, words: placedText(items) });
    } catch {
      // The reader shows what is wrong with the page; here it has no annotations.
    }
  }
  return found;
}
