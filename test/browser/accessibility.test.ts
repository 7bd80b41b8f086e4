import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/check-access.ts';
import { commitments } from './support/mereshire.ts';
import { seedMereshire } from './support/seed.ts';

test.use({ opened: false });

/** Addresses with the heading of what they show. */
const views: [address: string, heading: string][] = [
  ['/', 'Today'],
  ['/new', 'What is new'],
  ['/meetings', 'Meetings'],
  ['/decisions', 'Decisions'],
  [`/promises?promise=${encodeURIComponent(commitments[0]?.id ?? '')}`, 'Promises'],
  ['/thread?title=Police+and+Crime+Plan%3A+progress&text=burglary', 'Police and Crime Plan: progress'],
  ['/questions', 'Questions'],
  ['/questions/q1', 'Questions'],
  ['/search?q=response', 'Search'],
  ['/sources', 'Sources'],
  ['/interests', 'Interests'],
  ['/settings', 'Settings'],
  ['/welcome', 'Welcome to Panel Papers'],
];

const emptyViews: [address: string, heading: string][] = [
  ['/', 'Welcome to Panel Papers'],
  ['/new', 'What is new'],
  ['/meetings', 'Meetings'],
  ['/decisions', 'Decisions'],
  ['/promises', 'Promises'],
  ['/promises/programmes', 'Work programmes'],
  ['/notice', 'Notice rules'],
  ['/marks', 'Marks'],
  ['/questions', 'Questions'],
  ['/search', 'Search'],
  ['/sources', 'Sources'],
  ['/no-such-view', 'Nothing here'],
];

/** Goes to a view as a link does, without loading the application anew. */
async function show(page: Page, address: string, heading: string): Promise<void> {
  await page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
}

test('axe finds nothing on any empty view', async ({ app: { page, address } }) => {
  await page.goto(address);
  for (const [view, heading] of emptyViews) {
    await show(page, view, heading);
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
  for (const [view, heading] of views) {
    await show(page, view, heading);
    if (view === '/questions/q1') await expect(page.getByRole('textbox', { name: 'Question' })).not.toHaveText('');
    if (view.startsWith('/thread')) await expect(page.getByText(/^\d+ items? of/)).toBeVisible();
    if (view.startsWith('/promises')) {
      await page.getByRole('button', { name: 'Paste an answer…' }).click();
      await expect(page.getByRole('textbox', { name: 'What was answered' })).toBeFocused();
    }
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
  await show(page, '/decisions', 'Decisions');
  await page.setViewportSize({ width: 640, height: 400 });
  await page.getByRole('button', { name: 'More about this decision' }).first().scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: 'More about this decision' }).first()).toBeInViewport();
});

test('axe finds nothing in the dialogs', async ({ app }) => {
  const { page } = app;
  await seedMereshire(page);
  for (const command of ['add a council', 'restore', 'record a promise', 'keyboard shortcuts']) {
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
