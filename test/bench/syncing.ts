/** A first sync of a large council beside a plain download of the same addresses, and a sync that finds nothing new. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { contentOf } from '../../electron/sample-council/site-documents.ts';
import type { SyncResult } from '../../shared/model/library.ts';
import { chromiumFlags, chromiumPath, openContext, type ServedApp, serveApp } from '../browser/support/app.ts';
import { allPapersHere, goTo } from '../browser/support/job.ts';
import { startCouncil, type TestCouncil } from '../council/council-server.ts';
import { largeCouncil } from '../council/large-council.ts';
import { type Figure, figure } from './figures.ts';
import { watchMainThread } from './main-thread.ts';

const today = '2026-11-23';
const name = 'sync-40-meetings-400-papers';
const size = { bodies: 4, meetings: 40, papers: 10, bytes: 150_000, daysBetween: 9 };

/** The account of the last sync, from the database. */
function account(page: Page): Promise<SyncResult | null> {
  return page.evaluate(
    () =>
      new Promise<SyncResult | null>((resolve, reject) => {
        const opening = indexedDB.open('library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('sources').objectStore('sources').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result[0]?.lastSync ?? null);
          };
        };
      }),
  );
}

const lasted = ({ startedAt, finishedAt }: SyncResult) => Date.parse(finishedAt ?? '') - Date.parse(startedAt);

/** Waits for a sync begun after the one that began at `before`. */
async function syncOver(page: Page, before: string | null): Promise<SyncResult> {
  for (;;) {
    const now = await account(page);
    if (now && now.startedAt !== before && now.outcome !== 'running') return now;
    await page.waitForTimeout(500);
  }
}

/** Seconds of processor time all pages and workers of the browser have taken so far. */
async function rendererSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Adds the council with all its bodies in the application's own dialog. */
async function addCouncil(page: Page, base: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Council, area or address' }).fill(base);
  await page.getByRole('button', { name: 'Find its committees' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a council' });
  await dialog.getByRole('button', { name: 'Use it all the same' }).click();
  await dialog
    .getByRole('checkbox', { name: /Scrutiny/ })
    .first()
    .waitFor();
  for (const body of await dialog.getByRole('checkbox', { name: /Scrutiny/ }).all()) await body.check();
  await dialog.getByRole('button', { name: 'Follow' }).click();
}

/** Milliseconds to fetch addresses one after the other through the same gateway, with the same rests, storing nothing. */
async function plainDownload(browser: Browser, server: ServedApp, addresses: readonly string[]): Promise<number> {
  const context = await openContext(browser);
  const page = await context.newPage();
  await page.goto(server.openingAddress());
  // A page of the same address without the application, which would start to work.
  await page.goto(`${server.address}/api/app`);
  const taken = await page.evaluate(async (urls) => {
    const begun = performance.now();
    for (const url of urls) {
      const asked = performance.now();
      const body = JSON.stringify({ url });
      const headers = { 'content-type': 'application/json' };
      await (await fetch('/api/fetch', { method: 'POST', headers, body })).arrayBuffer();
      const rest = Math.min(2000, Math.max(100, performance.now() - asked));
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
    return performance.now() - begun;
  }, addresses);
  await context.close();
  return taken;
}

const papersAsked = (council: TestCouncil) => council.requests.filter(({ path }) => path.startsWith('documents/'));

/** The figures of syncing: time beside a plain download, requests and processor time of a re-sync, the longest task. */
export async function syncingFigures(): Promise<Figure[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'panel-papers-bench-sync-'));
  const published = largeCouncil(today, size);
  // The papers are drawn before, or the site's own work would be measured.
  for (const { documents } of published.meetings) {
    for (const version of documents.flatMap(({ versions }) => versions)) await contentOf(version);
  }
  const council = await startCouncil(published, { now: new Date(`${today}T09:00:00Z`) });
  const server = await serveApp(dataFolder, { now: `${today}T09:00:00Z` });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  try {
    const context = await openContext(browser);
    const page = await context.newPage();
    await page.goto(server.openingAddress());
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    await addCouncil(page, council.base);
    await goTo(page, 'Today');
    council.forget();
    let first: SyncResult | undefined;
    const { tasks } = await watchMainThread(page, async () => {
      first = await syncOver(page, null);
    });
    const asked = council.requests.map(({ path }) => new URL(encodeURI(path), council.base).href);
    if (first?.outcome !== 'done')
      throw new Error(`The sync ended ${first?.outcome}: ${JSON.stringify(first?.problems[0])}`);
    await allPapersHere(page);

    await goTo(page, 'Sources');
    council.forget();
    const before = await rendererSeconds(browser);
    await page.getByRole('button', { name: 'Sync now' }).click();
    const second = await syncOver(page, first.startedAt);
    const seconds = (await rendererSeconds(browser)) - before;
    const again = papersAsked(council).length;
    const requests = council.requests.length;
    await page.close();

    const plain = await plainDownload(browser, server, asked);
    console.error(
      `first sync: ${first.fetchedDocuments} papers, ${asked.length} requests; again: ${requests} requests`,
    );
    return [
      figure(name, 'first-sync', lasted(first), 'ms', 'plain download, same addresses and rests', plain),
      figure(name, 're-sync-requests', again, 'requests for papers', 'papers', first.fetchedDocuments),
      figure(name, 're-sync-processor', seconds, 's', 'the budget', 3),
      figure(name, 're-sync', lasted(second), 'ms', 'first sync', lasted(first)),
      figure(name, 'longest-task-processor', tasks[0] ?? 0, 'ms', 'the budget', 50),
    ];
  } finally {
    await browser.close();
    await server.close();
    await council.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
