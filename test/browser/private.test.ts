import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { agendaLine, openPack, pageShown } from './support/reader-papers.ts';
import { seedMereshire } from './support/seed.ts';

test.use({ opened: false });

/** By keyboard alone. */
async function goToInterests(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('interests');
  await page.getByRole('option', { name: 'Interests', selected: true }).waitFor();
  await page.keyboard.press('Enter');
}

test('an interest is listed, found in the papers, declared, and the words are offered again', async ({ app }) => {
  const { page } = app;
  await openPack(page);
  await goToInterests(page);
  await page.getByRole('button', { name: 'Add an interest…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an interest' });
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('at least 3 letters');
  await dialog.getByRole('textbox', { name: 'Name, as papers would have it' }).fill('Vetting');
  await dialog
    .getByRole('textbox', { name: 'How you would declare it' })
    .fill('My daughter works for the vetting unit.');
  await expectAccessible(page, 'adding an interest');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('My daughter works')).toBeVisible();
  await expectAccessible(page, 'the list of interests');

  await page.goBack();
  await pageShown(page, 1);
  const line = agendaLine(page, /^8 Work programme/);
  await expect(line.getByRole('img', { name: 'Names an interest of yours: Vetting' })).toBeVisible();
  await expect(agendaLine(page, /^6 Proposed precept/).getByRole('img', { name: /^Names an interest/ })).toHaveCount(0);
  await line.click();
  const named = page.getByRole('region', { name: 'Your interests' });
  await expect(named).toContainText('p. 7 (PDF p. 9)');
  await expect(named.locator('mark')).toHaveText('Vetting');
  await expectAccessible(page, 'an item that names an interest');
  await named.getByRole('button', { name: 'Record a declaration…' }).click();
  const declare = page.getByRole('dialog', { name: 'What you declared' });
  await expect(declare.getByRole('textbox', { name: 'In these words' })).toHaveValue(
    'My daughter works for the vetting unit.',
  );
  await declare.getByRole('combobox', { name: 'And then' }).selectOption('Left the room');
  await declare.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(named).toContainText('Declared here: “My daughter works for the vetting unit.” and left the room.');
  await page.keyboard.press('Control+z');
  await expect(named).not.toContainText('Declared here');
  await page.keyboard.press('Control+Shift+z');
  await expect(named).toContainText('Declared here');

  await goToInterests(page);
  await expect(page.getByRole('region', { name: 'Declared' })).toContainText(
    'Mereshire Police and Crime Panel, 3 December 2026, item 8',
  );
});

test('notes of long ago are deleted when the member says so, and what is held about somebody is shown', async ({
  app,
}) => {
  const { page } = app;
  await seedMereshire(page, '/settings');
  const privacy = page.getByRole('region', { name: 'Privacy' });
  await privacy.getByRole('textbox', { name: 'Everything I hold about' }).fill('southern division');
  await page.keyboard.press('Enter');
  const held = page.getByRole('dialog', { name: 'Everything held about southern division' });
  await expect(held).toContainText('1 entry');
  await expectAccessible(page, 'what is held about somebody');
  await page.keyboard.press('Escape');

  const choice = privacy.getByRole('combobox', { name: 'Keep my notes for Mereshire Police and Crime Panel' });
  await choice.selectOption('30 days after a meeting');
  const asked = page.getByRole('dialog', { name: 'Delete older notes now?' });
  await expect(asked).toContainText('1 question of 1 meeting');
  await asked.getByRole('button', { name: 'Keep everything' }).click();
  await expect(choice).toHaveValue('for-ever');
  await choice.selectOption('30 days after a meeting');
  await asked.getByRole('button', { name: 'Delete now' }).click();
  await expect(privacy).toContainText('1 receipt of what was deleted');
  await expect(choice).toHaveValue('30');
  await expectAccessible(page, 'settings with a receipt');
});
