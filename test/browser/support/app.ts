/**
 * The driver of browser tests: runs the real web host's server on 127.0.0.1 with a fresh data folder and opens the
 * built page in Chromium, in a context of its own of the worker's browser. `npm run build` must have run.
 */
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  chromium,
  type Page,
} from '@playwright/test';
import { createDirectSite } from '../../../electron/gateway/direct-site.ts';
import type { FetchLimits } from '../../../electron/gateway/fetch-site.ts';
import type { Gateway } from '../../../electron/gateway/gateway.ts';
import type { AskSite } from '../../../electron/gateway/site-request.ts';
import { createHostGateway } from '../../../electron/host-gateway.ts';
import { startLocalServer } from '../../../electron/web-host/server.ts';
import { type EmptyDatabase, makeDatabases, readDatabases } from './empty-databases.ts';
import { withMeteredNetwork, withPageClock } from './page-clock.ts';

// Chromium heeds the last such list alone, so all but the last two, which draw an address bar nobody sees, are Playwright's.
const featuresOff = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Flags for Chromium in tests; the product never turns the sandbox off for an ordinary user. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${featuresOff.join(',')}`,
];

export const chromiumPath = process.env['PAPERS_CHROMIUM'] ?? '/usr/bin/chromium';

/** The instant at which the clock of a test starts, unless it gives its own `now`. A Monday. */
const defaultNow = '2026-11-23T09:00:00Z';

const pageFolder = join(import.meta.dirname, '../../../dist/page');

/** A running application: its address, its page and its browser. */
export interface RunningApp {
  address: string;
  dataFolder: string;
  context: BrowserContext;
  page: Page;
  server: ServedApp;
}

/** What a test may change about the application it is served. */
export interface ServeOptions {
  /** Instant at which the clocks of host and page start; they go on from there. */
  now?: string;
  /** False leaves the clock of the page and its workers alone. */
  shiftPageClock?: boolean;
  /** True lets the application sync without being asked; else the connection counts as one that counts its data. */
  unattended?: boolean;
  /** The same port again keeps the databases of a profile; 0, the default, takes a free one. */
  port?: number;
  openSample?: boolean;
  /** Folder of the page to serve, in place of the built application. */
  pageFolder?: string;
  askSite?: AskSite;
  limits?: Partial<FetchLimits>;
}

/** The application served. */
export interface ServedApp {
  /** `http://127.0.0.1:PORT`: its origin. A browser must first have opened `openingAddress()`. */
  address: string;
  port: number;
  gateway: Gateway;
  /** A fresh one-time address that opens the application; go there first in a new browser or after a new start. */
  openingAddress(): string;
  close(): Promise<void>;
}

/** Serves the application as the web host does. */
export async function serveApp(dataFolder: string, options: ServeOptions = {}): Promise<ServedApp> {
  const ahead = Date.parse(options.now ?? defaultNow) - Date.now();
  const gateway = createHostGateway({
    host: 'web',
    version: '0.1.0',
    pageFolder: options.pageFolder ?? pageFolder,
    resourcesFolder: join(import.meta.dirname, '../../../resources'),
    dataFolder,
    openSample: options.openSample ?? false,
    askSite: options.askSite ?? createDirectSite(),
    clock: () => new Date(Date.now() + ahead),
    ...(options.limits ? { limits: options.limits } : {}),
  });
  const asked = options.unattended ? gateway.handle : withMeteredNetwork(gateway.handle);
  const handle = options.shiftPageClock === false ? asked : withPageClock(asked, ahead);
  const server = await startLocalServer({ ...gateway, handle }, options.port ?? 0);
  return { ...server, gateway };
}

const contextOptions: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
  timezoneId: 'Europe/London',
};

/** Opens Chromium with a profile folder, for what has to outlive the browser. */
export function openBrowser(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    args: chromiumFlags,
    ...contextOptions,
  });
}

/** Kills the browser of a profile at once, as a computer does that loses its power; the browser can put nothing in order. */
export async function killBrowser(context: BrowserContext, profile: string): Promise<void> {
  const closed = context.waitForEvent('close');
  process.kill(Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1)), 'SIGKILL');
  await closed;
}

/** Opens a context that shares nothing with the others of a browser, and keeps nothing. */
export function openContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext(contextOptions);
}

/** Collects page errors and policy violations of a page; a test fails when there are any. */
export function watchFaults(page: Page, faults: string[] = []): string[] {
  page.on('pageerror', (error) => faults.push(`${String(error)}\n${error.stack ?? ''}`));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  return faults;
}

/**
 * Playwright's `test` with a fresh running application as `app`. A page error or a policy violation fails the test.
 * `test.use({ serve: { now: '…' } })` changes how it is served. With `test.use({ opened: false })` the page has empty
 * databases and no application yet, for a test that begins with `seed` or `storeMeeting`: these open it, and one start
 * of the application is spared.
 */
export const test = base.extend<
  { app: RunningApp; serve: ServeOptions; opened: boolean },
  { emptyDatabases: EmptyDatabase[] }
>({
  serve: [{}, { option: true }],
  opened: [true, { option: true }],
  emptyDatabases: [
    async ({ browser }, use) => {
      const dataFolder = mkdtempSync(join(tmpdir(), 'panel-papers-data-'));
      const server = await serveApp(dataFolder);
      const context = await openContext(browser);
      const page = await context.newPage();
      await page.goto(server.openingAddress());
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      const databases = await readDatabases(page);
      await context.close();
      await server.close();
      rmSync(dataFolder, { recursive: true, force: true });
      await use(databases);
    },
    { scope: 'worker' },
  ],
  app: async ({ browser, serve, opened, emptyDatabases }, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'panel-papers-data-'));
    const server = await serveApp(dataFolder, serve);
    const context = await openContext(browser);
    const page = await context.newPage();
    const faults = watchFaults(page);
    if (opened) await page.goto(server.openingAddress());
    else {
      await context.request.get(server.openingAddress(), { maxRedirects: 0 });
      await page.goto(server.address + unopenedPath);
      await makeDatabases(page, emptyDatabases);
    }
    await use({ address: server.address, dataFolder, context, page, server });
    await context.close();
    await server.close();
    rmSync(dataFolder, { recursive: true, force: true });
    if (faults.length) throw new Error(`The page reported faults:\n${faults.join('\n')}`);
  },
});

/** An address of the application's origin that starts nothing. */
const unopenedPath = '/api/app';

/** Waits until the databases of a page are made. */
export async function databasesMade(page: Page): Promise<void> {
  if (new URL(page.url()).pathname === unopenedPath) return;
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}

export { expect } from '@playwright/test';
