import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Mark } from '../../shared/model/member.ts';
import { corpusFile, corpusFolder } from '../corpus.ts';
import { expect, openBrowser, serveApp, test, watchFaults } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import {
  allPapersHere,
  draftQuestion,
  goTo,
  openItem,
  openNextMeeting,
  openSampleCouncil,
  search,
} from './support/job.ts';
import {
  agendaLine,
  drawnMarks,
  keepFlashing,
  pageShown,
  paperPage,
  runOf,
  selectWords,
} from './support/reader-papers.ts';
import { rowsOf } from './support/rows.ts';

/** The text the member would paste. */
function pasted(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test('the whole job on the sample council: from the first start to finding it again after a restart', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'panel-papers-data-'));
  const profile = mkdtempSync(join(tmpdir(), 'panel-papers-profile-'));
  const server = await serveApp(dataFolder);
  const faults: string[] = [];
  let context = await openBrowser(profile);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address });
  let page = context.pages()[0] ?? (await context.newPage());
  watchFaults(page, faults);

  // First run: three ways in.
  await page.goto(server.openingAddress());
  for (const way of ['Add a council', 'Import papers', 'Explore the sample council']) {
    await expect(page.getByRole('heading', { name: way })).toBeVisible();
  }
  await openSampleCouncil(page);
  const next = page.getByRole('region', { name: 'Next meeting' });
  await expect(next).toContainText('Mereshire Police and Crime Panel');
  await expect(next).toContainText(/1\d\d pages, none read/);
  await expect(next).toContainText('Ready offline');

  // Meetings: past and coming, the cancelled one told as such.
  await goTo(page, 'Meetings');
  await page.getByText(/^Past \d/).click();
  await expect(page.getByText('Cancelled').first()).toBeVisible();

  // The meeting: the agenda follows, both page numbers are shown, the exempt item is there with a lock.
  await openNextMeeting(page);
  await expect(agendaLine(page, /^14 .*Not public/)).toBeVisible();
  await openItem(page, /^6 Police and Crime Plan/);
  await pageShown(page, 9);
  await expect(page.getByText('(PDF 9 of')).toBeVisible();
  await expect(page.locator('[role=treeitem][aria-current]')).toContainText(/^Report.*1 of/);

  // A mark with a comment, taken back and made again.
  await selectWords(page, 9, 'Commissioner has held the Chief Constable');
  await page.keyboard.press('3');
  await expect(drawnMarks(page, 9, 3)).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(drawnMarks(page, 9)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(drawnMarks(page, 9, 3)).toHaveCount(1);
  await page.getByRole('tab', { name: /Marks/ }).click();
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /held the Chief Constable/ })
    .click();
  await page.getByRole('textbox', { name: 'Comment' }).fill('Zephyr: compare with last quarter.');
  await page.getByRole('textbox', { name: 'Comment' }).blur();

  // A question from the words.
  await draftQuestion(page, 9, 'Purpose of the report', 'Why has the night-time response worsened in Moorside?');
  await goTo(page, 'Questions');
  await page.getByRole('link', { name: /night-time response worsened/ }).click();
  await page.getByRole('button', { name: 'Copy as text' }).first().click();
  await expect.poll(() => pasted(page)).toContain('Why has the night-time response worsened in Moorside?');
  expect(await pasted(page)).toMatch(
    /Mereshire Police and Crime Panel, 3 December 2026, item 6, printed p. 7 \(PDF p. 9\)/,
  );

  // What was decided before, in the record's words, and its source.
  await goTo(page, 'Decisions');
  await page.getByPlaceholder('Words in the decision').fill('dental contracts');
  const decision = page.getByRole('article').filter({ hasText: 'Integrated Care Board be requested to confirm' });
  await expect(decision).toHaveCount(1);
  await decision.getByRole('link').first().click();
  await pageShown(page, 2);
  await expect(page.locator('[role=treeitem][aria-current]')).toContainText('Printed draft minutes');

  // A promise made at the last meeting is overdue; a report for the next one answers it, and closes it.
  await page.keyboard.press('ControlOrMeta+Shift+L');
  await expect(page.getByRole('heading', { level: 1, name: 'Promises' })).toBeFocused();
  await context.setOffline(true);
  await page.keyboard.press('ControlOrMeta+F');
  await page.keyboard.type('figures october');
  const promise = page.getByRole('article').filter({ hasText: 'The figures would be circulated by' });
  await expect(promise).toHaveCount(1);
  await expect(promise).toContainText('Overdue');
  await expect(promise).toContainText('1 possible answer');
  await promise.getByRole('button', { name: 'Follow up' }).press('Enter');
  const answers = promise.getByRole('region', { name: 'Possible answers' });
  await expect(answers).toContainText('52 stalking protection orders');
  await expectAccessible(page, 'a promise with a possible answer');
  await answers.getByRole('button', { name: 'This answers it' }).press('Enter');
  await expect(promise.getByRole('list', { name: 'What answers it' })).toContainText('52 stalking protection orders');
  await expect(promise.getByRole('radio', { name: 'Answered', exact: true })).toBeChecked();
  await expect(page.getByRole('heading', { level: 2, name: 'Overdue' })).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('heading', { level: 2, name: 'Overdue' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(promise.getByRole('radio', { name: 'Answered', exact: true })).toBeChecked();
  await context.setOffline(false);

  // One box over everything.
  await search(page, 'zephyr');
  await page
    .getByRole('link', { name: /Zephyr/ })
    .first()
    .click();
  await pageShown(page, 9);
  await search(page, 'section 106 contributions');
  await expect(page.locator('.hit').nth(5)).toBeVisible();

  // Nothing that has not changed is fetched again.
  await goTo(page, 'Sources');
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByText('Synced: nothing new')).toBeVisible();

  // After a restart everything of the member's is there.
  await context.close();
  context = await openBrowser(profile);
  page = context.pages()[0] ?? (await context.newPage());
  watchFaults(page, faults);
  await page.goto(server.openingAddress());
  await expect(page.getByRole('link', { name: /night-time response worsened/ })).toBeVisible();
  await openNextMeeting(page);
  await openItem(page, /^6 Police and Crime Plan/);
  await expect(drawnMarks(page, 9, 3)).toHaveCount(1);

  await context.close();
  await server.close();
  rmSync(dataFolder, { recursive: true, force: true });
  rmSync(profile, { recursive: true, force: true });
  expect(faults).toEqual([]);
});

