/**
 * The driver of browser tests: starts the application's gateway on 127.0.0.1 with a fresh data folder and opens the
 * built page in Chromium with a fresh profile. `npm run build` must have run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { type BrowserContext, test as base, chromium, type Page } from '@playwright/test';
import { createGateway } from '../../../electron/gateway/gateway.ts';

/** Flags for Chromium in tests; the product never turns the sandbox off for an ordinary user. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const chromiumPath = process.env['PAPERS_CHROMIUM'] ?? '/usr/bin/chromium';

const pageFolder = join(import.meta.dirname, '../../../dist/page');

/** A running application: its address, its page and its browser. */
export interface RunningApp {
  address: string;
  dataFolder: string;
  context: BrowserContext;
  page: Page;
}

/** Serves the gateway on a free port. */
export async function serveApp(dataFolder: string): Promise<{ address: string; close(): Promise<void> }> {
  const gateway = createGateway({
    pageFolder,
    dataFolder,
    app: {
      name: 'Panel Papers',
      version: '0.1.0',
      host: 'web',
      platform: process.platform,
      dataFolder,
      sampleCouncil: '',
      openSample: false,
    },
  });
  return new Promise((resolve) => {
    const server = serve({ fetch: gateway, hostname: '127.0.0.1', port: 0 }, (info) =>
      resolve({
        address: `http://127.0.0.1:${info.port}`,
        close: () => new Promise((done) => server.close(() => done())),
      }),
    );
  });
}

/** Playwright's `test` with a fresh running application as `app`. A page error or a policy violation fails the test. */
export const test = base.extend<{ app: RunningApp }>({
  app: async ({ browserName: _browser }, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'panel-papers-data-'));
    const profile = mkdtempSync(join(tmpdir(), 'panel-papers-profile-'));
    const server = await serveApp(dataFolder);
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath,
      args: chromiumFlags,
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    const page = context.pages()[0] ?? (await context.newPage());
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) faults.push(message.text());
    });
    await page.goto(server.address);
    await use({ address: server.address, dataFolder, context, page });
    await context.close();
    await server.close();
    rmSync(dataFolder, { recursive: true, force: true });
    rmSync(profile, { recursive: true, force: true });
    if (faults.length) throw new Error(`The page reported faults:\n${faults.join('\n')}`);
  },
});

export { expect } from '@playwright/test';
