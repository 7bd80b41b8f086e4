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
    expect(run).toEqual(
      expect.arrayContaining(['papers.import', 'data.back-up', 'data.restore', 'edit.undo', 'go.search']),
    );
    expect(new Set(run).size).toBe(run.length);
  });
});
