import { readFile } from 'node:fs/promises';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { goTo } from './support/job.ts';
import { meetings } from './support/mereshire.ts';
import { rowsOf } from './support/rows.ts';
import { seedMereshire } from './support/seed.ts';

test.use({ opened: false });

const panelName = 'Mereshire Police and Crime Panel';

test('a notice rule is begun from another one, shows its deadline while it is written, and is there wherever it counts', async ({
  app: { page },
}) => {
  await seedMereshire(page, '/notice');
  const panel = page.getByRole('region', { name: panelName });
  await panel.getByRole('button', { name: 'Add a rule…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: `New notice rule of ${panelName}` });
  const meaning = dialog.getByRole('status');
  await expect(meaning).toContainText('noon, Friday 27 November 2026');
  await dialog
    .getByRole('combobox', { name: 'Begin with a rule that others have' })
    .selectOption({ label: 'Police and crime panel, public question: seven clear working days' });
  await expect(meaning).toContainText('Monday 23 November 2026');
  await dialog.getByRole('textbox', { name: 'How many' }).fill('many');
  await expect(dialog.getByText('A whole number from 0 to 1000.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'How many' }).fill('3');
  await dialog.getByLabel('By what time').fill('12:00');
  await expect(meaning).toContainText('Public questions in by noon, Friday 27 November 2026');
  await expect(meaning).toContainText('Counted: Monday 30 November, Tuesday 1 December and Wednesday 2 December 2026.');
  await dialog
    .getByRole('combobox', { name: 'What is put to the meeting' })
    .selectOption({ label: 'Members’ questions' });
  await expectAccessible(page, 'the dialog of a notice rule');
  await dialog.getByRole('textbox', { name: 'Where the rule is written' }).press('Escape');
  await expect(dialog).toBeHidden();
  await expect(panel).toContainText('No rule yet');

  await panel.getByRole('button', { name: 'Add a rule…' }).press('Enter');
  await dialog.getByRole('button', { name: 'Add this rule' }).press('Enter');
  await expect(panel).toContainText('By noon, 3 clear working days before the meeting');
  await expect.poll(() => rowsOf(page, 'member', 'rules')).toHaveLength(1);
  await expectAccessible(page, 'the notice rules');

  await page.keyboard.press('Control+z');
  await expect(panel).toContainText('No rule yet');
  await page.keyboard.press('Control+Shift+z');
  await expect(panel).toContainText('in 4 days');

  await goTo(page, 'Today');
  const deadlines = page.getByRole('region', { name: 'Next deadlines' });
  await expect(deadlines.getByRole('listitem').first()).toContainText('Members’ questions by noon, Fri 27 Nov');
  // A question is under the rule for it, unless the member says otherwise.
  const ask = page.getByRole('region', { name: 'Questions to ask' }).getByRole('listitem').first();
  await expect(ask).toContainText('In by noon, Fri 27 Nov');
  await ask.getByRole('link').press('Enter');
  const editor = page.getByRole('region', { name: 'Question', exact: true });
  await expect(editor).toContainText('Members’ questions in by noon, Friday 27 November 2026');
  await expectAccessible(page, 'a question with its notice');
  await editor.getByRole('combobox', { name: 'Notice' }).selectOption({ label: 'No notice needed' });
  await expect(editor).not.toContainText('Members’ questions in by');
  await page.keyboard.press('Control+z');
  await expect(editor).toContainText('Members’ questions in by');
  await goTo(page, 'Today');

  const download = page.waitForEvent('download');
  await deadlines.getByRole('button', { name: 'Save for my calendar…' }).press('Enter');
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('Panel Papers.ics');
  expect(await readFile(await saved.path(), 'utf8')).toContain('DTSTART;TZID=Europe/London:20261127T120000');

  await deadlines.getByRole('link', { name: /Fri 27 Nov/ }).click();
  await expect(page).toHaveURL(new RegExp(`${encodeURIComponent(meetings[0]?.id ?? '')}`));
  // Who comes for the deadline finds it unfolded.
  await page.getByText('How this is reckoned').click();
  await expect(page.getByText('Neither the day of the meeting nor the day of receipt is counted.')).toBeVisible();
});

test('before its papers are out a meeting says what to ask: one is drafted, another is not for it and comes back', async ({
  app: { page },
}) => {
  const [, , february] = meetings;
  await seedMereshire(page, `/meetings/${encodeURIComponent(february?.id ?? '')}`);
  const list = page.getByRole('region', { name: 'What to ask' });
  const precept = list.getByRole('listitem').filter({ hasText: 'reviews the proposed precept' });
  await expect(precept).toContainText('Mon 8 Feb 2027, in 77 days');
  await expect(list.getByRole('listitem').first()).toContainText('Promise');
  await expectAccessible(page, 'what to ask');

  await precept.getByRole('button', { name: /^Not for this meeting/ }).press('Enter');
  await expect(precept).toHaveCount(0);
  await expect.poll(() => rowsOf(page, 'member', 'passedOver')).toHaveLength(1);
  await list.getByText('1 entry not for this meeting').press('Enter');
  await list.getByRole('button', { name: 'Put back' }).press('Enter');
  await expect(precept).toHaveCount(1);

  await list
    .getByRole('button', { name: /^Draft a question/ })
    .first()
    .press('Enter');
  await expect(page).toHaveURL(/\/questions\//);
  await expect(page.getByRole('textbox', { name: 'Question', exact: true })).toContainText('the committee was told');
});
