import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { openPack } from './support/reader-papers.ts';

test('pages are turned, laid beside each other and shown on dark paper, and stay so', async ({ app: { page } }) => {
  await openPack(page);
  const menu = page.getByRole('button', { name: /^How pages are shown/ });
  const sheet = (number: number) => page.locator(`.page[data-page-number="${number}"]`);
  const boxOf = async (number: number) => (await sheet(number).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

  await menu.click();
  await page.getByRole('menuitem', { name: 'Turn clockwise' }).click();
  await expect.poll(async () => (await boxOf(1)).width > (await boxOf(1)).height).toBe(true);
  await expect(sheet(1).locator('canvas')).toBeVisible();

  await menu.click();
  const two = page.getByRole('menuitemradio', { name: 'Two pages', exact: true });
  await two.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await boxOf(2)).y === (await boxOf(1)).y).toBe(true);
  expect((await boxOf(2)).x).toBeGreaterThan((await boxOf(1)).x);

  await menu.click();
  await expect(two).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'Dark pages' }).click();
  await expect(sheet(1)).toHaveCSS('filter', 'invert(0.9) hue-rotate(180deg)');
  await menu.click();
  await expectAccessible(page, 'the menu of the pages');

  await page.reload();
  await expect(sheet(1)).toHaveCSS('filter', 'invert(0.9) hue-rotate(180deg)');
  await expect.poll(async () => (await boxOf(2)).y === (await boxOf(1)).y && (await boxOf(1)).width > 0).toBe(true);

  // Of two pages beside each other, the words of the one that is pressed are taken.
  const words = sheet(2).locator('.textLayer span:not(:has(span))', { hasText: '6. Proposed precept' }).first();
  const selectedPage = () =>
    page.evaluate(() => {
      const selection = getSelection();
      const sheetOf = selection?.anchorNode?.parentElement?.closest<HTMLElement>('.page');
      return selection?.isCollapsed ? undefined : sheetOf?.dataset['pageNumber'];
    });
  await expect(async () => {
    await words.dblclick({ timeout: 1000 });
    expect(await selectedPage()).toBe('2');
  }).toPass();
});
