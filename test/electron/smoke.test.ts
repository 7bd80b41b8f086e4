import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAll, buildIsStale } from '../../tools/build.ts';

const root = join(import.meta.dirname, '..', '..');

/** Electron's program, or null where the runtime is not there. The `electron` module is never loaded: it downloads. */
function electronProgram(): string | null {
  const folder = join(root, 'node_modules', 'electron');
  if (!existsSync(join(folder, 'path.txt'))) return null;
  const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
  return existsSync(program) ? program : null;
}

const program = electronProgram();
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
const missing = !program ? 'the Electron runtime is absent' : !hasDisplay ? 'there is no display' : '';
if (missing) console.warn(`SKIPPED: the tests in real Electron, because ${missing}.`);

describe.skipIf(missing)(`in real Electron${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'panel-papers-electron-'));
  let application: ElectronApplication | null = null;
  let page: Page | null = null;

  async function open(): Promise<Page> {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    application = await _electron.launch({
      executablePath: program ?? '',
      args: [...sandbox, root, `--data-dir=${folder}`],
    });
    page = await application.firstWindow();
    await page.waitForSelector('#root > *');
    return page;
  }

  beforeAll(async () => {
    if (buildIsStale()) await buildAll();
    await open();
  }, 120_000);

  afterAll(async () => {
    await application?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function thePage(): Page {
    if (!page) throw new Error('The window did not open.');
    return page;
  }

  test('the page has its own secure origin and answers of the gateway', async () => {
    const found = await thePage().evaluate(async () => ({
      origin: location.origin,
      secure: isSecureContext,
      isolated: !('require' in window) && !('process' in window),
      app: await (await fetch('/api/app')).json(),
    }));
    expect(found).toMatchObject({ origin: 'app://papers', secure: true, isolated: true, app: { host: 'electron' } });
  });

  test('the page reaches no network of its own, and opens no window', async () => {
    const outcome = await thePage().evaluate(async () => ({
      fetched: await fetch('https://example.org/').then(
        () => 'fetched',
        () => 'refused',
      ),
      window: window.open('https://example.org/') === null,
    }));
    expect(outcome).toEqual({ fetched: 'refused', window: true });
  });

  test('what is stored is there after a restart', async () => {
    const write = () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('smoke', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows').put('kept', 1);
        opening.onsuccess = () => resolve();
        opening.onerror = () => reject(opening.error);
      });
    const read = () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('smoke', 1);
        opening.onsuccess = () => {
          const row = opening.result.transaction('rows').objectStore('rows').get(1);
          row.onsuccess = () => resolve(row.result);
        };
        opening.onerror = () => reject(opening.error);
      });
    await thePage().evaluate(write);
    await application?.close();
    await open();
    expect(await thePage().evaluate(read)).toBe('kept');
  }, 60_000);
});