/** Marks, goes and finds in the pack of 312 pages as one does who reads it. */
async function readMarkAndFind(page: Page): Promise<void> {
  await agendaLine(page, /Treasury Management/).click();
  await pageShown(page, 249);
  await selectWords(page, 249, 'Interim Corporate Director');
  await page.keyboard.press('1');
  await expect(drawnMarks(page, 249, 1)).toHaveCount(1);

  await page.keyboard.press('Control+g');
  await page.keyboard.type('45');
  await page.keyboard.press('Enter');
  await pageShown(page, 49);
  await expect(page.getByText('(PDF 49 of 312)')).toBeVisible();
  // Tables printed on their side fit the view as the pages round them do.
  await expect.poll(() => page.locator('.paper').evaluate((paper) => paper.scrollWidth - paper.clientWidth)).toBe(0);

  // Words stay selected when pdf.js has let go of their page; with Shift all the pages up to another are marked.
  await selectWords(page, 49, 'The analysis of data');
  for (const number of [100, 140, 170, 200, 66]) {
    await paperPage(page, number).evaluate((element) => element.scrollIntoView());
    await pageShown(page, number);
  }
  await expect(paperPage(page, 49).locator('canvas')).toHaveCount(0);
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  await page.keyboard.down('Shift');
  await runOf(page, 66, 'the').click();
  await page.keyboard.up('Shift');
  await page.keyboard.press('3');
  const long = async () => (await rowsOf<Mark>(page, 'member', 'marks')).find(({ colour }) => colour === 3)?.anchor;
  await expect
    .poll(async () => (await long())?.parts.map((part) => part.page))
    .toEqual(Array.from({ length: 18 }, (_, at) => 49 + at));
  expect((await long())?.parts.every(({ quads }) => quads.length > 0)).toBe(true);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('treasury management');
  await expect(page.getByText(/^\d+ places on \d+ pages$/)).toBeVisible();
  await keepFlashing(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('.flash').first()).toBeVisible();
  await page.getByRole('tab', { name: /^Marks/ }).click();
  await expect(page.getByText('Item 12 · p. 245 (PDF p. 249)')).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tree')).toBeVisible();
}

test.describe(corpusFolder ? 'real papers' : 'real papers (corpus absent: skipped)', () => {
  test.skip(!corpusFolder, 'The corpus is absent.');
  const folder = 'kent/full_council_2025-03-13';
  const pack = `${folder}/Public reports pack 13th-Mar-2025 10.00 County Council`;

  test('a county council’s pack of 312 pages is imported, split, read, marked, found and asked about', async ({
    app,
  }) => {
    const { page } = app;
    const truth: { items: { number: string; firstPage: number; stated: number[] }[] } = JSON.parse(
      readFileSync(corpusFile(`${pack}.truth.json`), 'utf8'),
    );
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files…' }).click();
    await (await chooser).setFiles([
      corpusFile(`${pack}.pdf`),
      corpusFile(`${folder}/Printed minutes 13th-Mar-2025 10.00 County Council.pdf`),
    ]);
    // The pack says which meeting it is for; the minutes are offered the meeting that is there now.
    const result = page.getByRole('dialog', { name: 'Import papers' });
    await expect(result.getByRole('heading', { name: 'Imported', exact: true })).toBeVisible();
    await expect(result.getByRole('combobox', { name: 'Meeting' }).locator('option:checked')).toContainText(
      '13 Mar 2025',
    );
    await result.getByRole('button', { name: 'Import this paper' }).click();
    await expect(result.getByRole('heading', { name: 'Imported (2)' })).toBeVisible();
    await page.keyboard.press('Escape');
    await allPapersHere(page);
    await goTo(page, 'Meetings');
    await page.getByText(/^Past \d/).click();
    await page
      .getByRole('link', { name: /County Council/ })
      .first()
      .click();
    for (const { number, firstPage } of truth.items) {
      await openItem(page, new RegExp(`^${number} `));
      await expect(page.getByText(`(PDF ${firstPage} of 312)`)).toBeVisible();
    }
    await expect(page.getByText(/item 16/i).first()).toBeVisible();

    await readMarkAndFind(page);

    await openItem(page, /^16 Pay Policy/);
    await selectWords(page, 305, 'Pay Policy Statement');
    await page.keyboard.press('1');
    await expect(drawnMarks(page, 305, 1)).not.toHaveCount(0);
    await draftQuestion(page, 305, 'Pay Policy Statement', 'What is the ratio of highest to median pay?');

    await goTo(page, 'Decisions');
    await expect(page.getByRole('article').nth(3)).toBeVisible();
    await search(page, 'armed forces covenant');
    await page.locator('.hit').first().click();
    await expect(page.getByRole('tree')).toBeVisible();
  });
});
