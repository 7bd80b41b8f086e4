import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
    for (const bundle of electronBundles(root, folder)) await build(bundle);
    main = readFileSync(join(folder, 'main.js'), 'utf8');
    preload = readFileSync(join(folder, 'preload.cjs'), 'utf8');
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
});
