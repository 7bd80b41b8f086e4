import type { Extract } from '../../shared/model/library.ts';
import { library } from '../data/library-db.ts';
import type { FileText } from './extract-file.ts';

/** Stores what follows from a file's text, in one transaction with the mark that it is done. */
export async function storeFindings(sha256: string, { pages, unreadPages }: FileText): Promise<void> {
  const done: Partial<Extract> = {
    state: 'done',
    pageCount: pages.length,
    pagesDone: pages.length,
    problem: unreadPages.length
      ? {
          code: 'some-pages',
          message: `The text of ${unreadPages.length} of ${pages.length} pages could not be read; they are shown but not searched.`,
        }
      : null,
  };
  await library.extracts.update(sha256, done);
}
