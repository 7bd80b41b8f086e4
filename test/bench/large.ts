/** A pack of 1,000 pages: its first page beside that of an ordinary one, and the memory it takes to turn all its pages. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { withBenchPage } from './bench-page.ts';
import { type Figure, figure, median, quantile } from './figures.ts';
import { makeLargePack } from './large-pack.ts';

const name = 'pack-1000-pages';
const rounds = 9;

/**
 * What a process holds in memory, in MB: all of it; what is its alone; what it shares, mostly pictures on their way to the
 * screen; and the browser's program, which all its processes have together.
 */
interface Memory {
  all: number;
  own: number;
  shared: number;
  program: number;
}

/** The memory of the browser's largest page, with its workers. */
export async function memoryOfPage(browser: Browser): Promise<Memory> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }): Memory => {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      const megabytes = (field: string) => Number(new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(status)?.[1]) / 1000;
      return {
        all: megabytes('VmRSS'),
        own: megabytes('RssAnon'),
        shared: megabytes('RssShmem'),
        program: megabytes('RssFile'),
      };
    });
  return sizes.reduce((largest, one) => (one.all > largest.all ? one : largest));
}

/** The first page of the large pack beside that of the pack it begins with. */
function firstPages(pack: string, large: string): Promise<Figure[]> {
  return withBenchPage([pack, large], async (page) => {
    const firsts: number[][] = [[], []];
    const bareFirsts: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      for (const which of [0, 1]) {
        const taken = await page.evaluate((number) => window.bench.openStored(false, number), which);
        // The first round warms up.
        if (round > 0) firsts[which]?.push(taken);
      }
      const bare = await page.evaluate(() => window.bench.openBare(false, 1));
      if (round > 0) bareFirsts.push(bare);
    }
    const posters: number[][] = [[], []];
    for (let round = 0; round <= rounds; round += 1) {
      for (const which of [0, 1]) {
        if (round === 0) await page.evaluate((number) => window.bench.keepPoster(number), which);
        const { poster } = await page.evaluate((number) => window.bench.openKept(false, number), which);
        if (round > 0) posters[which]?.push(poster);
      }
    }
    const [usual = 0, first = 0] = firsts.map(median);
    const [usualPoster = 0, poster = 0] = posters.map(median);
    return [
      figure(name, 'poster', poster, 'ms', 'that of the pack of 312 pages', usualPoster),
      figure(name, 'first-page', first, 'ms', 'the pack of 312 pages', usual),
      figure(name, 'first-page', first, 'ms', 'bare pdf.js as published, whole file', median(bareFirsts)),
    ];
  });
}

/** The memory it takes to turn all pages of the large pack, in a page that has opened nothing else. */
function turning(large: string): Promise<Figure[]> {
  return withBenchPage([large], async (page) => {
    const browser = page.context().browser();
    if (process.platform !== 'linux' || !browser) {
      console.error('Memory is read from /proc, which is not there: it is not measured.');
      return [];
    }
    const before = await memoryOfPage(browser);
    let most = before;
    const count = await page.evaluate(() => window.bench.pages.open(0));
    const times: number[] = [];
    for (let number = 1; number <= count; number += 1) {
      times.push(await page.evaluate((wanted) => window.bench.pages.jump(wanted), number));
      const now = await memoryOfPage(browser);
      if (now.all > most.all) most = now;
    }
    console.error(`${name}: ${times.length} pages turned, half of them within ${Math.round(median(times))} ms`);
    return [
      figure(name, 'turning-p95', quantile(times, 0.95), 'ms', 'the budget', 250),
      figure(name, 'memory', most.all, 'MB', 'the budget', 600),
      figure(name, 'memory-of-it-own', most.own, 'MB', 'before it was opened', before.own),
      figure(name, 'memory-of-it-shared', most.shared, 'MB', 'before it was opened', before.shared),
      figure(name, 'memory-of-it-program', most.program, 'MB', 'before it was opened', before.program),
    ];
  });
}

/** How the large pack is opened and turned through. */
export async function largeFigures(pack: string, longPaper: string): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'panel-papers-bench-large-'));
  try {
    const large = await makeLargePack(folder, pack, longPaper);
    return large === null ? [] : [...(await firstPages(pack, large)), ...(await turning(large))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
