import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withBenchPage } from './bench-page.ts';
import { type Figure, figure, median } from './figures.ts';

const rounds = 9;

/** Runs the two in turn, so that both meet the same noise, and gives the median of each. */
async function inTurn(ours: () => Promise<number>, theirs: () => Promise<number>): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  await ours();
  await theirs();
  for (let round = 0; round < rounds; round += 1) {
    times[0].push(await ours());
    times[1].push(await theirs());
  }
  return [median(times[0]), median(times[1])];
}

/** First page of a stored pack beside bare pdf.js given the whole file, and its text beside pdftotext. */
export async function readingFigures(pack: string, name: string): Promise<Figure[]> {
  return withBenchPage(pack, async (page) => {
    const [first, bareFirst] = await inTurn(
      () => page.evaluate(() => window.bench.openStored()),
      () => page.evaluate(() => window.bench.openBare()),
    );
    const figures = [figure(name, 'first-page', first, 'ms', 'bare pdf.js, whole file', bareFirst)];
    if (spawnSync('pdftotext', ['-v']).error) {
      console.error('pdftotext is not installed (poppler-utils): text extraction is not measured.');
      return figures;
    }
    const folder = mkdtempSync(join(tmpdir(), 'panel-papers-bench-text-'));
    const copy = join(folder, 'pack.pdf');
    writeFileSync(copy, readFileSync(pack));
    const [text, peerText] = await inTurn(
      () => page.evaluate(() => window.bench.extract()),
      async () => {
        const start = performance.now();
        execFileSync('pdftotext', [copy, join(folder, 'pack.txt')], { stdio: 'ignore' });
        return performance.now() - start;
      },
    );
    rmSync(folder, { recursive: true, force: true });
    return [...figures, figure(name, 'text', text, 'ms', 'pdftotext', peerText)];
  });
}
