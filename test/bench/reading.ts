import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withBenchPage } from './bench-page.ts';
import { type Figure, figure, median } from './figures.ts';

const rounds = 9;

/** Runs all in turn, so that they meet the same noise, and gives the median of each. */
async function inTurn(...works: (() => Promise<number>)[]): Promise<number[]> {
  for (const work of works) await work();
  const times = works.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, work] of works.entries()) times[place]?.push(await work());
  }
  return times.map(median);
}

/** First page of a stored pack beside bare pdf.js given the whole file, and its text beside pdftotext. */
export async function readingFigures(pack: string, name: string): Promise<Figure[]> {
  return withBenchPage([pack], async (page) => {
    const [pointed = 0, first = 0, bareFirst = 0] = await inTurn(
      () => page.evaluate(() => window.bench.openStored(true)),
      () => page.evaluate(() => window.bench.openStored(false)),
      () => page.evaluate(() => window.bench.openBare()),
    );
    const peer = 'bare pdf.js, whole file';
    const figures = [
      figure(name, 'first-page-pointed-at', pointed, 'ms', peer, bareFirst),
      figure(name, 'first-page', first, 'ms', peer, bareFirst),
    ];
    if (spawnSync('pdftotext', ['-v']).error) {
      console.error('pdftotext is not installed (poppler-utils): text extraction is not measured.');
      return figures;
    }
    const folder = mkdtempSync(join(tmpdir(), 'panel-papers-bench-text-'));
    const copy = join(folder, 'pack.pdf');
    writeFileSync(copy, readFileSync(pack));
    const [text = 0, alone = 0, peerText = 0] = await inTurn(
      () => page.evaluate(() => window.bench.extract(true)),
      () => page.evaluate(() => window.bench.extract(false)),
      async () => {
        const start = performance.now();
        execFileSync('pdftotext', [copy, join(folder, 'pack.txt')], { stdio: 'ignore' });
        return performance.now() - start;
      },
    );
    rmSync(folder, { recursive: true, force: true });
    return [
      ...figures,
      figure(name, 'text', text, 'ms', 'pdftotext', peerText),
      figure(name, 'text-one-worker', alone, 'ms', 'pdftotext', peerText),
    ];
  });
}
