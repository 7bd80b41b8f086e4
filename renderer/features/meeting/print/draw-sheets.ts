import type { PrintPart } from '../../../../shared/reading/print-parts.ts';
import { library } from '../../../data/library-db.ts';
import type { DrawnMark } from '../../../pdf/mark-layer.ts';
import { type OpenPaper, openPaper } from '../../../pdf/open-paper.ts';
import { passwordOf } from '../../../pdf/paper-passwords.ts';
import { drawForPrint } from '../../../pdf/print-page.ts';
import { PrintSheets } from '../../../pdf/print-sheets.ts';
import { withPlaces } from '../../../pdf/words-at.ts';

/** What is to be printed. */
export interface PrintOrder {
  parts: readonly PrintPart[];
  perSheet: 1 | 2;
  /** What is drawn over the pages of a version. */
  marksOf: (sha256: string) => ReadonlyMap<number, readonly DrawnMark[]>;
}

const notOpened = 'The paper could not be opened. Open it again from the agenda, then print.';
const notDrawn = 'A page could not be drawn. Print fewer pages at a time, or print the file from another program.';

/**
 * Draws the pages one after another and returns the sheets, or a sentence that says why there are none. Each paper is
 * opened once more for it, so that reading goes on as it was. Null when it was stopped.
 */
export async function drawSheets(
  { parts, perSheet, marksOf }: PrintOrder,
  onPage: (done: number) => void,
  stopped: AbortSignal,
): Promise<PrintSheets | string | null> {
  const sheets = new PrintSheets(perSheet);
  let done = 0;
  for (const { sha256, pages } of parts) {
    const marks = await placedMarks(sha256, marksOf(sha256));
    const add = async (paper: OpenPaper) => {
      for (const page of pages) {
        onPage(done);
        await sheets.add(await drawForPrint(paper, page, stopped), marks.get(page) ?? []);
        done += 1;
      }
    };
    const problem = await withPaper(sha256, add, stopped);
    if (problem === null && !stopped.aborted) continue;
    sheets.remove();
    return stopped.aborted ? null : problem;
  }
  return sheets;
}

/** What is drawn over the pages, also of marks that a new version moved and whose page was not on the screen yet. */
async function placedMarks(sha256: string, drawn: ReadonlyMap<number, readonly DrawnMark[]>): Promise<typeof drawn> {
  const file = await library.files.get(sha256);
  if (!file) return drawn;
  const marks = new Map([...drawn.values()].flat().map(({ mark }) => [mark.id, mark]));
  const found = await withPlaces([...marks.values()], file.blob, passwordOf(sha256));
  const placed = new Map(found.map((mark) => [mark.id, mark]));
  const withPlace = (one: DrawnMark) => ({ ...one, mark: placed.get(one.mark.id) ?? one.mark });
  return new Map([...drawn].map(([page, on]) => [page, on.map(withPlace)]));
}

/** Does something with a stored paper that is open meanwhile; a sentence when it could not be done. */
async function withPaper(
  sha256: string,
  work: (paper: OpenPaper) => Promise<void>,
  stopped: AbortSignal,
): Promise<string | null> {
  const file = await library.files.get(sha256);
  const paper = file ? await openPaper(file.blob, passwordOf(sha256)) : 'empty';
  if (typeof paper === 'string') return notOpened;
  try {
    await work(paper);
    return null;
  } catch (reason) {
    if (!stopped.aborted) console.error(reason);
    return notDrawn;
  } finally {
    await paper.close();
  }
}
