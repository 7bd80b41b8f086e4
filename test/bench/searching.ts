/** The search of the application itself in a browser, over the papers of a whole career. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build, mergeConfig } from 'vite';
import pageConfig from '../../vite.config.ts';
import { openBrowser, type ServedApp, serveApp } from '../browser/support/app.ts';
import type { LabelledPaper } from '../search/papers.ts';
import { type RecombinedPaper, recombined, typedSearches } from '../search/recombined.ts';
import { type Figure, figure, median, quantile } from './figures.ts';
import { memoryOfPage } from './large.ts';
import type {} from './page/main.ts';

/** Searches typed letter by letter, and starts of the browser. */
const typedCount = 40;
const starts = 3;

/** Papers stored at a time. */
const inOneGo = 10;

/** The page that stores papers stands beside the application, so that both have the same databases. */
async function buildPages(folder: string): Promise<void> {
  const beside = { root: join(import.meta.dirname, 'page'), base: '/bench/' };
  for (const more of [
    { build: { outDir: folder } },
    { ...beside, build: { outDir: join(folder, 'bench'), emptyOutDir: true } },
  ]) {
    await build({ ...mergeConfig(pageConfig, more), configFile: false, logLevel: 'error' });
  }
}

/** Measures, in a page of the application, what each key costs: until the list for it is drawn, and in the worker. */
function watchKeys(): void {
  const measured: { list: number; worker: number }[] = [];
  let started = 0;
  let worker = 0;
  class WatchedWorker extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      const sent = new Map<number, number>();
      const send = this.postMessage.bind(this);
      this.postMessage = (message: { id: number; method?: string }) => {
        if (message.method === 'search') sent.set(message.id, performance.now());
        send(message);
      };
      this.addEventListener('message', ({ data }) => {
        const at = sent.get(data.id);
        if (at !== undefined) worker = performance.now() - at;
      });
    }
  }
  window.Worker = WatchedWorker;
  addEventListener('keydown', ({ timeStamp }) => {
    started = timeStamp;
  });
  const drawn = new MessageChannel();
  drawn.port1.onmessage = () => measured.push({ list: performance.now() - started, worker });
  new MutationObserver((changes) => {
    const isAnswered = changes.some(
      ({ target, oldValue }) => oldValue === 'true' && target instanceof Element && target.ariaBusy === 'false',
    );
    if (isAnswered) requestAnimationFrame(() => drawn.port2.postMessage(null));
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['aria-busy'], attributeOldValue: true });
  const nextOf = (wanted: number): Promise<void> =>
    new Promise((resolve) => {
      const look = () => (measured.length >= wanted ? resolve() : setTimeout(look, 5));
      look();
    });
  Object.assign(window, { measured, nextOf });
}

/** What `watchKeys` puts into a page. */
interface Watched {
  measured: { list: number; worker: number }[];
  nextOf(count: number): Promise<void>;
}

/** Milliseconds of processor time the threads of a page have taken whose names begin so. */
function processorOf(process: number, names: readonly string[]): number {
  const nanoseconds = readdirSync(`/proc/${process}/task`).map((thread) => {
    const read = (file: string) => readFileSync(`/proc/${process}/task/${thread}/${file}`, 'utf8');
    // The kernel cuts names short.
    return names.some((name) => read('comm').startsWith(name)) ? Number(read('schedstat').split(' ')[0]) : 0;
  });
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6;
}

/** The first list after the application is opened on a search, milliseconds since its page was asked for. */
async function firstList(context: BrowserContext, server: ServedApp, words: string): Promise<number> {
  const page = context.pages()[0] ?? (await context.newPage());
  await context.request.get(server.openingAddress(), { maxRedirects: 0 });
  await page.goto(`${server.address}/search?q=${encodeURIComponent(words)}`);
  await page.locator('.hit').first().waitFor();
  return page.evaluate(() => performance.getEntriesByName('first list')[0]?.startTime ?? Number.NaN);
}

function markFirstList(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.hit')) return;
    performance.mark('first list');
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true });
}

/** Waits until nothing is lacking any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('.search-state', { hasNotText: 'still reading' }).filter({ hasText: 'result' }).waitFor();
}

async function openAfresh(profile: string, script: () => void = () => {}): Promise<BrowserContext> {
  const context = await openBrowser(profile);
  context.setDefaultTimeout(20 * 60_000);
  await context.addInitScript(script);
  return context;
}

/** Where the papers of a career are: a profile of the browser and the port it knows them by. */
interface Career {
  folder: string;
  port: number;
  /** Some of the words in it. */
  sample: string[];
}

function serve({ folder, port }: Pick<Career, 'folder' | 'port'>): Promise<ServedApp> {
  return serveApp(join(folder, 'data'), { pageFolder: join(folder, 'page'), shiftPageClock: false, port });
}

