/** Reads one stored file: its pages' text, how it divides, and what follows from that. */
import type { Extract, PageTextRow, RecognisedPage } from '../../shared/model/library.ts';
import { type OutlineEntry, readOutline } from '../../shared/text/outline.ts';
import type { PageText } from '../../shared/text/page-text.ts';
import { failure, type Result, success } from '../../shared/util/result.ts';
import { library } from '../data/library-db.ts';
import { extractorVersion } from '../data/store-version.ts';
import { giveRecognisedWords } from '../pdf/recognised-words.ts';
import type { PdfTextReader, TextDocument } from '../pdf/text-reader.ts';
import { readPages } from './read-pages.ts';
import { storeFindings } from './store-findings.ts';

/** Pages are written this many at a time. */
const batchSize = 32;

/** What was read of a whole file. */
export interface FileText {
  pages: PageText[];
  outline: OutlineEntry[];
  /** Pages whose text could not be read. */
  unreadPages: number[];
  /** What was recognised on pages that are pictures, by page: their words are among those of `pages`. */
  recognised: ReadonlyMap<number, RecognisedPage>;
}

function row(sha256: string, { page, text, tables }: PageText): PageTextRow {
  return { sha256, page, printed: null, text, ...(tables ? { tables } : {}) };
}

/** What was recognised before on the pages of a file that are pictures, by page. */
async function recognisedPages(sha256: string): Promise<Map<number, RecognisedPage>> {
  const rows = await library.recognised.where('sha256').equals(sha256).toArray();
  return new Map(rows.map((row) => [row.page, row]));
}

/** Who reads the text of files. */
export interface TextReaders {
  reader: PdfTextReader;
  /** Reads half of a long file, where the computer has a core for it. */
  helper: PdfTextReader | null;
}

async function readFile({ reader, helper }: TextReaders, sha256: string, blob: Blob, password?: string) {
  const recognised = await recognisedPages(sha256);
  const opened = (document: TextDocument) =>
    giveRecognisedWords(document, [...recognised.keys()], async (page) => recognised.get(page)?.lines ?? []);
  const read = async (document: TextDocument, alive: () => void): Promise<FileText> => {
    opened(document);
    const pages: PageText[] = [];
    const unreadPages: number[] = [];
    let unwritten: PageText[] = [];
    const pageCount = document.numPages;
    async function write(): Promise<void> {
      const rows = unwritten.map((page) => row(sha256, page));
      unwritten = [];
      await library.transaction('rw', library.pages, library.extracts, async () => {
        await library.pages.bulkPut(rows);
        await library.extracts.update(sha256, { pageCount, pagesDone: pages.length });
      });
    }
    await write();
    const onPage = async (page: PageText) => {
      pages.push(page);
      unwritten.push(page);
      if (unwritten.length >= batchSize) await write();
    };
    const onProblem = (page: number) => unreadPages.push(page);
    await readPages(document, alive, { onPage, onProblem }, helper && { reader: helper, blob, opened });
    pages.sort((one, other) => one.page - other.page);
    unreadPages.sort((one, other) => one - other);
    await write();
    const outline = await readOutline(document);
    alive();
    return { pages, outline, unreadPages, recognised };
  };
  return reader.withDocument(blob, read, password);
}

/**
 * Reads a locked file with its password, once: its text is stored as any other's, the password is not. Until all is
 * there the file counts as one that cannot be read, so that nobody else begins with it.
 */
export async function extractLocked(reader: PdfTextReader, sha256: string, password: string): Promise<Result<null>> {
  const file = await library.files.get(sha256);
  if (!file) return failure('not-found', 'The paper is no longer on this computer.');
  const result = await readFile({ reader, helper: null }, sha256, file.blob, password);
  if (!result.ok) return result;
  await storeFindings(sha256, result.value);
  return success(null);
}

/**
 * Reads a file that waits to be read. It is read from its first page even when a run before was cut short: what had
 * been written is written again, and nothing that depends on the whole is there until the whole is. A file that cannot
 * be read is marked so, with a sentence for the member.
 */
export async function extractFile(readers: TextReaders, extract: Extract): Promise<void> {
  const { sha256 } = extract;
  const file = await library.files.get(sha256);
  if (!file) {
    // Text that was read before its paper was freed stays.
    if (await library.pages.where('sha256').equals(sha256).count()) {
      await library.extracts.update(sha256, { state: 'done' });
    } else await library.extracts.delete(sha256);
    return;
  }
  const before = { ...extract };
  // Another extraction may give other words, which the index has to read anew.
  if (before.extractorVersion !== extractorVersion) delete before.indexedBy;
  await library.extracts.put({ ...before, state: 'running', pagesDone: 0, problem: null, extractorVersion });
  const result = await readFile(readers, sha256, file.blob);
  if (!result.ok) {
    const { code, message } = result;
    // The words of a locked paper were read once, with its password: an older reading of them is better than none.
    const isKept = code === 'password' && (await library.pages.where('sha256').equals(sha256).count()) > 0;
    if (isKept) await library.extracts.put({ ...extract, state: 'done', extractorVersion });
    else await library.extracts.update(sha256, { state: 'failed', problem: { code, message } });
    return;
  }
  await storeFindings(sha256, result.value);
}
