import type { Locator, Page } from '@playwright/test';
import type { Reading, Setting } from '../../shared/model/member.ts';
import { pdfOf } from '../unit/support/make-pdf.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import {
  agendaLine,
  keepFlashing,
  openPack,
  packItems,
  packOfPapers,
  pageShown,
  paperPage,
  placeNoted,
} from './support/reader-papers.ts';
import { rowsOf } from './support/rows.ts';
import { agendaItem, storeMeeting } from './support/stored-papers.ts';

test.use({ opened: false });

function pageField(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Page/ });
}

/** Whether a page begins in the upper half of the view. */
async function beginsInSight(page: Page, number: number): Promise<boolean> {
  const view = await page.locator('.paper').boundingBox();
  const box = await paperPage(page, number).boundingBox();
  return Boolean(view && box && Math.abs(box.y - view.y) < view.height / 2);
}

test('an item opens at its first page, read by a worker, and the tree follows the reading', async ({
  app: { page },
}) => {
  await openPack(page);
  await expect(agendaLine(page, /Front sheet/)).toHaveAttribute('aria-current', 'location');
  await expect(agendaLine(page, /Complaints/).getByLabel('Restricted')).toBeVisible();

  await agendaLine(page, /^6 Proposed precept/).click();
  await pageShown(page, 5);
  await expect.poll(() => beginsInSight(page, 5)).toBe(true);
  await expect(pageField(page)).toHaveValue('3');
  await expect(page.getByText('(PDF 5 of 10)')).toBeVisible();
  await expect(agendaLine(page, 'Report')).toHaveAttribute('aria-current', 'location');
  await expect(page.getByRole('heading', { name: '6. Proposed precept' })).toBeVisible();

  // pdf.js falls back to this thread without a word when its worker fails.
  await expect.poll(() => page.workers().some((worker) => worker.url().includes('pdf.worker'))).toBe(true);
  expect(await page.evaluate(() => 'pdfjsWorker' in globalThis)).toBe(false);

  await page.locator('.paper').hover();
  await expect(async () => {
    await page.mouse.wheel(0, 600);
    await expect(agendaLine(page, /^8 Work programme/)).toHaveAttribute('aria-current', 'location', { timeout: 300 });
  }).toPass();

  await page.keyboard.press('[');
  await expect.poll(() => beginsInSight(page, 5)).toBe(true);
  await page.keyboard.press(']');
  await expect.poll(() => beginsInSight(page, 9)).toBe(true);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => beginsInSight(page, 5)).toBe(true);
});

