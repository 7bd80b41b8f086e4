import { startCouncil } from '../council/council-server.ts';
import { tinyCouncil } from '../council/tiny-council.ts';
import { expect, test } from './support/app.ts';
import { allPapersHere, goTo, search } from './support/job.ts';
import { drawnMarks, pageShown, selectWords } from './support/reader-papers.ts';

test('once fetched, papers are read, marked, found and decided on with the council out of reach', async ({ app }) => {
  const { page } = app;
  const council = await startCouncil(tinyCouncil('2026-11-23'), { now: new Date('2026-11-23T09:00:00Z') });
  try {
    await page.getByRole('textbox', { name: 'Council, area or address' }).fill(council.base);
    await page.getByRole('button', { name: 'Find its committees' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a council' });
    await dialog.getByRole('button', { name: 'Use it all the same' }).click();
    await dialog.getByRole('checkbox', { name: /Police and Crime Panel/ }).check();
    await dialog.getByRole('button', { name: 'Follow' }).click();
    await allPapersHere(page);
  } finally {
    await council.close();
  }

  await page.reload();
  await goTo(page, 'Sources');
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByRole('main')).toContainText(/cannot be reached|did not answer|could not be reached/i);

  await goTo(page, 'Meetings');
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await pageShown(page, 1);
  await selectWords(page, 1, 'Police and Crime Panel');
  await page.keyboard.press('1');
  await expect(drawnMarks(page, 1, 1)).not.toHaveCount(0);
  await search(page, 'panel');
  await expect(page.locator('.hit').first()).toBeVisible();
  await page.reload();
  await search(page, 'panel');
  await expect(page.locator('.hit').first()).toBeVisible();
  await goTo(page, 'Decisions');
  await expect(page.getByRole('article').first()).toBeVisible();
});
