import { readFile } from 'node:fs/promises';
import type { Decision } from '../../shared/model/minutes.ts';
import { expect, test } from './support/app.ts';
import { decisions, questions } from './support/mereshire.ts';
import { rowsOf } from './support/rows.ts';
import { seed, seedMereshire } from './support/seed.ts';

test.use({ opened: false });

test('decisions are shown in the exact words, filtered, and lead to where they stand', async ({ app }) => {
  const { page, context } = app;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await seedMereshire(page, '/decisions');
  const shown = page.getByRole('article');
  const count = page.getByRole('main').getByText(/^\d+ decisions?$/);
  await expect(count).toHaveText('4 decisions');
  await expect(shown.first()).toContainText(
    'the Commissioner be requested to provide the response times of each division',
  );
  await expect(shown.first()).toContainText('(b)');
  await expect(shown.first()).toContainText('Requested');

  // Those that only note something are folded away, with their number.
  await page.getByRole('checkbox', { name: 'Show “noted” (2)' }).check();
  await expect(count).toHaveText('6 decisions');
  await page.reload();
  await expect(count).toHaveText('6 decisions');

  // Each choice says how many it would leave, with the others as they are.
  const kinds = page.getByRole('combobox', { name: 'Kind' });
  await page.getByRole('combobox', { name: 'Who must act' }).selectOption({ label: 'Commissioner (1)' });
  await expect(count).toHaveText('1 decision');
  await expect(kinds.getByRole('option')).toHaveText(['All kinds', 'Requested (1)']);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(count).toHaveText('6 decisions');

  await kinds.selectOption('agreed');
  await expect(shown).toHaveCount(1);
  await expect(shown).toContainText('rural crime');
  const more = page.getByRole('button', { name: 'More about this decision' });
  await more.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Open on the council’s site' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Copy with citation' }).press('Enter');
  await expect(page.getByText('Decision copied.').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '“(c) a task group of four members look at rural crime and report by March 2027.”\n' +
      'Mereshire Police and Crime Panel, 10 September 2026, item 4, Police and Crime Plan: progress, minutes\n' +
      'https://democracy.mereshire.example/mgAi.aspx?ID=103',
  );
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save what is shown' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Plain text (Markdown)' }).press('Enter');
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('Decisions.md');
  expect(await readFile(await saved.path(), 'utf8')).toContain('> (c) a task group');
  await expect(shown.getByRole('link', { name: /rural crime/ })).toHaveAttribute('href', /\/meetings\/.*item=/);

  await page.getByRole('combobox', { name: 'Kind' }).selectOption('');
  await page.getByRole('searchbox').fill('work xylophone');
  await expect(shown).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all decisions' }).click();
  await page.getByRole('searchbox').fill('RESPONSE times');
  await expect(shown).toHaveCount(1);
  await expect(shown.getByRole('link', { name: /response times/ })).toHaveAttribute(
    'href',
    /page=3&quote=the\+Commissioner/,
  );

  // Asked about by key, and begun once.
  for (let time = 0; time < 2; time += 1) {
    await shown.getByRole('link', { name: /response times/ }).focus();
    await page.keyboard.press('q');
    await expect(page.getByRole('textbox', { name: 'Question', exact: true })).toContainText('the committee decided');
    await expect(page.getByRole('list', { name: 'Quotations' })).toContainText('response times of each division');
    await expect(page.getByLabel('Put to')).toHaveValue('The Commissioner');
    await page.goBack();
  }
  await expect.poll(() => rowsOf(page, 'member', 'questions')).toHaveLength(questions.length + 1);
});

test('without decisions the view says so; thousands are listed without thousands of rows in the page', async ({
  app,
}) => {
  const { page } = app;
  const [sample] = decisions;
  const many = Array.from({ length: 3000 }, (_, index): Decision => {
    const year = 2010 + (index % 16);
    return {
      ...(sample as Decision),
      id: `d${index}`,
      kind: 'agreed',
      meetingId: `m${year}`,
      date: `${year}-05-06`,
      text: `That proposal ${index} be agreed.`,
    };
  });
  await page.goto(`${app.address}/decisions`);
  await expect(page.getByRole('heading', { name: 'No decisions yet' })).toBeVisible();
  await seed(page, { library: { decisions: many } }, '/decisions');
  await expect(page.getByText('3,000 decisions', { exact: true })).toBeVisible();
  expect(await page.getByRole('article').count()).toBeLessThan(60);
  await page.getByRole('combobox', { name: 'Year' }).selectOption('2012');
  await page.getByRole('searchbox').fill('proposal 2994');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article')).toHaveText(/That proposal 2994 be agreed/);
});