test('the tree is worked with the keyboard', async ({ app: { page } }) => {
  await openPack(page);
  const tree = page.getByRole('tree', { name: 'Agenda' });
  await expect(tree.locator('[tabindex="0"]')).toHaveCount(1);
  await agendaLine(page, /Front sheet/).focus();
  await page.keyboard.press('ArrowDown');
  await expect(agendaLine(page, /^5 Minutes/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(agendaLine(page, /^6 Proposed/)).toHaveAttribute('aria-expanded', 'false');
  await expect(agendaLine(page, /Appendix A/)).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(agendaLine(page, /Appendix A/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => beginsInSight(page, 7)).toBe(true);
  await page.keyboard.press('End');
  await expect(agendaLine(page, /^8 Work/)).toBeFocused();
  await page.keyboard.press('w');
  await page.keyboard.press('Home');
  await expect(agendaLine(page, /Front sheet/)).toBeFocused();
  // An item without papers is shown beside the paper, which stays.
  await agendaLine(page, /Complaints/).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Exempt: the papers of this item are not published.')).toBeVisible();
  await expect(agendaLine(page, /Complaints/)).toHaveAttribute('aria-current', 'location');
  await placeNoted(page, 7);
  await page.reload();
  await expect(page.getByText('Exempt: the papers of this item are not published.')).toBeVisible();
  // Reading on, the tree follows again.
  await pageShown(page, 7);
  await page.locator('.paper').press('Home');
  await expect(agendaLine(page, /Front sheet/)).toHaveAttribute('aria-current', 'location');
});

test('goes to a printed page, a page of the file and an item', async ({ app: { page } }) => {
  await openPack(page);
  const go = async (typed: string) => {
    await page.keyboard.press('Control+g');
    await expect(pageField(page)).toBeFocused();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  };
  await go('5');
  await expect.poll(() => beginsInSight(page, 7)).toBe(true);
  await expect(page.locator('.paper')).toBeFocused();
  await go('pdf 2');
  await expect.poll(() => beginsInSight(page, 2)).toBe(true);
  await go('item 8');
  await expect.poll(() => beginsInSight(page, 9)).toBe(true);
  await go('90');
  await expect(page.getByText('No page is printed “90” in this paper.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(pageField(page)).toHaveValue('7');
});

test('finds every place of some words and goes through them', async ({ app: { page } }) => {
  await openPack(page);
  await keepFlashing(page);
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Find in this paper' })).toBeFocused();
  await page.keyboard.type('reserves');
  await expect(page.getByText('2 places')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reserves stand at £14.2 million' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 2')).toBeVisible();
  await expect(paperPage(page, 5).locator('.flash')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const flash = paperPage(page, 7).locator('.flash');
  await expect(flash).toHaveCount(1);
  const words = paperPage(page, 7).locator('.textLayer span', { hasText: 'Reserves fall' });
  await expect(async () => {
    const [drawn, text] = [await flash.boundingBox(), await words.boundingBox()];
    expect(Math.abs((drawn?.x ?? 0) - (text?.x ?? 9999))).toBeLessThan(3);
    expect(Math.abs((drawn?.y ?? 0) - (text?.y ?? 9999))).toBeLessThan(3);
  }).toPass();
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('1 of 2')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tree', { name: 'Agenda' })).toBeVisible();
});

test('position, size and pages read are remembered', async ({ app: { page } }) => {
  await openPack(page);
  await agendaLine(page, /^8 Work programme/).click();
  await pageShown(page, 9);
  for (const key of ['Control+0', 'Control+=', 'Control+=', 'Control+-']) await page.keyboard.press(key);
  const size = page.getByRole('button', { name: /^How pages are shown/ });
  await expect(size).toHaveText('110 %');
  // Two seconds in sight make a page read.
  await expect(agendaLine(page, /^8 Work programme/)).toContainText('1 of 2 read');
  const noted = async () =>
    (await rowsOf<Reading>(page, 'member', 'reading')).map(({ position: { page: at, zoom } }) => `${at} ${zoom}`);
  await expect.poll(noted).toContain('9 1.1');
  await page.goto(page.url().replace(/\?.*/, ''));
  await pageShown(page, 9);
  await expect.poll(() => beginsInSight(page, 9)).toBe(true);
  await expect(size).toHaveText('110 %');
  await expect(agendaLine(page, /^8 Work programme/)).toContainText('1 of 2 read');
});

test('a link shows the words it names, and a version that was replaced says so', async ({ app: { page } }) => {
  const old = await packOfPapers((lines) => lines.map((line) => line.replace('£265.73', '£261.10')));
  await storeMeeting(page, [old, await packOfPapers()], packItems);
  await pageShown(page, 1);
  await keepFlashing(page);
  const address = page.url();
  const words = 'Band D property, which is a rise of £9.00';
  await page.goto(`${address}?page=5&quote=${encodeURIComponent(words)}`);
  await pageShown(page, 5);
  // The words run over a line end, so two rectangles flash.
  await expect(paperPage(page, 5).locator('.flash')).toHaveCount(2);

  await page.getByRole('tab', { name: 'Item' }).click();
  await page.goto(address);
  await page.getByRole('treeitem', { name: /Front sheet/ }).click();
  await page.getByRole('button', { name: /Fri 20 Nov 2026$/ }).click();
  await expect(page.getByText('You are reading an older version')).toBeVisible();
  await page.getByRole('button', { name: 'Open the current version' }).click();
  await expect(page.getByText('You are reading an older version')).toHaveCount(0);
});

test('without a pack the papers of the items are read one after the other', async ({ app: { page } }) => {
  const one = await pdfOf([{ lines: ['First report'] }]);
  const two = await pdfOf([{ lines: ['Second report'] }], { info: { Title: 'two' } });
  const items = [agendaItem(0, '1', 'Minutes'), agendaItem(1, '2', 'Budget')];
  await storeMeeting(
    page,
    [
      { file: one, title: 'Minutes', itemId: items[0]?.id ?? '', pages: [{ text: 'First report' }] },
      { file: two, title: 'Budget report', itemId: items[1]?.id ?? '', pages: [{ text: 'Second report' }] },
    ],
    items,
  );
  await expect((await pageShown(page, 1)).locator('.textLayer')).toContainText('First report');
  await page.keyboard.press(']');
  await expect(paperPage(page, 1).locator('.textLayer')).toContainText('Second report');
  await expect(agendaLine(page, /^2 Budget/)).toHaveAttribute('aria-current', 'location');
  // Reading on past the end leads to the next paper, and back past the beginning to the one before.
  const readOn = (key: string, words: string) =>
    expect(async () => {
      await page.locator('.paper').press(key);
      await expect(paperPage(page, 1).locator('.textLayer')).toContainText(words, { timeout: 300 });
    }).toPass();
  await readOn('PageUp', 'First report');
  await expect(page.getByRole('button', { name: 'Next: 2. Budget' })).toBeVisible();
  await readOn('PageDown', 'Second report');
});

test('panes fold, and stay as they were left', async ({ app: { page } }) => {
  await openPack(page);
  await page.getByRole('button', { name: 'Hide the inspector' }).click();
  await expect(page.getByRole('button', { name: 'Show the inspector' })).toBeVisible();
  const edge = page.getByRole('separator', { name: 'Width of the agenda' });
  const noted = async () => {
    const settings = await rowsOf<Setting>(page, 'member', 'settings');
    return settings.find(({ key }) => key === 'meeting-panes')?.value as Record<string, number> | undefined;
  };
  await expect.poll(async () => (await noted())?.['right']).toBe(0);
  const notedBefore = (await noted())?.['left'] ?? 100;
  const before = (await edge.boundingBox())?.x ?? 0;
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await edge.boundingBox())?.x ?? 0).toBeGreaterThan(before);
  const after = (await edge.boundingBox())?.x ?? 0;
  await expect.poll(async () => (await noted())?.['left']).toBeGreaterThan(notedBefore);
  await page.reload();
  await pageShown(page, 1);
  await expect(page.getByRole('button', { name: 'Show the inspector' })).toBeVisible();
  await expect.poll(async () => Math.abs(((await edge.boundingBox())?.x ?? 0) - after)).toBeLessThan(2);

  // As narrow as 1280 pixels are at 400 %: the agenda lies over the reader while it is asked for.
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(page.getByRole('tree', { name: 'Agenda' })).toBeHidden();
  await pageShown(page, 1);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole('button', { name: 'Show the agenda' }).click();
  await agendaLine(page, /^6 Proposed precept/).click();
  await expect(page.getByRole('tree', { name: 'Agenda' })).toBeHidden();
  await pageShown(page, 5);
});

test('axe finds nothing, light or dark, in forced colours, full screen and at 200 %', async ({ app: { page } }) => {
  await openPack(page);
  const more = page.getByRole('button', { name: 'More about this meeting' });
  await more.click();
  await expect(page.getByText(/of 10 pages read · 1 a day until Thu 3 Dec/)).toBeVisible();
  await expectAccessible(page, 'all that is known of a meeting');
  await more.click();
  await expect(page.getByText(/of 10 pages read/)).toBeHidden();
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.locator('.paper').focus();
  await page.keyboard.press('Shift+F11');
  await expect.poll(isFull).toBe(true);
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Escape gives the window back');
  // Escape puts away what was taken last, and leaves the full screen after it.
  const caret = page.getByRole('button', { name: 'Select with the keyboard', includeHidden: true });
  await page.keyboard.press('F7');
  await expect(caret).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(caret).toHaveAttribute('aria-pressed', 'false');
  expect(await isFull()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(isFull).toBe(false);

  // What is selected is told by more than a colour of ours.
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(paperPage(page, 1).locator('canvas').first()).toBeVisible();
  await expectAccessible(page, 'the reader in forced colours');
  await page.emulateMedia({ forcedColors: 'none' });

  // As a window of 1280 by 800 is at 200 %: nothing scrolls sideways, and the page and its number are there.
  await page.setViewportSize({ width: 640, height: 400 });
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.poll(sideways).toBeLessThanOrEqual(0);
  await expect(page.getByRole('textbox', { name: /^Page: as printed/ })).toBeInViewport({ ratio: 1 });
  await pageShown(page, 1);
  expect((await page.locator('.paper').boundingBox())?.height ?? 0).toBeGreaterThan(200);
  await expectAccessible(page, 'the reader at 200 %');
  // The search lies over the pages, and leaves nothing behind that does.
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Find in this paper' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox', { name: 'Find in this paper' })).toBeHidden();
  await expect(page.getByRole('tree', { name: 'Agenda' })).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('tree', { name: 'Agenda' })).toBeVisible();
  for (const state of ['as it opens', 'with its search open']) {
    if (state !== 'as it opens') {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('page 1');
      await expect(page.getByText(/\d places/)).toBeVisible();
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `the reader ${state}, ${colorScheme}`);
    }
  }
});
