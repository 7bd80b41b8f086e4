import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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

const published = 'bare pdf.js as published, whole file';

/**
 * First page of a stored pack beside bare pdf.js given the whole file. Warm: the threads of both have been started. Cold: the
 * page has just been opened, and nothing of pdf.js is loaded yet.
 */
export async function readingFigures(pack: string, name: string): Promise<Figure[]> {
  return withBenchPage([pack], async (page) => {
    const [pointed = 0, first = 0, bare = 0, changed = 0] = await inTurn(
      () => page.evaluate(() => window.bench.openStored(true)),
      () => page.evaluate(() => window.bench.openStored(false)),
      () => page.evaluate(() => window.bench.openBare(false)),
      () => page.evaluate(() => window.bench.openBare(true)),
    );
    const cold = async <T>(work: () => Promise<T>): Promise<T> => {
      // The viewer takes the copy of pdf.js that came last, so each copy is loaded into a page of its own.
      await page.reload();
      await page.evaluate(() => window.bench.rest());
      return work();
    };
    const [coldFirst = 0, coldBare = 0] = await inTurn(
      () => cold(() => page.evaluate(() => window.bench.openStored(false))),
      () => cold(() => page.evaluate(() => window.bench.openBare(false))),
    );
    const keptCold = async () => {
      const { poster } = await page.evaluate(() => window.bench.openKept(false));
      return poster;
    };
    await cold(() => page.evaluate(() => window.bench.keepPoster()));
    const drawnKept: number[] = [];
    const [pointedPoster = 0, poster = 0, bareAgain = 0] = await inTurn(
      () => page.evaluate(async () => (await window.bench.openKept(true)).poster),
      async () => {
        const times = await page.evaluate(() => window.bench.openKept(false));
        drawnKept.push(times.drawn);
        return times.poster;
      },
      () => page.evaluate(() => window.bench.openBare(false)),
    );
    const [coldPoster = 0, coldBareAgain = 0] = await inTurn(
      () => cold(keptCold),
      () => cold(() => page.evaluate(() => window.bench.openBare(false))),
    );
    await cold(() => page.evaluate(() => window.bench.drawPoster()));
    const [ahead = 0, drawing = 0, bareBeside = 0] = await inTurn(
      () => page.evaluate(async () => (await window.bench.openKept(false)).poster),
      () => page.evaluate(() => window.bench.drawPoster()),
      () => page.evaluate(() => window.bench.openBare(false)),
    );
    const [coldAhead = 0, coldBareBeside = 0] = await inTurn(
      () => cold(keptCold),
      () => cold(() => page.evaluate(() => window.bench.openBare(false))),
    );
    const ours = 'bare pdf.js with our changes, whole file';
    return [
      figure(name, 'first-page-pointed-at', pointed, 'ms', published, bare),
      figure(name, 'first-page', first, 'ms', published, bare),
      figure(name, 'first-page-cold', coldFirst, 'ms', published, coldBare),
      figure(name, 'poster-pointed-at', pointedPoster, 'ms', published, bareAgain),
      figure(name, 'poster', poster, 'ms', published, bareAgain),
      figure(name, 'page-behind-poster', median(drawnKept), 'ms', published, bareAgain),
      figure(name, 'poster-cold', coldPoster, 'ms', published, coldBareAgain),
      figure(name, 'never-opened-poster', ahead, 'ms', published, bareBeside),
      figure(name, 'never-opened-poster-cold', coldAhead, 'ms', published, coldBareBeside),
      figure(name, 'never-opened-poster-made', drawing, 'ms', published, bareBeside),
      figure(name, 'first-page-pointed-at', pointed, 'ms', ours, changed),
      figure(name, 'first-page', first, 'ms', ours, changed),
    ];
  });
}

/** The text of papers beside pdftotext, which reads them one after the other in one thread. */
export async function textFigures(papers: readonly { name: string; path: string }[]): Promise<Figure[]> {
  if (spawnSync('pdftotext', ['-v']).error) {
    console.error('pdftotext is not installed (poppler-utils): text extraction is not measured.');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'panel-papers-bench-text-'));
  const paths = papers.map(({ path }) => path);
  const figures = await withBenchPage(paths, async (page) => {
    const found: Figure[] = [];
    for (const [place, { name, path }] of papers.entries()) {
      const [text = 0, alone = 0, peerText = 0] = await inTurn(
        () => page.evaluate((pack) => window.bench.extract(true, pack), place),
        () => page.evaluate((pack) => window.bench.extract(false, pack), place),
        async () => {
          const start = performance.now();
          execFileSync('pdftotext', [path, join(folder, 'text.txt')], { stdio: 'ignore' });
          return performance.now() - start;
        },
      );
      found.push(figure(name, 'text', text, 'ms', 'pdftotext', peerText));
      found.push(figure(name, 'text-one-worker', alone, 'ms', 'pdftotext', peerText));
    }
    return found;
  });
  rmSync(folder, { recursive: true, force: true });
  return figures;
}
