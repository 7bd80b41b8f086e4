import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Evidence } from '../../shared/model/member.ts';
import { figureOf } from '../../shared/questions/first-words.ts';
import { figureAt } from './figure-at.ts';
import { openPaper } from './open-paper.ts';
import { placerIn } from './words-at.ts';

/** A figure that is quoted. */
type Figure = Pick<Evidence, 'id' | 'anchor'>;

/** What quoted figures are of in an open file, by the identifier of the quotation; those that cannot be told are left out. */
export async function headingsIn(document: PDFDocumentProxy, figures: readonly Figure[]): Promise<Map<string, string>> {
  const placeOf = placerIn(document);
  const found = new Map<string, string>();
  for (const { id, anchor } of figures) {
    const [part] = await placeOf(anchor);
    const [quad] = part?.quads ?? [];
    const headings = part && quad ? await figureAt(document, part.page, quad) : null;
    // Of what is quoted, and not of something beside it.
    if (headings?.figure.includes(anchor.quote)) found.set(id, figureOf(headings));
  }
  return found;
}

/** The same in a stored file; empty where it cannot be opened. */
export async function headingsAgain(
  blob: Blob,
  password: string | undefined,
  figures: readonly Figure[],
): Promise<Map<string, string>> {
  const paper = await openPaper(blob, password);
  if (typeof paper === 'string') return new Map();
  try {
    return await headingsIn(paper.document, figures);
  } finally {
    await paper.close();
  }
}
