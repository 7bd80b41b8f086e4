/** Promises the member writes down, the thread of a matter, and work programmes with what slipped: all by the keys. */
import type { Extract, PackItem } from '../../shared/model/library.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { extracts, meetings } from './support/mereshire.ts';
import { seed, seedMereshire } from './support/seed.ts';

test.use({ opened: false });

const programme: PackItem = {
  ...{ number: '8', title: 'Work programme', firstPage: 90, lastPage: 90, printedFirst: null, printedLast: null },
  documents: [],
};

/** The pack of a meeting, by its place among the files, with a work programme on page 90. */
function withProgramme(place: number, lines: readonly string[]) {
  const extract = extracts[place];
  if (!extract) throw new Error(`there is no file ${place}`);
  const { sha256 } = extract;
  const read: Extract = { ...extract, items: [programme] };
  return { read, page: { sha256, page: 90, printed: null, text: ['Work programme', ...lines].join('\n') } };
}

const december = withProgramme(0, ['February 2027 Estates strategy', 'February 2027 Custody visits: annual report']);
const september = withProgramme(1, ['December 2026 Estates strategy', 'February 2027 Custody visits: annual report']);

test('a promise is written down, its matter followed through the years, and what slipped is seen', async ({ app }) => {
  const { page } = app;
  const made = meetings.find(({ date }) => date === '2026-09-10');
  if (!made) throw new Error('there is no meeting in September');
  await seedMereshire(page);
  const library = { extracts: [december.read, september.read], pages: [december.page, september.page] };
  await seed(page, { library }, '/promises');

  await page.getByRole('button', { name: 'Record a promise…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Record a promise' });
  const words = dialog.getByRole('textbox', { name: 'What was promised' });
  await expect(words).toBeFocused();
  await dialog.getByRole('button', { name: 'Record', exact: true }).press('Enter');
  await expect(dialog.getByText('Say what was promised first.')).toBeVisible();
  await words.fill('The costs of the drones will be sent round.');
  await dialog.getByRole('textbox', { name: 'By whom' }).fill('Robert Anstey');
  await dialog.getByRole('textbox', { name: 'By when' }).fill('by 2 November 2026');
  await dialog.getByRole('combobox', { name: 'At the meeting' }).selectOption(made.id);
  await expectAccessible(page, 'recording a promise');
  await dialog.getByRole('button', { name: 'Record', exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  const own = page.getByRole('article').filter({ hasText: 'costs of the drones' });
  await expect(own).toContainText('Overdue');
  await expect(own).toContainText('Robert Anstey');

  const promise = page.getByRole('article').filter({ hasText: 'response times of each division by 31 October' });
  await promise.getByRole('link', { name: 'Earlier and later on this matter' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Police and Crime Plan: progress' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /on this matter$/ })).toBeVisible();
  const entry = page.getByRole('listitem').filter({ hasText: 'Thu 10 Sep' }).first();
  await expect(entry).toHaveAttribute('aria-current', 'true');
  await expect(entry).toContainText('Promised');
  const decided = entry.getByRole('link', { name: /a task group of four members/ });
  await expectAccessible(page, 'a thread');
  await decided.press('Enter');
  await expect(page).toHaveURL(/\/meetings\/.*meeting%2F33\?/);

  await page.goBack();
  await expect(decided).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Promises/ })
    .press('Enter');
  await page.getByRole('link', { name: 'Work programmes' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Work programmes' })).toBeVisible();
  const slipped = page.getByRole('listitem').filter({ hasText: 'Put off' });
  await expect(slipped).toHaveCount(1);
  await expect(slipped).toContainText('Estates strategy');
  await expect(slipped).toContainText('Planned for December 2026 in the programme of 10 September 2026.');
  await expectAccessible(page, 'work programmes');
  await page.getByRole('link', { name: 'Programme of Thu 3 Dec 2026' }).press('Enter');
  await expect(page).toHaveURL(/\/meetings\/.*meeting%2F41\?.*page=90/);
});