async function openBeside(context: BrowserContext, server: ServedApp): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.address}/bench/index.html`);
  await page.waitForFunction(() => 'bench' in window);
  return page;
}

/** Stores so many pages in a fresh profile, and waits until the application has their index. */
async function storeCareer(folder: string, papers: readonly LabelledPaper[], pageCount: number): Promise<Career> {
  await buildPages(join(folder, 'page'));
  const server = await serve({ folder, port: 0 });
  const context = await openAfresh(join(folder, 'profile'));
  try {
    const app = context.pages()[0] ?? (await context.newPage());
    await app.goto(server.openingAddress());
    await app.getByRole('navigation', { name: 'Main' }).waitFor();
    await app.goto(`${server.address}/bench/index.html`);
    const beside = await openBeside(context, server);
    const sample: string[] = [];
    let count = 0;
    for (const some of batches(recombined(papers, pageCount))) {
      await beside.evaluate((list) => window.bench.career.store(list), some);
      sample.push(...some.map(({ pages }) => pages[0]?.text ?? ''));
      count += some.length;
    }
    const begun = performance.now();
    await app.goto(`${server.address}/search?q=budget`);
    while ((await beside.evaluate(() => window.bench.career.indexed())) < count) await beside.waitForTimeout(1000);
    await settled(app);
    console.error(`${pageCount} pages: indexed in ${Math.round((performance.now() - begun) / 1000)} s`);
    return { folder, port: server.port, sample };
  } finally {
    await context.close();
    await server.close();
  }
}

/** The first list of a browser that was just started. */
async function coldFigure(name: string, career: Career, server: ServedApp, words: readonly string[]): Promise<Figure> {
  const firsts: number[] = [];
  for (const typed of words.slice(0, starts)) {
    const context = await openAfresh(join(career.folder, 'profile'), markFirstList);
    firsts.push(await firstList(context, server, typed));
    await context.close();
  }
  return figure(name, 'first-list-cold', median(firsts), 'ms', 'the bar', 1500);
}

/** The process of the page that has taken the most time. */
async function rendererOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const [first] = processInfo
    .filter(({ type }) => type === 'renderer')
    .sort((one, other) => other.cpuTime - one.cpuTime);
  if (!first) throw new Error('The browser tells of no page.');
  return first.id;
}

/** Searches typed letter by letter, and the memory it takes. */
async function typingFigures(name: string, context: BrowserContext, words: readonly string[], large: boolean) {
  const [page] = context.pages();
  const browser = context.browser();
  if (!page || !browser) throw new Error('The application is not open.');
  const renderer = await rendererOf(context);
  const taken = () => ({
    page: processorOf(renderer, ['chromium', 'chrome', 'CrRendererMain']),
    worker: processorOf(renderer, ['DedicatedWorker']),
  });
  const processor: { page: number; worker: number }[] = [];
  let most = (await memoryOfPage(browser)).all;
  for (const typed of words) {
    await page.getByRole('searchbox').fill('');
    for (const key of typed) {
      const before = taken();
      const drawn = page.evaluate((count) => (window as unknown as Watched).nextOf(count), processor.length + 1);
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await drawn;
      const after = taken();
      processor.push({ page: after.page - before.page, worker: after.worker - before.worker });
    }
    most = Math.max(most, (await memoryOfPage(browser)).all);
  }
  const measured = await page.evaluate(() => (window as unknown as Watched).measured);
  const list = measured.map((one) => one.list);
  const worker = measured.map((one) => one.worker);
  const both = processor.map((one) => one.page + one.worker);
  const ofWorker = processor.map((one) => one.worker);
  const bar = large ? { worker: 100, list: 100 } : { worker: 30, list: 50 };
  return [
    figure(name, 'key-to-list-p50', quantile(list, 0.5), 'ms', 'the bar', bar.list),
    figure(name, 'key-to-list-p95', quantile(list, 0.95), 'ms', 'the bar', bar.list),
    figure(
      name,
      'page-processor-p95',
      quantile(
        processor.map((one) => one.page),
        0.95,
      ),
      'ms',
      'the bar',
      bar.list,
    ),
    figure(name, 'key-to-list-processor-p50', quantile(both, 0.5), 'ms', 'the bar', bar.list),
    figure(name, 'key-to-list-processor-p95', quantile(both, 0.95), 'ms', 'the bar', bar.list),
    figure(name, 'worker-p95', quantile(worker, 0.95), 'ms', 'the bar', bar.worker),
    figure(name, 'worker-processor-p95', quantile(ofWorker, 0.95), 'ms', 'the bar', bar.worker),
    figure(name, 'memory-page-and-workers', most, 'MB', 'the bar', 700),
  ];
}

/** A new pack of 300 pages, from its last word read until the index has it. */
async function packFigure(name: string, context: BrowserContext, server: ServedApp, { sample }: Career) {
  const beside = await openBeside(context, server);
  const pages = Array.from({ length: 300 }, (_, at) => ({ page: at + 1, text: sample[at % sample.length] ?? '' }));
  const pack = { sha256: `paper-new-${Date.now()}`, title: 'A new pack', year: 2026, body: 0, pages };
  const lasted = await beside.evaluate((paper) => window.bench.career.storeAndWait(paper), pack);
  return figure(name, 'index-of-a-new-pack', lasted, 'ms', 'the bar', 2000);
}

/** What searching a career takes. */
async function measureCareer(name: string, career: Career, large: boolean): Promise<Figure[]> {
  const server = await serve(career);
  try {
    const words = typedSearches(career.sample, typedCount).slice(-typedCount);
    const cold = await coldFigure(name, career, server, words);
    const context = await openAfresh(join(career.folder, 'profile'), watchKeys);
    await firstList(context, server, 'budget');
    for (const page of context.pages()) await settled(page);
    const typing = await typingFigures(name, context, words, large);
    const pack = await packFigure(name, context, server, career);
    await context.close();
    return [cold, ...typing, pack];
  } finally {
    await server.close();
  }
}

/** The figures of so many pages. */
export async function searchingFigures(papers: readonly LabelledPaper[], pageCount: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'panel-papers-bench-searching-'));
  try {
    const career = await storeCareer(folder, papers, pageCount);
    return await measureCareer(`searching-${pageCount}-pages`, career, pageCount > 50_000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* batches(papers: Iterable<RecombinedPaper>): Generator<RecombinedPaper[]> {
  let some: RecombinedPaper[] = [];
  for (const paper of papers) {
    some.push(paper);
    if (some.length < inOneGo) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
