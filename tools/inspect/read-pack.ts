import { extractPages } from '../../shared/text/extract-pages.ts';
import { type OutlineEntry, readOutline } from '../../shared/text/outline.ts';
import type { PageText } from '../../shared/text/page-text.ts';
import { withPdf } from './open-pdf.ts';

/** The text and the bookmarks of a PDF. Throws InspectError when it cannot be opened. */
export async function readPack(file: string): Promise<{ pages: PageText[]; outline: OutlineEntry[] }> {
  return withPdf(file, async (document) => {
    const pages = await extractPages(document);
    return { pages, outline: await readOutline(document) };
  });
}
