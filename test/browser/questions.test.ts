import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { seedMereshire } from './support/seed.ts';

/** Rests a finger on one card, carries it over another, and lets go. */
async function carryByFinger(page: Page, card: Locator, onto: Locator): Promise<void> {
  const middle = async (of: Locator) => {
    const box = await of.boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  const [from, to] = [await middle(card), await middle(onto)];
  const screen = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: { x: number; y: number }[]) =>
    screen.send('Input.dispatchTouchEvent', { type, touchPoints: at });
  await screen.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await touch('touchStart', [from]);
  await expect(card).toHaveAttribute('data-carried');
  await touch('touchMove', [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }]);
  await touch('touchMove', [to]);
  await expect(page.locator('[data-drop-over]')).toHaveCount(1);
  await touch('touchEnd', []);
  await screen.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await screen.detach();
}

test.use({ opened: false });

test('a question is written, kept over a reload in the middle of typing, changed, and copied', async ({ app }) => {
  const { page, context } = app;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await seedMereshire(page, '/questions');
  await page.getByRole('button', { name: 'New question' }).click();
  const text = page.getByRole('textbox', { name: 'Question' });
  await expect(text).toBeFocused();
  await page.keyboard.type('How many officers were abstracted in August?');
  // At once: nothing waits for the text to be written.
  await page.reload();
  await expect(text).toHaveText('How many officers were abstracted in August?');

  await page
    .getByRole('combobox', { name: 'Meeting' })
    .selectOption({ label: 'Wed 9 Dec 2026, 14:00  Community Safety Scrutiny Committee' });
  await page.getByRole('group', { name: 'Kind of question' }).getByText('Ask in the room').click();
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Submitted');
  const list = page.getByRole('region', { name: 'Questions', exact: true });
  await expect(list.getByRole('heading', { name: /Community Safety Scrutiny Committee/ })).toBeVisible();
  const row = list.getByRole('link', { name: /abstracted/ });
  await expect(row).toContainText('Ask in the room');
  await expect(row).toContainText('Submitted');

  // What is worth a look is said under the text, and put aside for this question.
  const checks = page.getByRole('region', { name: 'Worth a look' });
  await expect(checks).toBeHidden();
  await text.fill('How many officers were deployed to the fair in August?');
  await expect(checks).toBeHidden();
  await page
    .getByRole('combobox', { name: 'Meeting' })
    .selectOption({ label: 'Thu 3 Dec 2026, 10:00  Mereshire Police and Crime Panel' });
  await checks.getByText('This may be an operational matter.').click();
  await expect(checks).toContainText('held the Chief Constable to account');
  await checks.getByRole('button', { name: 'Not for this question' }).click();
  await expect(checks).toHaveText('1 check put aside.');

  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('Question copied.').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Ask in the room:\nHow many officers were deployed to the fair in August?',
  );

  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('submitted');
  await expect(page.getByRole('radio', { name: 'Ask in the room' })).toBeChecked();
});

test('a quotation shows both page numbers, opens its place and is copied with its citation', async ({ app }) => {
  const { page, context } = app;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await seedMereshire(page, '/questions/q1');
  const quotes = page.getByRole('list', { name: 'Quotations' });
  await expect(quotes).toContainText('Grade 1 response times rose');
  await expect(quotes).toContainText('printed p. 45');
  await expect(quotes).toContainText('PDF p. 49');
  const href = await quotes.getByRole('link').getAttribute('href');
  expect(href).toMatch(/^\/meetings\/.*meeting%2F41\?document=.*&page=49&quote=Grade/);

  await page.getByRole('button', { name: /Copy all questions for Mereshire/ }).click();
  await expect(page.getByText('Questions copied.').first()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Mereshire Police and Crime Panel, Thu 3 Dec 2026');
  expect(copied).toContain('Mereshire Police and Crime Panel, 3 December 2026, item 6, printed p. 45 (PDF p. 49)');
  expect(copied).toContain('2. Item 6');

  // Out in a file for colleagues, and a colleague's in: shown as theirs, beside what is alike, and taken back.
  await page.getByRole('button', { name: 'Share and take in' }).click();
  await page.getByRole('menuitem', { name: 'Export for colleagues…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export 2 questions for colleagues' });
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Cllr Adeyemi');
  await expectAccessible(page, 'the export for colleagues');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the file…' }).click();
  const mine = readFileSync(await (await saved).path(), 'utf8');
  const theirs = mine
    .replaceAll('Cllr Adeyemi', 'Cllr Hart')
    .replace(/"id": "q1"/, '"id": "h1"')
    .replace(/("author": \{\s*"id": ")[^"]+/, '$1hart')
    .replace(/(southern division)/, '$1 <img src=x onerror=alert(1)>');
  const dropped = await page.evaluateHandle(
    (files) => {
      const transfer = new DataTransfer();
      for (const [name, text] of files) transfer.items.add(new File([text], name));
      return transfer;
    },
    [
      ['hart.panelquestions', theirs],
      ['half.panelquestions', mine.slice(0, 200)],
    ] as const,
  );
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: dropped });
  await expect(page.getByText('Drop papers or colleagues’ questions')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  const incoming = page.getByRole('dialog', { name: 'Questions from Cllr Hart' });
  await expect(incoming.getByRole('heading', { name: 'New (1)' })).toBeVisible();
  await expect(incoming).toContainText('southern division <img src=x onerror=alert(1)>');
  await expect(incoming).toContainText('Like your own: ');
  await expect(incoming).toContainText('1 question of your own in the file');
  await expect(incoming).toContainText('half.panelquestionsThe file cannot be read.');
  await expectAccessible(page, 'what colleagues’ files bring');
  await incoming.getByRole('button', { name: 'Take in 1 question' }).click();
  await expect(page.getByText('1 question taken in.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Question of Cllr Hart' })).toContainText('southern division');
  await expect(page.getByRole('region', { name: 'Likely the same question' })).toContainText('yours');
  await expectAccessible(page, 'a question of a colleague');
  // In the list it stands right after one's own; put together, it is out of the list, and back.
  const rows = page.getByRole('region', { name: 'Questions', exact: true }).getByRole('link');
  await expect(rows.nth(1)).toContainText('From Cllr Hart');
  const list = page.getByRole('region', { name: 'Questions', exact: true });
  await expect(list).toContainText('Likely the same as the one above');
  await list.getByRole('button', { name: 'Put together' }).press('Enter');
  await expect(page.getByText('Put together. The other words').first()).toBeVisible();
  await expect(list).not.toContainText('Likely the same');
  await page.getByText('1 earlier text').click();
  await expect(page.locator('.earlier-text')).toContainText('Cllr Hart’s words');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await list.getByRole('button', { name: 'Not the same' }).press('Enter');
  await expect(list).not.toContainText('Likely the same');
  await expect(rows).toHaveCount(3);
  await rows.first().click();
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeVisible();

  await page.getByRole('button', { name: 'Remove quotation' }).click();
  await expect(quotes).toBeHidden();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Control+z');
  await expect(quotes).toContainText('Grade 1 response times rose');
});

