import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electronBundles } from '../../../../tools/electron-bundles.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

describe('the bundles of the desktop program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'panel-papers-bundles-'));
  let main = '';
  let preload = '';
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    const bundles = join(folder, 'dist', 'electron');
    for (const bundle of electronBundles(root, bundles)) await build(bundle);
    main = readFileSync(join(bundles, 'main.js'), 'utf8');
    preload = readFileSync(join(bundles, 'preload.cjs'), 'utf8');
  });

  test('the preload requires electron alone and shows the page one function', () => {
    const required: string[] = [];
    const shown: Record<string, { onCommand(listener: (id: string) => void): void }> = {};
    const listeners: Record<string, (event: unknown, id: unknown) => void> = {};
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, face: { onCommand(listener: (id: string) => void): void }) => {
          shown[name] = face;
        },
      },
      ipcRenderer: {
        on: (channel: string, listener: (event: unknown, id: unknown) => void) => {
          listeners[channel] = listener;
        },
      },
    };
    // As in the sandbox: no Node, and a require that knows one name.
    runInNewContext(preload, {
      exports: {},
      require: (name: string) => {
        required.push(name);
        if (name !== 'electron') throw new Error(`module not found: ${name}`);
        return electron;
      },
    });
    expect(required).toEqual(['electron']);
    expect(Object.keys(shown)).toEqual(['papersMenu']);
    expect(Object.keys(shown['papersMenu'] ?? {})).toEqual(['onCommand']);
    const heard: unknown[] = [];
    shown['papersMenu']?.onCommand((id) => heard.push(id));
    listeners['menu-command']?.({ sender: 'secret' }, 'go.today');
    listeners['menu-command']?.({}, { not: 'a name' });
    expect(heard).toEqual(['go.today']);
    expect(Object.keys(listeners)).toEqual(['menu-command']);
  });

  test('the main process imports electron and Node and carries everything else', () => {
    const imported = [...main.matchAll(/^(?:import|export)\b[^;]*?\bfrom\s*["']([^"']+)["']/gm)].map(
      (found) => found[1],
    );
    expect(imported).toContain('electron');
    const foreign = imported.filter(
      (name) =>
        name !== 'electron' &&
        !name?.startsWith('node:') &&
        !builtinModules.includes(name ?? '') &&
        !name?.startsWith('./'),
    );
    expect(foreign).toEqual([]);
    expect(main).not.toMatch(/\brequire\(["'](?!node:)/);
  });

  test('the main process runs alone, without node_modules, and publishes the sample council', () => {
    const electron = join(folder, 'node_modules', 'electron');
    mkdirSync(electron, { recursive: true });
    writeFileSync(join(electron, 'package.json'), '{"name":"electron","type":"module","main":"electron-stub.js"}');
    const lone = join(root, 'test', 'electron', 'lone-main');
    copyFileSync(join(lone, 'electron-stub.js'), join(electron, 'electron-stub.js'));
    copyFileSync(join(lone, 'ask.js'), join(folder, 'ask.mjs'));
    symlinkSync(join(root, 'resources'), join(folder, 'resources'), 'junction');
    const said = execFileSync(process.execPath, ['ask.mjs', `--data-dir=${join(folder, 'data')}`], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { papers, start } = JSON.parse(said);
    expect(papers).toBeGreaterThan(5);
    expect(start).toBe('%PDF-');
  });
});
