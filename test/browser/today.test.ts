import { startCouncil } from '../council/council-server.ts';
import { tinyCouncil } from '../council/tiny-council.ts';
import { pdfOf } from '../unit/support/make-pdf.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { seedMereshire } from './support/seed.ts';

test.describe('with a council here', () => {
  test.use({ opened: false });

  test('Today shows what comes, what is new, what is to ask and what was begun', async ({ app }) => {
    const { page } = app;
    await seedMereshire(page);
    const next = page.getByRole('region', { name: 'Next meeting' });
    await expect(next).toContainText('in 10 days');
    await expect(next).toContainText('Thu 3 Dec 2026, 10:00');
    await expect(next).toContainText('212 pages, 174 unread');
    await expect(next).toContainText('Ready offline');

    const later = page.getByRole('region', { name: 'After that' });
    await expect(later.getByRole('listitem')).toHaveCount(3);
    await expect(later.getByRole('listitem').filter({ hasText: '13 Jan 2027' })).toContainText('Cancelled');

    await expect(page.getByRole('region', { name: 'What is new' }).getByRole('article')).toHaveCount(4);
    await expect(page.getByRole('region', { name: 'Continue reading' })).toContainText('At page 38 of 212');
    const questions = page.getByRole('region', { name: 'Questions to ask' });
    await expect(questions.getByRole('listitem')).toHaveCount(2);
    await questions.getByRole('link', { name: /southern division/ }).click();
    await expect(page.getByRole('textbox', { name: 'Question' })).toHaveText(/southern division/);
  });

  test('meetings are listed coming and past, by body, and the choice is in the address', async ({ app }) => {
    const { page } = app;
    await seedMereshire(page, '/meetings');
    const rows = page.getByRole('main').getByRole('listitem');
    await expect(rows).toHaveCount(4);
    await expect(rows.first()).toContainText('Thu 3 Dec 2026, 10:00');
    await page.getByText('Past 4').click();
    await expect(rows.first()).toContainText('Wed 7 Oct 2026, 14:00');
    await expect(page.getByRole('region', { name: '2025' }).getByRole('listitem')).toHaveCount(1);
    await page
      .getByRole('combobox', { name: 'Committee' })
      .selectOption({ label: 'Community Safety Scrutiny Committee' });
    await expect(rows).toHaveCount(1);
    await page.reload();
    await expect(rows).toHaveCount(1);
    await rows.getByRole('link').click();
    await expect(page).toHaveURL(/meetings\/.*34$/);
  });
});

test('the first window offers three ways in, and a council is followed from its address', async ({ app }) => {
  const { page } = app;
  const council = await startCouncil(tinyCouncil('2026-11-23'), { now: new Date('2026-11-23T09:00:00Z') });
  try {
    await expect(page.getByRole('heading', { level: 1, name: 'Welcome to Panel Papers' })).toBeVisible();
    for (const name of ['Add a council', 'Import papers', 'Explore the sample council']) {
      await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    }
    const address = page.getByRole('textbox', { name: 'Council, area or address' });
    await address.fill('not an address');
    await page.getByRole('button', { name: 'Find its committees' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a council' });
    await expect(dialog.getByRole('alert')).toBeVisible();

    await dialog
      .getByRole('combobox', { name: 'Council, area or address' })
      .fill(`${council.base}mgListCommittees.aspx`);
    await dialog.getByRole('button', { name: 'Find its committees' }).click();
    // It is on this computer, which no council is.
    await expect(dialog.getByRole('button', { name: 'Use it all the same' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('textbox', { name: 'Name to show' })).toBeFocused();
    const panel = dialog.getByRole('checkbox', { name: /Police and Crime Panel/ });
    await panel.check();
    await dialog.getByRole('button', { name: 'Follow' }).click();
    await expect(dialog).toBeHidden();

    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    await page.getByRole('link', { name: 'Sources' }).click();
    await expect(page.getByRole('main')).toContainText(/Synced/);
    await expect(page.getByRole('checkbox', { name: /Police and Crime Panel/ })).toBeChecked();
    await page.getByRole('link', { name: 'Meetings' }).click();
    await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Police and Crime Panel');

    await page.getByRole('link', { name: 'Sources' }).click();
    council.forget();
    await page.keyboard.press('F5');
    await expect(page.getByText('No new papers.').first()).toBeVisible();
    expect(council.asked().length).toBeGreaterThan(0);

    await page.getByRole('button', { name: 'More for 127.0.0.1' }).click();
    await page.getByRole('menuitem', { name: 'Remove…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByRole('heading', { name: 'No sources yet' })).toBeVisible();
  } finally {
    await council.close();
  }
});

test('a file that is not a paper is refused with its reason; one that does not say its meeting is put where told', async ({
  app,
}) => {
  const { page } = app;
  const dialog = page.getByRole('dialog', { name: 'Import papers' });
  const drop = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['<html><body>Sign in</body></html>'], 'pack.pdf', { type: 'application/pdf' }));
    return transfer;
  });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: drop });
  await expect(page.getByText('Drop papers or colleagues’ questions to take them in')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: drop });
  await expect(dialog.getByRole('heading', { name: 'Not imported' })).toBeVisible();
  await expect(dialog).toContainText('pack.pdf');
  await expect(page.getByText('Drop papers or colleagues’ questions to take them in')).toBeHidden();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();

  const buffer = Buffer.from(await pdfOf([{ lines: ['Briefing on burglary', 'Figures for the quarter.'] }]));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await (await chooser).setFiles([{ name: 'burglary briefing.pdf', mimeType: 'application/pdf', buffer }]);
  await expect(dialog).toContainText('1 page. Say which meeting it is for.');
  // Left without an answer it is told, and can be asked for again.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Messages')).toContainText('“burglary briefing.pdf” is not imported yet');
  await page.getByRole('button', { name: 'Say which meeting' }).click();
  await dialog.getByRole('combobox', { name: 'Committee' }).fill('Mereshire Police and Crime Panel');
  await dialog.getByLabel('Date').fill('2026-12-03');
  await expectAccessible(page, 'import dialog');
  await dialog.getByRole('button', { name: 'Import this paper' }).click();
  await dialog.getByRole('link', { name: /^burglary briefing\.pdf/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\/meetings\/.*document=/);
  await page.getByRole('link', { name: 'Sources' }).click();
  await expect(page.getByRole('region', { name: 'Imported papers' })).toContainText('burglary briefing');
});
