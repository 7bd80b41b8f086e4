import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { electronRuntime, type RuntimeSearch } from '../../../tools/start/electron-runtime.ts';
import { help, readOptions } from '../../../tools/start/options.ts';
import { temporaryFolder } from '../electron/support.ts';

describe('options of npm start', () => {
  test('are read, relative to the folder the member is in', () => {
    expect(readOptions(['--sample', '--data-dir', 'papers', 'a.pdf', '/b.pdf'], '/home/me')).toEqual({
      help: false,
      web: false,
      openSample: true,
      dataFolder: '/home/me/papers',
      port: null,
      files: ['/home/me/a.pdf', '/b.pdf'],
    });
    expect(readOptions(['--port=5000'], '/')).toMatchObject({ web: true, port: 5000, dataFolder: null });
  });

  test.each([
    [['--bogus'], "Unknown option '--bogus'"],
    [['--port', '80'], 'from 1024 to 65535'],
    [['--port', 'x'], 'from 1024 to 65535'],
    [['--port'], 'argument missing'],
    [['--data-dir='], 'needs a folder'],
    [['--web=1'], 'does not take an argument'],
  ])('%j is refused in one sentence', (given, sentence) => {
    expect(() => readOptions(given, '/')).toThrow(sentence);
  });

  test('are all in the help', () => {
    for (const option of ['--web', '--sample', '--data-dir', '--port', '--help']) expect(help).toContain(option);
  });
});

describe('Electron’s runtime', () => {
  function search(changes: Partial<RuntimeSearch> = {}): RuntimeSearch {
    const packageFolder = join(temporaryFolder(), 'electron');
    mkdirSync(packageFolder);
    writeFileSync(join(packageFolder, 'install.js'), '');
    return {
      packageFolder,
      failureFile: join(packageFolder, '..', 'cache', 'failed'),
      platform: 'linux',
      environment: { DISPLAY: ':0' },
      userId: 1000,
      now: Date.now(),
      say: () => undefined,
      probe: () => Promise.reject(new Error('the network was asked')),
      install: () => Promise.reject(new Error('a download was started')),
      ...changes,
    };
  }

  function putRuntime(packageFolder: string): string {
    mkdirSync(join(packageFolder, 'dist'));
    writeFileSync(join(packageFolder, 'path.txt'), 'electron');
    const program = join(packageFolder, 'dist', 'electron');
    writeFileSync(program, '');
    return program;
  }

  test('is used where it is, without the network', async () => {
    const here = search();
    const program = putRuntime(here.packageFolder);
    expect(await electronRuntime(here)).toEqual({ program });
  });

  test('is not looked for where there can be no window', async () => {
    expect(await electronRuntime(search({ environment: {} }))).toEqual({ because: 'this session has no display' });
    expect(await electronRuntime(search({ userId: 0 }))).toMatchObject({ because: expect.stringContaining('root') });
  });

  test('is fetched once where it is missing', async () => {
    const lines: string[] = [];
    const missing = search({
      say: (line) => lines.push(line),
      probe: async () => true,
      install: async (script) => {
        putRuntime(join(script, '..'));
        return true;
      },
    });
    expect(await electronRuntime(missing)).toEqual({ program: join(missing.packageFolder, 'dist', 'electron') });
    expect(lines).toHaveLength(1);
  });

  test('is given up without a wait where it cannot be fetched, and a failed fetch is remembered for a day', async () => {
    expect(await electronRuntime(search({ probe: async () => false }))).toMatchObject({
      because: expect.stringContaining('cannot be fetched'),
    });
    const failing = search({ probe: async () => true, install: async () => false });
    expect(await electronRuntime(failing)).toMatchObject({ because: 'its runtime could not be fetched' });
    const again = { ...failing, install: () => Promise.reject(new Error('a download was started')) };
    expect(await electronRuntime(again)).toMatchObject({ because: expect.stringContaining('npx install-electron') });
    const tomorrow = { ...failing, now: Date.now() + 25 * 3_600_000 };
    expect(await electronRuntime(tomorrow)).toMatchObject({ because: 'its runtime could not be fetched' });
  });

  test('is asked for where a mirror is set', async () => {
    const asked: string[] = [];
    const environment = { DISPLAY: ':0', ELECTRON_MIRROR: 'https://mirror.example/' };
    const probe = async (address: string) => {
      asked.push(address);
      return false;
    };
    await electronRuntime(search({ environment, probe }));
    expect(asked).toEqual(['https://mirror.example/']);
  });
});
