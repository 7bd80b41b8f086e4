import { expect, test } from './support/app.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/check-access.ts';
import { seedMereshire } from './support/seed.ts';

test.use({ opened: false });

const views = [
  '/',
  '/new',
  '/meetings',
  '/decisions',
  '/questions',
  '/questions/q1',
  '/search?q=response',
  '/sources',
  '/settings',
  '/welcome',
];

test('axe finds nothing on any empty view', async ({ app }) => {
  const { page } = app;
  for (const view of [
    '/',
    '/new',
    '/meetings',
    '/decisions',
    '/marks',
    '/questions',
    '/search',
    '/sources',
    '/no-such-view',
  ]) {
    await page.goto(app.address + view);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, `${view}, empty`);
  }
});

/** Windows as narrow and as low as WCAG asks for: 320 by 256, and 640 at twice the size. */
const narrow = [
  { width: 320, height: 256 },
  { width: 640, height: 400 },
];

test('axe finds nothing on any view, light or dark, and every view fits a narrow window', async ({ app }) => {
  const { page } = app;
  await seedMereshire(page);
  for (const view of views) {
    await page.goto(app.address + view);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if (view.startsWith('/search')) await expect(page.locator('mark').first()).toBeVisible();
    await expectAccessible(page, view);
    // Only colours differ in the dark; those of all themes are reckoned from the tokens in a unit test.
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, `${view}, dark`, ['color-contrast']);
    await page.emulateMedia({ colorScheme: 'light' });
    for (const size of narrow) {
      await page.setViewportSize(size);
      await expectNoSidewaysScroll(page, `${view} at ${size.width}`);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  await page.goto(`${app.address}/decisions`);
  await page.setViewportSize({ width: 640, height: 400 });
  await page.getByRole('button', { name: 'Copy with citation' }).first().scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: 'Copy with citation' }).first()).toBeInViewport();
});

test('axe finds nothing in the dialogs', async ({ app }) => {
  const { page } = app;
  await seedMereshire(page);
  for (const command of ['add a council', 'restore', 'keyboard shortcuts']) {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Commands' });
    await expect(palette.getByRole('combobox')).toBeFocused();
    if (command === 'restore') await expectAccessible(page, 'palette');
    await palette.getByRole('combobox').fill(command);
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, command);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});
