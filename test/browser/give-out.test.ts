import { readFileSync } from 'node:fs';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { questions } from './support/mereshire.ts';
import { seed, seedMereshire } from './support/seed.ts';

test.use({ opened: false });

test('questions are given out as a sheet, as cards and as text, by the keys alone', async ({ app }) => {
  const { page, context } = app;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    const count = () => document.querySelectorAll('.print-sheet').length;
    Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: count() }) });
  });
  await seedMereshire(page, '/questions');
  const dialog = page.getByRole('dialog', { name: 'Give out questions' });

  async function open(): Promise<void> {
    await page.getByRole('button', { name: 'Give out…' }).press('Enter');
    await expect(dialog).toBeVisible();
  }

  async function saved(form: string): Promise<{ name: string; bytes: Buffer }> {
    await open();
    await dialog.getByRole('radio', { name: new RegExp(`^${form}`) }).press('Space');
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save 2 questions' }).press('Enter');
    const download = await coming;
    await expect(dialog).toBeHidden();
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  await open();
  await expectAccessible(page, 'giving out questions');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const word = await saved('Word document');
  expect(word.name).toBe('Questions Mereshire Police and Crime Panel 2026-12-03.docx');
  expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
  const cards = await saved('Speaking cards');
  expect(cards.name).toMatch(/^Speaking cards .*\.pdf$/);
  expect(cards.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(cards.bytes.toString('latin1')).toContain('/Marked true');

  // The cards go to the printer too, one to a sheet.
  await open();
  await dialog.getByRole('radio', { name: /^Speaking cards/ }).press('Space');
  await dialog.getByRole('button', { name: 'Print…' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'printed') as number)).toBe(2);

  await open();
  await dialog.getByRole('radio', { name: /^Message to officers/ }).press('Space');
  await dialog.getByRole('radio', { name: 'Ask officers', exact: true }).press('Space');
  await dialog.getByRole('button', { name: 'Copy', exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  const sent = page.locator('.question-row').filter({ hasText: 'southern division' });
  await expect(sent).toContainText('Submitted');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('1. What moved the response times in the southern division');
  expect(copied).toContain('printed p. 45 (PDF p. 49)');
  expect(copied).not.toContain('confidence survey');

  // What quotes a paper that is not public stays here, or leaves without it.
  const quoted = questions.flatMap(({ evidence }) => evidence.map(({ anchor }) => anchor.documentId));
  await seed(page, { member: { settings: [{ key: 'restricted-papers', value: quoted }] } }, '/questions');
  await page.getByRole('button', { name: /^Copy all questions for Mereshire Police/ }).press('Enter');
  const asked = page.getByRole('dialog', { name: 'This quotes a paper that is not public' });
  await expect(asked.getByRole('button', { name: 'Keep it here' })).toBeVisible();
  await expectAccessible(page, 'words of a paper that is not public are about to leave');
  await asked.getByRole('button', { name: 'Copy without it' }).press('Enter');
  const leaves = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(leaves).toContain('confidence survey');
  expect(await leaves()).not.toContain('printed p. 45');
});
