import type { Page } from '@playwright/test';
import { extractRow } from '../rows.ts';
import { expect, test } from './support/app.ts';
import { source } from './support/mereshire.ts';
import { seed, seedMereshire } from './support/seed.ts';

test.use({ opened: false });

test('the rail leads to every view, and back and forward go through them', async ({ app }) => {
  const { page } = app;
  await seedMereshire(page);
  const rail = page.getByRole('navigation', { name: 'Main' });
  for (const name of ['Meetings', 'Decisions', 'Questions', 'Search', 'Sources', 'Settings', 'Today']) {
    await rail.getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(rail.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
    await expect(page).toHaveTitle(`${name} – Panel Papers`);
  }
  // What is hidden far below and brought into view leaves the window where it is, and not blank.
  const scrolled = await page.evaluate(() => {
    const hidden = document.createElement('div');
    hidden.style.cssText = 'position: absolute; top: 300vh; height: 1px; width: 1px';
    const root = document.getElementById('root');
    root?.append(hidden);
    hidden.scrollIntoView();
    const places = [window.scrollY, root?.scrollTop];
    hidden.remove();
    return places;
  });
  expect(scrolled).toEqual([0, 0]);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await page.goto(`${app.address}/no-such-view`);
  await page.getByRole('link', { name: 'Go to Today' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  // A meeting is still open after a reload.
  await page.getByRole('link', { name: 'Read on' }).click();
  await expect(page.getByRole('heading', { name: 'Mereshire Police and Crime Panel' }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Mereshire Police and Crime Panel' }).first()).toBeVisible();
});

test('theme, text size and the width of the rail are kept', async ({ app }) => {
  const { page } = app;
  await page.goto(`${app.address}/settings`);
  await page.getByText('Dark', { exact: true }).click();
  await page.getByText('Largest', { exact: true }).click();
  await page.getByRole('button', { name: 'Narrow the rail' }).click();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Widen the rail' })).toBeVisible();
  await page.reload();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-text-size', 'largest');
  await expect(root).toHaveCSS('font-size', '20px');
  await expect(page.getByRole('button', { name: 'Widen the rail' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();

  await page.getByText('As the system', { exact: true }).click();
  await expect(root).not.toHaveAttribute('data-theme');
  await page.emulateMedia({ contrast: 'more' });
  await expect(root).toHaveAttribute('data-theme', 'high-contrast');
});

/** Keeps whoever wants to read committees and meetings waiting, until the window has `released`. */
function holdLibrary(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('library');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const store = opening.result.transaction(['bodies', 'meetings'], 'readwrite').objectStore('bodies');
    const again = () => {
      if (Reflect.get(window, 'released')) opening.result.close();
      else store.get('none').addEventListener('success', again);
    };
    again();
  });
}

test('the palette finds commands, bodies and meetings, and gives the focus back', async ({ app }) => {
  const { page } = app;
  await seedMereshire(page);
  const palette = page.getByRole('dialog', { name: 'Commands' });

  // Who is faster than the names are read gets what was typed, once they are there.
  await holdLibrary(page);
  await page.keyboard.press('Control+k');
  await palette.getByRole('combobox').fill('body safety');
  await page.keyboard.press('Enter');
  await expect(palette).toBeVisible();
  await page.evaluate(() => Object.assign(window, { released: true }));
  await expect(page.getByRole('combobox', { name: 'Committee' })).toHaveValue(/#15$/);

  const settings = page.getByRole('link', { name: 'Settings' });
  await settings.focus();
  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(settings).toBeFocused();

  await page.keyboard.press('Control+k');
  await palette.getByRole('combobox').fill('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.keyboard.press('Control+k');
  await palette.getByRole('combobox').fill('scrutiny 9 dec');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/meetings\/.*42$/);

  await page.keyboard.press('Control+k');
  await palette.getByRole('combobox').fill('body mereshire police');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Committee' })).toHaveValue(/#12$/);
});

test('the menu of the desktop window and the keys do the same commands', async ({ app }) => {
  const { page } = app;
  await page.addInitScript(() => {
    const listeners: ((id: string) => void)[] = [];
    Object.assign(window, {
      papersMenu: { onCommand: (listener: (id: string) => void) => listeners.push(listener) },
      choose: (id: string) => {
        for (const listener of listeners) listener(id);
      },
    });
  });
  await page.goto(app.address);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const choose = (id: string) =>
    page.evaluate((name) => (window as unknown as { choose: (id: string) => void }).choose(name), id);

  await choose('go.settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await choose('help.shortcuts');
  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(shortcuts).toContainText('Ctrl+Shift+F');
  // Behind a dialog the menu does nothing.
  await choose('go.today');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(shortcuts).toBeHidden();
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
  await page.keyboard.press('Shift+?');
  await expect(shortcuts).toBeVisible();
});

test('the foot of the rail tells of a sync, of reading and of being offline', async ({ app }) => {
  const { page, context } = app;
  const running = { ...source.lastSync, outcome: 'running', stepsDone: 3, stepsTotal: 40, current: 'Cabinet' };
  await seed(page, {
    library: {
      sources: [{ ...source, kind: 'imported', lastSync: running }],
      extracts: [extractRow({ sha256: 'd'.repeat(64), extractorVersion: 0, pageCount: 312 })],
    },
  });
  const status = page.getByRole('region', { name: 'Status' });
  await expect(status).toContainText('Fetching 3 of 40');
  await context.setOffline(true);
  await expect(status).toContainText('Offline');
  await context.setOffline(false);
  await expect(status).not.toContainText('Offline');

  await page.route('**/api/backups', (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({ status: 507, json: { code: 'storage', message: 'The disk is full.' } })
      : route.continue(),
  );
  await page.keyboard.press('Control+Shift+Q');
  await expect(status.getByRole('link', { name: 'No backup could be written' })).toBeVisible();
});

test.describe('started to show the sample council', () => {
  test.use({ opened: true, serve: { openSample: true } });

  test('the application follows it without being asked', async ({ app: { page } }) => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sources' }).click();
    await expect(page.getByRole('heading', { level: 2, name: /Mereshire/ })).toBeVisible();
  });
});
