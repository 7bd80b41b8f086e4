import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Extract, Meeting, PageTextRow } from '../../shared/model/library.ts';
import type { Mark } from '../../shared/model/member.ts';
import type { Decision } from '../../shared/model/minutes.ts';
import { corpusFile, corpusFolder } from '../corpus.ts';
import { expect, test } from './support/app.ts';
import { allPapersHere, draftQuestion, goTo, openItem, search } from './support/job.ts';
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

/** What stands in the pack of 312 pages, as people read it. */
interface Truth {
  pages: number;
  items: { number: string; firstPage: number; lastPage: number }[];
}

/** Expects that the pack is split as it is, and that its minutes give their decisions. */
async function expectRead(page: Page, truth: Truth): Promise<void> {
  const places = (items: Truth['items']) => items.map((row) => [row.number, row.firstPage, row.lastPage]);
  const [meeting] = await rowsOf<Meeting>(page, 'library', 'meetings');
  expect(meeting).toMatchObject({ date: '2025-03-13', bodyName: 'County Council' });
  const pack = (await rowsOf<Extract>(page, 'library', 'extracts')).find(({ pageCount }) => pageCount === truth.pages);
  expect(places(pack?.items ?? [])).toEqual(places(truth.items));
  const drifted = pack?.warnings.filter(({ code }) => code === 'range-drift').map(({ item }) => item);
  expect(drifted).toEqual(['16', '17']);
  const words = (await rowsOf<PageTextRow>(page, 'library', 'pages')).filter(({ sha256 }) => sha256 === pack?.sha256);
  expect(words).toHaveLength(truth.pages);
  expect(words.find((row) => row.page === 195)?.printed).toBe('191');
  const decisions = await rowsOf<Decision>(page, 'library', 'decisions');
  expect(decisions.length).toBeGreaterThan(10);
  expect(decisions.every(({ origin }) => origin.kind === 'page' && origin.page > 0)).toBe(true);
}

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
    const truth: Truth = JSON.parse(readFileSync(corpusFile(`${pack}.truth.json`), 'utf8'));
    await expectRead(page, truth);
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