test('questions are put in order, deleted, and brought back', async ({ app }) => {
  const { page } = app;
  await seedMereshire(page, '/questions/q2');
  const rows = page.getByRole('region', { name: 'Questions', exact: true }).getByRole('link');
  await expect(rows.first()).toContainText('southern division');
  await page.getByRole('button', { name: 'More for this question' }).click();
  await page.getByRole('menuitem', { name: 'Move up' }).click();
  await expect(rows.first()).toContainText('confidence survey');

  const text = page.getByRole('textbox', { name: 'Question' });
  await text.fill('Will the survey be repeated?');
  await page.getByRole('button', { name: 'More for this question' }).click();
  await page.getByRole('menuitem', { name: 'Delete question' }).click();
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(2);
  await rows.first().click();
  // The last words typed before it was deleted came back with it.
  await expect(text).toHaveText('Will the survey be repeated?');

  // By key, by dragging, and on the board.
  await rows.first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows.first()).toContainText('southern division');
  await rows.last().dragTo(rows.first());
  await expect(rows.first()).toContainText('repeated');
  await page.getByText('All 3').click();
  await expect(rows).toHaveCount(3);
  await page.getByText('Board').click();
  const drafted = page.getByRole('region', { name: 'Drafted' }).getByRole('link');
  await expect(drafted).toHaveCount(2);
  await drafted.first().focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(drafted).toHaveCount(1);
  const submitted = page.getByRole('region', { name: 'Submitted' }).getByRole('link');
  await expect(submitted).toContainText('repeated');
  await expect(submitted).toBeFocused();
  await expectAccessible(page, 'the board');
  // By item a card that goes to another column goes to its item.
  await page.getByText('By item').click();
  const onItem = page.getByRole('region', { name: /^Item 6/ }).getByRole('link');
  await expect(onItem).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Agenda item' }).selectOption('The meeting as a whole');
  const onNone = page.getByRole('region', { name: 'The meeting as a whole' }).getByRole('link');
  await expect(onNone).toContainText('repeated');
  await onItem.dragTo(onNone);
  await expect(onNone).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(onNone).toHaveCount(1);
  // By a finger that rests on it first; the mouse is one again afterwards.
  await carryByFinger(page, onItem, onNone);
  await expect(onNone).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(onNone).toHaveCount(1);
  await onNone.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(onItem).toHaveCount(2);
  await expect(onItem.filter({ hasText: 'repeated' })).toBeFocused();
  await page.getByText('By item').click();
  await page.getByText('List', { exact: true }).click();

  // Several at once, found by their words.
  await page.getByRole('searchbox', { name: 'Words in the questions' }).fill('survey');
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('checkbox', { name: /^Choose: What moved/ }).check();
  await page.getByRole('checkbox', { name: /^Choose: Will the survey/ }).check();
  await page.getByRole('combobox', { name: 'How far the chosen questions are' }).selectOption('Withdrawn');
  await expect(rows.filter({ hasText: 'Withdrawn' })).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Who asks the chosen questions' }).fill('Cllr Hart');
  await page.keyboard.press('Enter');
  await expect(rows.filter({ hasText: 'Cllr Hart' })).toHaveCount(2);
  await expectAccessible(page, 'several questions chosen');
  await page.getByRole('button', { name: 'Delete the chosen questions' }).click();
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);
});

test('typing is undone as one piece, and never by a step made elsewhere', async ({ app }) => {
  const { page } = app;
  await seedMereshire(page, '/questions/q2');
  const text = page.getByRole('textbox', { name: 'Question' });
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Submitted');
  await text.fill('First words.');
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await text.fill('First words, then more.');
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Control+z');
  await expect(text).toHaveText('Will the confidence survey be repeated before the precept is set?');
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('submitted');
  await page.keyboard.press('Control+Shift+z');
  await expect(text).toHaveText('First words, then more.');
});
