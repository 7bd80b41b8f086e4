import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { agendaLine, openPack, placeNoted } from './support/reader-papers.ts';
import { rowsOf } from './support/rows.ts';

test.use({ opened: false });

/** A pane by its place in the split: the first, which the address names, or the second. */
function pane(page: Page, which: 'first' | 'second'): Locator {
  return page.locator(`.split-${which}`);
}

/** Whether a page of a pane begins in the upper half of its view. */
async function beginsInSight(within: Locator, number: number): Promise<boolean> {
  const view = await within.locator('.paper').boundingBox();
  const box = await within.locator(`.page[data-page-number="${number}"]`).boundingBox();
  return Boolean(view && box && Math.abs(box.y - view.y) < view.height / 2);
}

/** Whether the last page's end is within a pane's view. */
async function endInSight(within: Locator): Promise<boolean> {
  const view = await within.locator('.paper').boundingBox();
  const box = await within.locator('.page').last().boundingBox();
  return Boolean(view && box && box.y < view.y + view.height && box.y + box.height > view.y);
}

/** Pages the second pane is noted to be at, in whichever meeting. */
async function deskNoted(page: Page): Promise<number[]> {
  const settings = await rowsOf<{ value: { beside?: { position: { page: number } } } | null }>(
    page,
    'member',
    'settings',
  );
  return settings.flatMap(({ value }) => value?.beside?.position.page ?? []);
}

test('two pages are read at once, each pane with its own place and history', async ({ app: { page } }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openPack(page);
  const [first, second] = [pane(page, 'first'), pane(page, 'second')];
  await agendaLine(page, /^8 Work programme/).click({ modifiers: ['Control'] });
  await expect.poll(() => beginsInSight(second, 9)).toBe(true);
  await expect.poll(() => beginsInSight(first, 1)).toBe(true);
  // There is room for two pages, because the inspector has made it.
  await expect(page.getByRole('button', { name: 'Show the inspector' })).toBeVisible();
  await expectAccessible(page, 'two panes');

  // The tree, the page field and the history are those of the pane that is active.
  await expect(agendaLine(page, /^8 Work programme/)).toHaveAttribute('aria-current', 'location');
  await agendaLine(page, /^5 Minutes/).click();
  await expect.poll(() => beginsInSight(second, 3)).toBe(true);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => beginsInSight(second, 9)).toBe(true);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => beginsInSight(second, 3)).toBe(true);
  await page.keyboard.press('F6');
  await expect(agendaLine(page, /Front sheet/)).toHaveAttribute('aria-current', 'location');
  await agendaLine(page, /Appendix A/).click();
  await expect.poll(() => beginsInSight(first, 7)).toBe(true);
  await expect.poll(() => beginsInSight(second, 3)).toBe(true);

  // In a window too narrow for three panes, as on a page twice as large, the reader is still where it was.
  await first.locator('.paper').focus();
  await page.keyboard.press('End');
  await expect.poll(() => endInSight(first)).toBe(true);
  await page.setViewportSize({ width: 640, height: 400 });
  await expect(page.getByRole('tree')).toHaveCount(0);
  await expect.poll(() => endInSight(first)).toBe(true);
  await page.getByRole('button', { name: 'Show the inspector' }).click();
  await expect(page.getByRole('dialog', { name: 'Inspector' })).toBeFocused();
  await expectAccessible(page, 'a narrow window');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Show the inspector' })).toBeFocused();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => endInSight(first)).toBe(true);
  await expect.poll(() => beginsInSight(second, 3)).toBe(true);
  await first.locator('.paper').focus();
  await agendaLine(page, /Appendix A/).click();
  await expect.poll(() => beginsInSight(first, 7)).toBe(true);

  // Both places, and the split, are there again.
  await placeNoted(page, 7);
  await expect.poll(() => deskNoted(page)).toContain(3);
  await page.reload();
  await expect.poll(() => beginsInSight(first, 7)).toBe(true);
  await expect.poll(() => beginsInSight(second, 3)).toBe(true);

  // The one that is left takes the first one's place, and the address with it.
  await page.getByRole('button', { name: 'Close the first pane' }).click();
  await expect(second).toHaveCount(0);
  await expect.poll(() => beginsInSight(first, 3)).toBe(true);
});

test('the way is found by small pictures of the pages and by bookmarks', async ({ app: { page } }) => {
  await openPack(page);
  await page.getByText('Pages', { exact: true }).click();
  const list = page.getByRole('listbox', { name: 'Pages' });
  await expect(list.getByRole('option', { name: 'PDF 1' })).toHaveAttribute('aria-selected', 'true');
  await expect(list.locator('canvas').first()).toHaveJSProperty('width', 112);
  await list.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect.poll(() => beginsInSight(pane(page, 'first'), 9)).toBe(true);
  await expect(list.getByRole('option', { name: 'page 7' })).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page, 'pictures of the pages');

  await page.locator('.paper').focus();
  await page.getByRole('button', { name: /^How pages are shown/ }).click();
  await page.getByRole('menuitem', { name: /^Bookmark here/ }).click();
  await expect(list.getByRole('option', { name: 'page 7' })).toContainText('marked');
  await page.reload();
  await expect(list).toBeVisible();
  await page.getByText('Bookmarks', { exact: true }).click();
  await list.waitFor({ state: 'detached' });
  await expectAccessible(page, 'bookmarks');
  await page.getByRole('button', { name: /Item 8 · p. 7/ }).click();
  await expect(page.getByRole('tab', { name: /^Marks/ })).toHaveAttribute('aria-selected', 'true');
});

test('panes scroll together when asked, are swapped, and a jump just before leaving is kept', async ({
  app: { page },
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openPack(page);
  const [first, second] = [pane(page, 'first'), pane(page, 'second')];
  await page.keyboard.press('Control+\\');
  await expect.poll(() => beginsInSight(second, 1)).toBe(true);
  const choose = async (entry: string) => {
    await page.getByRole('button', { name: 'Two panes' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  await agendaLine(page, /^6 Proposed precept/).click();
  await expect.poll(() => beginsInSight(second, 5)).toBe(true);
  expect(await beginsInSight(first, 1)).toBe(true);
  await choose('Scroll together');
  await agendaLine(page, /Appendix A/).click();
  await expect.poll(() => beginsInSight(second, 7)).toBe(true);
  await expect.poll(() => beginsInSight(first, 3)).toBe(true);
  await choose('Swap the panes');
  await expect
    .poll(async () => ((await second.boundingBox())?.x ?? 0) < ((await first.boundingBox())?.x ?? 0))
    .toBe(true);
  await expect.poll(() => beginsInSight(second, 7)).toBe(true);

  // Of two panes the active one stays, which then is the first.
  await page.keyboard.press('Control+\\');
  await expect(second).toHaveCount(0);
  await expect.poll(() => beginsInSight(first, 7)).toBe(true);
  // Left at once after a jump, the paper opens there.
  await agendaLine(page, /^8 Work programme/).click();
  await expect.poll(() => beginsInSight(first, 9)).toBe(true);
  await page.goto(page.url().replace(/\?.*/, ''));
  await expect.poll(() => beginsInSight(first, 9)).toBe(true);
});
