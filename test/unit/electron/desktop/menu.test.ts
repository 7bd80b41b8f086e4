import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuTemplate } from '../../../../electron/desktop/menu.ts';

type Item = MenuItemConstructorOptions;

const items = (list: Item[]): Item[] =>
  list.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu as Item[]) : [])]);

describe.each(['win32', 'linux', 'darwin'] as const)('the menu on %s', (platform) => {
  const run: string[] = [];
  const all = items(menuTemplate((id) => run.push(id), platform, false));

  test('has the usual roles', () => {
    const roles = all.map((item) => item.role);
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'togglefullscreen', 'quit']));
    expect(roles.includes('appMenu')).toBe(platform === 'darwin');
    expect(roles).not.toContain('toggleDevTools');
    expect(items(menuTemplate(() => {}, platform, true)).map((item) => item.role)).toContain('toggleDevTools');
  });

  test('asks the page for what is the page’s, and leaves its keys to it', () => {
    const own = all.filter((item) => item.id);
    for (const item of own) {
      item.click?.({} as never, undefined, {} as never);
      expect(item.accelerator === undefined || item.registerAccelerator === false).toBe(true);
    }
    expect(run).toEqual(own.map((item) => item.id));
    expect(run).toEqual(expect.arrayContaining(['papers.import', 'data.back-up', 'data.restore', 'go.search']));
    expect(new Set(run).size).toBe(run.length);
  });
});

/** The keys of every command of the page, as its sources give them. */
function commandsOfThePage(): Map<string, string | undefined> {
  const renderer = join(import.meta.dirname, '..', '..', '..', '..', 'renderer');
  const found = new Map<string, string | undefined>();
  for (const entry of readdirSync(renderer, { recursive: true, withFileTypes: true })) {
    if (!/\.tsx?$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [, id = '', rest = ''] of text.matchAll(/\bid: '([a-z-]+\.[a-z-]+)',([^}]*)/g)) {
      found.set(id, /keys: '([^']+)'/.exec(rest)?.[1]);
    }
    for (const [, id, keys] of text.matchAll(/\bgoTo\('([a-z-]+)', '[^']+', '[^']+'(?:, '([^']+)')?\)/g)) {
      found.set(`go.${id}`, keys);
    }
  }
  return found;
}

test('every command of the menu is one the page has, shown with the page’s own keys', () => {
  const page = commandsOfThePage();
  const shown = (keys: string | undefined) => keys?.replace('Mod', 'CmdOrCtrl').replace('Arrow', '');
  for (const item of items(menuTemplate(() => {}, 'linux', false)).filter((one) => one.id)) {
    expect(page.has(item.id ?? ''), `${item.id} is a command of the page`).toBe(true);
    // A question mark alone is no key a menu can show.
    if (item.id === 'help.shortcuts') continue;
    expect([item.id, item.accelerator]).toEqual([item.id, shown(page.get(item.id ?? ''))]);
  }
});
