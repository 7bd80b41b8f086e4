/** Playwright's `test` with the engine's page in place of the application's; see `test/browser/engine/`. */
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { build } from 'vite';
import type {} from '../engine/main.ts';
import { openBrowser, openContext, type ServedApp, type ServeOptions, serveApp, watchFaults } from './app.ts';

const root = join(import.meta.dirname, '../../..');

/** An engine running in Chromium. */
export interface RunningEngine {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly server: ServedApp;
  /** Ends the browser's processes at once, and opens the same profile again. Needs `keepsProfile` as well. */
  kill(): Promise<void>;
  /** Ends the host in the middle of whatever it does, starts it anew where it was, and loads the page again. */
  restartHost(): Promise<void>;
  /**
   * Closes the browser in the middle of whatever it does, and opens the same profile again; `prepare` comes first. Needs
   * `test.use({ keepsProfile: true })`.
   */
  reopen(prepare?: (page: Page) => Promise<void>): Promise<void>;
  /** Resolves when no file waits to be read. */
  extracted(): Promise<void>;
}

const noProfile = 'This test has no profile to open again: test.use({ keepsProfile: true })';

/** What a test says of its engine. */
export interface EngineOptions {
  serve: ServeOptions;
  /** True gives the engine a browser of its own, whose profile can be opened again. */
  keepsProfile: boolean;
}

/** `test` with a fresh `engine`. A page error or a policy violation fails the test. */
export const test = base.extend<{ engine: RunningEngine } & EngineOptions, { enginePage: string }>({
  serve: [{}, { option: true }],
  keepsProfile: [false, { option: true }],
  enginePage: [
    async ({ browserName: _browser }, use) => {
      const outDir = mkdtempSync(join(tmpdir(), 'panel-papers-engine-'));
      const configFile = join(root, 'vite.config.ts');
      const output = { outDir, emptyOutDir: true };
      await build({ configFile, root: join(root, 'test/browser/engine'), logLevel: 'error', build: output });
      await use(outDir);
      rmSync(outDir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  engine: async ({ browser, enginePage, serve, keepsProfile }, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'panel-papers-data-'));
    const profile = mkdtempSync(join(tmpdir(), 'panel-papers-profile-'));
    let server = await serveApp(dataFolder, { pageFolder: enginePage, ...serve });
    const faults: string[] = [];
    async function open(prepare?: (page: Page) => Promise<void>): Promise<{ context: BrowserContext; page: Page }> {
      const context = await (keepsProfile ? openBrowser(profile) : openContext(browser));
      const page = context.pages()[0] ?? (await context.newPage());
      watchFaults(page, faults);
      await prepare?.(page);
      await page.goto(server.openingAddress());
      await page.waitForFunction(() => window.started);
      return { context, page };
    }
    let running = await open();
    await use({
      get page() {
        return running.page;
      },
      get context() {
        return running.context;
      },
      get server() {
        return server;
      },
      async kill() {
        if (!keepsProfile) throw new Error(noProfile);
        // Chromium notes its host and process there, so that no second one opens the profile.
        process.kill(Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1)), 'SIGKILL');
        await running.context.close().catch(() => undefined);
        running = await open();
      },
      async restartHost() {
        const { port } = server;
        await server.close();
        server = await serveApp(dataFolder, { pageFolder: enginePage, ...serve, port });
        await running.page.goto(server.openingAddress());
        await running.page.waitForFunction(() => window.started);
      },
      async reopen(prepare) {
        if (!keepsProfile) throw new Error(noProfile);
        await running.context.close();
        running = await open(prepare);
      },
      async extracted() {
        await expect.poll(() => filesToRead(running.page), { timeout: 240_000, intervals: [200] }).toBe(0);
      },
    });
    await running.context.close();
    await server.close();
    rmSync(dataFolder, { recursive: true, force: true });
    rmSync(profile, { recursive: true, force: true });
    if (faults.length) throw new Error(`The page reported faults:\n${faults.join('\n')}`);
  },
});

/** Number of stored files that wait to be read. */
function filesToRead(page: Page): Promise<number> {
  return page.evaluate(() => window.engine.library.extracts.where('state').anyOf('pending', 'running').count());
}

/** Puts files of the disk within reach of the page, as `window.chosenPapers`. */
export async function choosePapers(page: Page, paths: string[]): Promise<void> {
  await page.locator('#papers').setInputFiles(paths);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#papers');
    window.chosenPapers = [...(input?.files ?? [])];
  });
}

export { expect } from '@playwright/test';
