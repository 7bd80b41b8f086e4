import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { paperPage } from './support/reader-papers.ts';
import { scanOf } from './support/scan.ts';

const report = [
  'The Commissioner will report on vetting to the next meeting.',
  'Reserves stand at fourteen million pounds at the end of the year.',
];

/** Keeps the words of scans from being read until it is let go. */
function holdReading(): void {
  const held = new Promise<void>((resolve) => Object.assign(window, { letRead: resolve }));
  void navigator.locks.request('recognise', () => held);
}

test('the words of a scanned paper are read, so that they are found, selected and marked', async ({ app }) => {
  const { page, context } = app;
  await page.addInitScript(holdReading);
  await page.reload();
  const buffer = Buffer.from(await scanOf(context, [['Briefing on reserves'], report, []]));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await (await chooser).setFiles([{ name: 'scan.pdf', mimeType: 'application/pdf', buffer }]);
  const dialog = page.getByRole('dialog', { name: 'Import papers' });
  await dialog.getByRole('combobox', { name: 'Committee' }).fill('Mereshire Police and Crime Panel');
  await dialog.getByLabel('Date').fill('2026-12-03');
  await dialog.getByRole('button', { name: 'Import this paper' }).click();
  await dialog.getByRole('link', { name: /^scan\.pdf/ }).click();
  const reader = page.getByRole('region', { name: /Pages of/ });
  await expect(reader).toBeVisible();
  // Reading is stopped, and goes on when it is asked for.
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  const read = page.getByRole('button', { name: 'Read its words' });
  await expect(read).toBeVisible();
  await page.evaluate(() => (Reflect.get(window, 'letRead') as () => void)());
  await read.click();
  await expect(page.getByText('Its words were read from it by this computer')).toBeVisible();
  await expectAccessible(page, 'a scanned page');

  await page.getByRole('link', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('vetting fourteen');
  const hit = page.getByRole('link', { name: /From a scan/ });
  await expect(hit).toContainText('Reserves stand at fourteen million pounds', { timeout: 60_000 });
  await hit.click();
  const words = paperPage(page, 2).locator('.textLayer').getByText('fourteen', { exact: false });
  await words.dblclick();
  await page.keyboard.press('2');
  await page.getByRole('tab', { name: /Marks/ }).click();
  await expect(page.getByRole('tabpanel')).toContainText('fourteen');
});
