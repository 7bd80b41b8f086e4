import type { Reading } from '../../shared/model/member.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { openPack } from './support/reader-papers.ts';
import { rowsOf } from './support/rows.ts';

/** Chooses another paper under the pages of papers that have none of their own. */
async function changeSetting(look: string): Promise<void> {
  const opening = indexedDB.open('member');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const writing = opening.result.transaction('settings', 'readwrite');
  writing.objectStore('settings').put({ key: 'page-look', value: look });
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  opening.result.close();
}

test.use({ opened: false });

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
  const paper = page.locator('.paper');
  await expect.poll(() => paper.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);

  await menu.click();
  await expect(two).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'Dark pages' }).click();
  await expect(sheet(1)).toHaveCSS('filter', 'invert(0.9) hue-rotate(180deg)');
  await menu.click();
  await expectAccessible(page, 'the menu of the pages');

  // A step at a time it grows to five times its size, and no further.
  await page.keyboard.press('Escape');
  await page.locator('.paper').focus();
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('Control+=');
  await expect(menu).toHaveText('500 %');
  // What was in the middle still is, from side to side.
  const middle = () => paper.evaluate((one) => (one.scrollLeft + one.clientWidth / 2) / one.scrollWidth);
  expect(Math.abs((await middle()) - 0.5)).toBeLessThan(0.1);
  // With the wheel, what is under the pointer stays there.
  await page.keyboard.press('Control+0');
  await expect(menu).toHaveText('100 %');
  const shareAt = async (x: number, y: number) => {
    const { x: left, y: top, width, height } = await boxOf(1);
    return [(x - left) / width, (y - top) / height];
  };
  await page.mouse.move(700, 400);
  const before = await shareAt(700, 400);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await expect(menu).toHaveText('195 %');
  const after = await shareAt(700, 400);
  for (const way of [0, 1]) expect(Math.abs((after[way] ?? 0) - (before[way] ?? 1))).toBeLessThan(0.03);
  await page.mouse.wheel(0, 9000);
  await page.keyboard.up('Control');
  await expect(menu).toHaveText('25 %');
  await page.keyboard.press('Control+8');
  const position = async () => (await rowsOf<Reading>(page, 'member', 'reading'))[0]?.position;
  await page.keyboard.press('x');
  const text = page.getByRole('article', { name: 'Front sheet and agenda' });
  await expect(text).toBeVisible();
  const left = { zoom: 'page-width', rotation: 90, layout: 'two', look: 'dark', text: true };
  await expect.poll(position).toMatchObject(left);

  // What is chosen for another paper later is not this one's.
  await page.evaluate(changeSetting, 'white');
  await page.reload();
  await expect(text).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(text).toBeHidden();
  await expect.poll(async () => (await boxOf(1)).width > (await boxOf(1)).height).toBe(true);
  await expect(sheet(1)).toHaveCSS('filter', 'invert(0.9) hue-rotate(180deg)');
  await expect.poll(async () => (await boxOf(2)).y === (await boxOf(1)).y && (await boxOf(1)).width > 0).toBe(true);

  // Of two pages beside each other, the words of the one that is pressed are taken.
  const lineOf = (number: number, hasText: string) =>
    sheet(number).locator('.textLayer span:not(:has(span))', { hasText }).first();
  const words = lineOf(2, '6. Proposed precept');
  const selectedPage = () =>
    page.evaluate(() => {
      const selection = getSelection();
      const sheetOf = selection?.anchorNode?.parentElement?.closest<HTMLElement>('.page');
      return selection?.isCollapsed ? undefined : sheetOf?.dataset['pageNumber'];
    });
  await expect(async () => {
    await words.dblclick({ timeout: 10_000 });
    expect(await selectedPage()).toBe('2');
  }).toPass();

  // Words are dragged over along their lines, which run down the screen, and the caret goes to the next line as it is read.
  const selected = () => page.evaluate(() => String(getSelection()).replaceAll(/\s+/g, ' ').trim());
  const boxOfLine = async (line: string) =>
    (await lineOf(1, line).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await expect(async () => {
    // What can be done with selected words stands over others.
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeHidden();
    const [from, to] = [await boxOfLine('Line 2 of'), await boxOfLine('Line 4 of')];
    await page.mouse.move(from.x + from.width / 2, from.y - 3);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height + 3);
    await page.mouse.up();
    expect(await selected()).toMatch(/^Line 2 of .* Line 4 of page 1 of the reports pack\.$/);
  }).toPass();
  await paper.press('F7');
  await paper.press('ArrowDown');
  await paper.press('Shift+Home');
  await expect.poll(selected).toBe('Line 5 of page 1 of the reports pack.');
});
