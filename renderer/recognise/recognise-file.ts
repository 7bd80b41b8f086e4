/** Recognises the words on the pages of one file that are pictures, page by page. */
import type { Extract, RecognisedPage } from '../../shared/model/library.ts';
import { readPicture } from '../../shared/recognition/read-picture.ts';
import { library } from '../data/library-db.ts';
import { hasPicture } from '../pdf/has-picture.ts';
import { drawForReading, isBlank } from '../pdf/page-drawing.ts';
import type { PdfTextReader } from '../pdf/text-reader.ts';
import type { Recogniser } from './recogniser.ts';

type Document = Parameters<Parameters<PdfTextReader['withDocument']>[1]>[0];

/** Dots to the inch at which Tesseract reads print best. */
const dpi = 200;

/** A page less sure than this is tried turned as well: plans and tables are often scanned sideways. */
const doubtful = 60;

/** The pages of a file that are still to be looked at. */
async function pagesLeft({ sha256, scannedPages = [] }: Extract): Promise<number[]> {
  const known = await library.recognised.where('sha256').equals(sha256).primaryKeys();
  const done = new Set(known.map(([, page]) => page));
  return scannedPages.filter((page) => !done.has(page));
}

/** Whether the member still wants it, and nothing more urgent waits: text that is there already is read first. */
async function mayGoOn(sha256: string): Promise<boolean> {
  const extract = await library.extracts.get(sha256);
  if (extract?.recognition !== 'waiting' || extract.state !== 'done') return false;
  return (await library.extracts.where('state').equals('pending').count()) === 0;
}

/** What is written on a page; nothing where it cannot be drawn or read, so that it is not tried for ever. */
async function recognisePage(
  document: Document,
  page: number,
  recogniser: Recogniser,
  alive: () => void,
): Promise<Pick<RecognisedPage, 'lines' | 'confidence'>> {
  const nothing = { lines: [], confidence: 0 };
  let best: Pick<RecognisedPage, 'lines' | 'confidence'> = nothing;
  try {
    if (!(await hasPicture(document, page))) return nothing;
    for (const quarters of [0, 1, 3, 2] as const) {
      const drawing = await drawForReading(document, page, dpi, quarters);
      alive();
      if (isBlank(drawing)) return nothing;
      const read = readPicture(await recogniser.read(drawing.canvas, alive), drawing.toPage);
      if (read.confidence > best.confidence) best = read;
      if (best.confidence >= doubtful) break;
    }
  } catch (error) {
    console.error('A page could not be recognised', page, error);
  }
  return best;
}

/**
 * Goes on with a file where it was left. Every page is written as soon as it is recognised. Once all are, and there were
 * words on any, the file is read again with them, so that it is split, searched and compared by them. Returns early when
 * the member stops it or another file waits to be read.
 */
export async function recogniseFile(reader: PdfTextReader, recogniser: Recogniser, extract: Extract): Promise<void> {
  const { sha256 } = extract;
  const file = await library.files.get(sha256);
  if (!file) return;
  let all = true;
  const opened = await reader.withDocument(file.blob, async (document, alive) => {
    for (const page of await pagesLeft(extract)) {
      all = await mayGoOn(sha256);
      if (!all) return;
      const read = await recognisePage(document, page, recogniser, alive);
      await library.recognised.put({ sha256, page, ...read });
      alive();
    }
  });
  if (!opened.ok) {
    await library.extracts.where({ sha256, recognition: 'waiting' }).modify({ recognition: 'stopped' });
    return;
  }
  if (all) await finish(sha256);
}

async function finish(sha256: string): Promise<void> {
  await library.transaction('rw', library.extracts, library.recognised, async () => {
    const rows = await library.recognised.where('sha256').equals(sha256).toArray();
    const found = rows.some(({ lines }) => lines.length > 0);
    await library.extracts
      .where('sha256')
      .equals(sha256)
      .modify((extract) => {
        extract.recognition = 'done';
        if (!found) return;
        extract.state = 'pending';
        delete extract.indexedBy;
      });
  });
}
