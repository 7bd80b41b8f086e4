import { extractPages } from '../../shared/text/extract-pages.ts';
import type { PageText } from '../../shared/text/page-text.ts';
import { failure, type Result } from '../../shared/util/result.ts';
import { checkPdfBlob, type PdfTextReader } from '../pdf/text-reader.ts';
import type { PdfInspection } from '../workers/methods.ts';

class EnoughPages extends Error {}

/** Opens a PDF and reads its first pages, to tell what it is before anything is stored. */
export async function inspectFile(reader: PdfTextReader, blob: Blob, pages: number): Promise<Result<PdfInspection>> {
  const bad = await checkPdfBlob(blob);
  if (bad) return bad;
  const result = await reader.withDocument(blob, async (document, alive) => {
    const read: PageText[] = [];
    try {
      await extractPages(document, {
        onPage: (page) => {
          alive();
          read.push(page);
          if (read.length >= pages) throw new EnoughPages();
        },
      });
    } catch (error) {
      if (!(error instanceof EnoughPages)) throw error;
    }
    return { pageCount: document.numPages, pages: read };
  });
  if (result.ok && result.value.pageCount === 0) return failure('unreadable', 'The file has no pages.');
  return result;
}
