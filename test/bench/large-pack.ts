/** A pack of 1,000 pages and 250 MB, as councils that scan make them: real pages, and real pages that were scanned. */
import { spawnSync } from 'node:child_process';
import { createWriteStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';

const pageCount = 1000;
const wantedBytes = 250_000_000;
/** So many pages are scanned; their pictures stand in the pack several times, each time as a picture of its own. */
const scannedPages = 60;
const textPages = 312;

function run(program: string, ...args: string[]): void {
  const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  // qpdf ends with 3 after warnings, and has done its work.
  if (error ?? (status !== 0 && status !== 3)) throw error ?? new Error(`${program}: ${stderr}`);
}

const isThere = (program: string) => spawnSync(program, ['--version']).error === undefined;

async function scansOf(pictures: readonly string[], pages: number, file: string): Promise<void> {
  const document = new PDFDocument({ autoFirstPage: false, margin: 0 });
  const written = document.pipe(createWriteStream(file));
  for (let page = 0; page < pages; page += 1) {
    document.addPage({ size: 'A4', margin: 0 });
    const [width, height] = [document.page.width, document.page.height];
    document.image(readFileSync(pictures[page % pictures.length] ?? ''), 0, 0, { fit: [width, height] });
  }
  document.end();
  await finished(written);
}

/**
 * Makes the pack in a folder, from a pack of 312 pages whose front is also its own and a paper of 616 pages. Resolves to
 * null, and says so, where the programs it needs are not there.
 */
export async function makeLargePack(folder: string, pack: string, longPaper: string): Promise<string | null> {
  if (!isThere('qpdf') || !isThere('pdftoppm')) {
    console.error('qpdf or pdftoppm (poppler-utils) is not installed: THE PACK OF 1,000 PAGES IS NOT MEASURED.');
    return null;
  }
  const from = ['-f', '11', '-l', String(10 + scannedPages)];
  run('pdftoppm', '-jpeg', '-jpegopt', 'quality=90', '-r', '300', ...from, pack, join(folder, 'scan'));
  const pictures = readdirSync(folder)
    .filter((name) => name.endsWith('.jpg'))
    .map((name) => join(folder, name));
  const mean = pictures.reduce((sum, picture) => sum + statSync(picture).size, 0) / pictures.length;
  const rest = wantedBytes - statSync(pack).size - statSync(longPaper).size;
  const scans = Math.min(pageCount - textPages - 1, Math.round(rest / mean));
  const scanned = join(folder, 'scans.pdf');
  await scansOf(pictures, scans, scanned);
  const large = join(folder, 'large.pdf');
  const half = Math.floor(scans / 2);
  const ranges = [pack, '1-z', scanned, `1-${half}`, longPaper, `1-${pageCount - textPages - scans}`];
  run('qpdf', '--empty', '--pages', ...ranges, scanned, `${half + 1}-z`, '--', large);
  console.error(`pack of ${pageCount} pages, ${scans} of them scanned: ${statSync(large).size} bytes`);
  return large;
}
