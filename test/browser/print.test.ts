import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { agendaLine, drawnMarks, openPack, pageShown, selectWords } from './support/reader-papers.ts';

/** Sizes, in points, of the sheets the printer would get. */
async function printedSheets(page: Page): Promise<string[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const sizes = bytes.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...sizes].map(([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`);
}

test.use({ opened: false });

test('the item, some pages, or two on a sheet go to the printer, with the marks and nothing of the window', async ({
  app: { page },
}) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      asked: 0,
      print: () => Object.assign(window, { asked: Reflect.get(window, 'asked') + 1 }),
    });
  });
  await openPack(page);
  await agendaLine(page, /^6 Proposed precept/).click();
  await pageShown(page, 5);
  await selectWords(page, 5, 'Reserves stand at');
  await page.keyboard.press('1');
  await expect(drawnMarks(page, 5, 1)).toHaveCount(1);

  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Print' });
  await expect(dialog.getByRole('radio', { name: /^This item 6. Proposed precept: 4 pages/ })).toBeChecked();
  await expectAccessible(page, 'the dialog for printing');
  const pages = page.locator('.print-page');
  const asked = () => page.evaluate(() => Reflect.get(window, 'asked') as number);
  await page.keyboard.press('Enter');
  await expect.poll(asked).toBe(1);
  await expect(dialog).toBeHidden();
  await expect(pages).toHaveCount(4);
  await expect(pages.first().locator('.mark')).toHaveCount(1);
  await expect(pages.first()).toBeHidden();
  expect(await printedSheets(page)).toEqual(['595x842', '595x842', '595x842', '595x842']);
  // Once the printer has done with them they are gone.
  await expect(pages).toHaveCount(0);

  await page.keyboard.press('Control+p');
  await dialog.getByRole('radio', { name: /^Pages/ }).check();
  const field = dialog.getByRole('textbox');
  await field.fill('40');
  await expect(dialog.getByRole('alert')).toHaveText(/No page is printed “40”/);
  await expect(dialog.getByRole('button', { name: 'Print', exact: true })).toBeDisabled();
  await field.fill('pdf 1, p 3-4');
  await dialog.getByRole('checkbox', { name: 'With my marks (1 on these pages)' }).uncheck();
  await dialog.getByRole('radio', { name: 'Two pages a sheet' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Print 3 pages' }).click();
  await expect.poll(asked).toBe(2);
  await expect(pages).toHaveCount(3);
  await expect(page.locator('.print-page .mark')).toHaveCount(0);
  expect(await printedSheets(page)).toEqual(['842x595', '842x595']);

  // Stopped while a page is drawn, nothing stands to be printed.
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = () => {};
  });
  await page.keyboard.press('Control+p');
  await dialog.getByRole('radio', { name: /^The whole paper/ }).check();
  await dialog.getByRole('button', { name: 'Print 10 pages' }).click();
  await expect(dialog.getByText('Drawing page 1 of 10')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('button', { name: 'Print 10 pages' })).toBeVisible();
  await expect(page.locator('.print-document')).toHaveCount(0);
  expect(await asked()).toBe(2);

  // The reader has more keys than fit: their list is scrolled with the keyboard.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByRole('region');
  await expect(keys).toBeFocused();
  await expectAccessible(page, 'the list of keys', ['scrollable-region-focusable', 'color-contrast']);
  await page.keyboard.press('End');
  await expect(keys.getByText('Close a dialog or a menu')).toBeInViewport();
});
