import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { runWebHost, type WebHostOptions } from '../../electron/web-host/web-host.ts';
import { chromiumFlags, chromiumPath, expect, openBrowser, test } from './support/app.ts';

const root = join(import.meta.dirname, '..', '..');

test.describe('the web host’s window', () => {
  let dataFolder = '';
  test.beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'panel-papers-host-'));
  });
  test.afterEach(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 }));

  type Changes = Partial<Omit<WebHostOptions, 'port'>> & { port?: number | undefined };

  function host({ port, ...changes }: Changes = { port: 0 }) {
    const lines: string[] = [];
    const stop = Promise.withResolvers<void>();
    const ended = runWebHost({
      dataFolder,
      pageFolder: join(root, 'dist', 'page'),
      resourcesFolder: join(root, 'resources'),
      version: '0.1.0',
      ...(port === undefined ? {} : { port }),
      openSample: false,
      files: [],
      say: (line) => lines.push(line),
      browserFlags: [...chromiumFlags, '--headless=new', '--remote-debugging-port=0'],
      stop: stop.promise,
      ...changes,
    });
    return { lines, ended, stop: stop.resolve };
  }

  /** The page in the window, seen through the browser's second, test-only door. */
  async function windowPage() {
    const note = join(dataFolder, 'browser-profile', 'DevToolsActivePort');
    const port = () => (existsSync(note) ? /^\d+(?=\n)/.exec(readFileSync(note, 'utf8'))?.[0] : undefined);
    await expect.poll(port).toBeDefined();
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port()}`);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('The window has no page.');
    return page;
  }

  test('opens, takes papers of a second start, and stops the host when it is closed', async () => {
    const paper = join(dataFolder, 'Pack.pdf');
    writeFileSync(paper, 'not a PDF, which is for the page to say');
    // A browser that does not start leaves the turn to the next.
    const first = host({ port: 0, browsers: ['/bin/false', chromiumPath] });
    await expect.poll(() => first.lines.join()).toContain(`Panel Papers is open in ${chromiumPath}`);
    const page = await windowPage();
    await expect(page).toHaveTitle(/Panel Papers/);

    const taken = page.waitForRequest('**/api/opened/1');
    const second = host({ port: 0, files: [paper, join(dataFolder, 'none.pdf')] });
    expect(await second.ended).toBe(0);
    expect(second.lines).toEqual([
      `Not a file, so not imported: ${join(dataFolder, 'none.pdf')}`,
      'Panel Papers is already running; its window was brought forward.',
    ]);
    await taken;

    await page.close();
    expect(await first.ended).toBe(0);
    expect(existsSync(join(dataFolder, 'running.json'))).toBe(false);
  });

  test('is closed by a signal, and the port is remembered for the next start', async () => {
    const first = host();
    await expect.poll(() => first.lines.join()).toContain('Panel Papers is open in');
    const portNow = () => JSON.parse(readFileSync(join(dataFolder, 'running.json'), 'utf8')).port;
    const port = portNow();
    first.stop();
    expect(await first.ended).toBe(0);

    const again = host({ port: undefined });
    await expect.poll(() => again.lines.join()).toContain('Panel Papers is open in');
    expect(portNow()).toBe(port);
    again.stop();
    expect(await again.ended).toBe(0);

    const elsewhere = host({ port: 0 });
    await expect.poll(() => elsewhere.lines.join()).toContain('Panel Papers is open in');
    expect(elsewhere.lines[0]).toContain(`stored while on port ${port} are not seen on port`);
    elsewhere.stop();
    expect(await elsewhere.ended).toBe(0);
  });
});

test.describe('npm start without a display', () => {
  let dataFolder = '';
  const children: ChildProcess[] = [];
  test.beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'panel-papers-start-'));
  });
  test.afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  });

  function start(...given: string[]) {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
    const script = join(root, 'tools', 'start.ts');
    const child = spawn(process.execPath, [script, `--data-dir=${dataFolder}`, ...given], { env: environment });
    children.push(child);
    const said = { text: '' };
    const hear = (piece: Buffer) => {
      said.text += piece.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    return { child, said, exit, addresses: () => said.text.match(/http:\/\/\S+\/open\?token=\S+/g) ?? [] };
  }

  test('serves, prints an address for one use, and ends tidily', async () => {
    test.skip(process.platform !== 'linux', 'Only Linux has sessions without a display.');
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const { port } = probe.address() as AddressInfo;

    const taken = start('--port', String(port));
    expect(await taken.exit).toBe(1);
    expect(taken.said.text).toContain(`Port ${port} is in use by another program`);
    expect(taken.said.text).toContain(`npm start -- --web --port ${port + 1}`);
    await new Promise((resolve) => probe.close(resolve));

    const first = start('--port', String(port));
    await expect.poll(() => first.addresses().length).toBe(1);
    expect(first.said.text).toContain('this session has no display');
    const second = start('--port', String(port));
    expect(await second.exit).toBe(0);
    expect(second.said.text).toContain('already running');

    const context = await openBrowser(join(dataFolder, 'profile'));
    const page = context.pages()[0] ?? (await context.newPage());
    for (const address of [...first.addresses(), ...second.addresses()]) {
      expect((await page.goto(address))?.status()).toBe(200);
      await expect(page).toHaveTitle(/Panel Papers/);
    }
    await context.close();

    first.child.kill('SIGTERM');
    expect(await first.exit).toBe(0);
    expect(existsSync(join(dataFolder, 'running.json'))).toBe(false);
  });

  test('says in one sentence what is wrong with its options', async () => {
    const wrong = start('--prot', '1');
    expect(await wrong.exit).toBe(2);
    expect(wrong.said.text.trim()).toBe("Unknown option '--prot'. See npm start -- --help");
  });
});
