import { expect, test } from './support/app.ts';
import { seedMereshire } from './support/seed.ts';

test.use({ opened: false });

test('the whole job of the views is done with the keyboard alone', async ({ app }) => {
  const { page } = app;
  await seedMereshire(page);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  // Past the rail into the view, and to the papers of the next meeting.
  await press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the view' })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  const ready = page.getByRole('button', { name: 'Ready offline' });
  await expect(ready).toBeVisible();
  await press('Tab');
  await expect(ready).toBeFocused();
  await press('Tab');
  await expect(page.getByRole('link', { name: 'Read on' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Read on' })).toHaveCSS('outline-style', 'solid');

  // Meetings: past ones of one body.
  await press('Control+2');
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeFocused();
  await press('Tab', 'ArrowRight');
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Wed 7 Oct 2026');

  // Decisions: folded ones shown, words searched for, a decision opened.
  await press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Decisions' })).toBeFocused();
  await press('Tab');
  await page.keyboard.type('task group');
  await expect(page.getByRole('article')).toHaveCount(1);
  const clause = page.getByRole('link', { name: /task group of four/ });
  for (let step = 0; step < 12 && !(await clause.evaluate((link) => link === document.activeElement)); step += 1) {
    await press('Tab');
  }
  await expect(clause).toBeFocused();

  // A question: begun, written, its kind and status set, copied from its menu, deleted and brought back.
  await press('Control+Shift+Q');
  const text = page.getByRole('textbox', { name: 'Question' });
  await expect(text).toBeFocused();
  await page.keyboard.type('When does the task group meet?');
  await press('Tab', 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'Ask in the room' })).toBeChecked();
  await press('Tab');
  await expect(page.getByRole('combobox', { name: 'Status' })).toBeFocused();
  await page.keyboard.type('Sub');
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('submitted');
  await press('Tab');
  await expect(page.getByRole('combobox', { name: 'Put to' })).toBeFocused();
  await page.keyboard.type('Chief Constable');
  await press('Tab', 'Tab');
  await expect(page.getByRole('button', { name: 'More for this question' })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Move up' })).toBeFocused();
  await press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: 'Delete question' })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('link', { name: /When does the task group meet/ })).toHaveCount(0);
  await press('Control+z');
  await expect(page.getByRole('link', { name: /When does the task group meet/ })).toBeVisible();

  // Search, and open a result.
  await press('Control+Shift+F');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('rural');
  await expect(page.locator('.hit').first()).toBeVisible();
  await press('ArrowDown', 'Enter');
  await expect(page).not.toHaveURL(/\/search/);

  // The theme, from the settings.
  await press('Control+,');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  await press('Tab', 'ArrowRight', 'ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('with nothing here the views say how to begin, and keys that are letters do nothing while one types', async ({
  app: { page, address },
}) => {
  await page.goto(`${address}/search`);
  await expect(page.getByRole('heading', { name: 'Search everything that is here' })).toBeVisible();
  const box = page.getByRole('searchbox');
  await expect(box).toBeFocused();
  await page.keyboard.type('what?');
  await expect(box).toHaveValue('what?');
  await expect(page.getByRole('heading', { name: 'Nothing found for “what?”' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('link', { name: 'Questions' }).click();
  await expect(page.getByRole('heading', { name: 'No questions yet' })).toBeVisible();
  await page.keyboard.press('Control+Shift+q');
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused();
});
