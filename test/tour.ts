/**
 * `npm run tour`: drives the built application through the member's whole job on the sample council and writes the
 * README's pictures to `docs/pictures/`, light and dark.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildAll, buildIsStale } from '../tools/build.ts';
import { openBrowser, serveApp } from './browser/support/app.ts';
import { allPapersHere, goTo, openItem, openNextMeeting, openSampleCouncil, search } from './browser/support/job.ts';
import { drawnMarks, pageShown, paperPage, selectWords } from './browser/support/reader-papers.ts';

const pictures = join(import.meta.dirname, '../docs/pictures');

/** Takes one picture in the light and one in the dark. */
async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    await page.screenshot({
      path: join(pictures, `${name}-${colorScheme}.png`),
      animations: 'disabled',
      caret: 'hide',
    });
  }
  console.log(name);
}

/** Waits until no message lies over the view. */
async function noToast(page: Page): Promise<void> {
  for (const close of await page.getByRole('button', { name: 'Dismiss' }).all()) await close.click();
}

/** Selects a passage of a page from the beginning of one line to the end of another, as a member drags over it. */
async function selectPassage(page: Page, number: number, first: string, last: string): Promise<void> {
  await selectWords(page, number, last);
  const lines = paperPage(page, number).locator('.textLayer');
  const from = await lines.getByText(first).boundingBox();
  const to = await lines.getByText(last).boundingBox();
  if (!from || !to) throw new Error(`“${first}” is not on the page.`);
  await page.mouse.move(from.x + 1, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await page.mouse.move(to.x + to.width - 0.5, to.y + to.height / 2);
  await page.mouse.up();
}

/** Gives the panel its notice rule, and shows what to ask with the deadline and its working. */
async function deadline(page: Page): Promise<void> {
  await goTo(page, 'Today');
  await page.getByRole('link', { name: 'What to ask' }).first().click();
  await page.getByRole('button', { name: 'Choose a rule…' }).click();
  const dialog = page.getByRole('dialog', { name: /^When must questions for/ });
  await dialog
    .getByText(/^In by/)
    .first()
    .waitFor();
  await dialog
    .getByRole('radio', { name: /\b(3|three) clear working days/i })
    .first()
    .check();
  await dialog.getByRole('button', { name: 'Use this rule' }).click();
  await page.getByText('How this is reckoned').click();
  await noToast(page);
  await picture(page, 'drafting');
}

/** Drafts two more questions from what there is to ask, and shows the editor, the board and how they are given out. */
async function workbench(page: Page): Promise<void> {
  const openDrafting = async () => {
    await goTo(page, 'Today');
    await page.getByRole('link', { name: 'What to ask' }).first().click();
  };
  for (const about of [/^Draft a question: .*hotspot/, /^Draft a question: .*hourly/]) {
    await openDrafting();
    await page.getByRole('button', { name: about }).first().click();
    await page.getByRole('textbox', { name: 'Question', exact: true }).waitFor();
    await page.getByRole('list', { name: 'Quotations' }).waitFor();
    await page.getByRole('group', { name: 'Kind of question' }).getByText('Ask in the room').click();
  }
  const text = page.getByRole('textbox', { name: 'Question', exact: true });
  await text.fill(
    'Where are the hourly figures that were promised for this meeting? Will they stand in every report from now on?',
  );
  await page.getByText('Saved on this computer').waitFor();
  await page.getByRole('region', { name: 'Worth a look' }).waitFor();
  await page.locator('.questions-editor').evaluate((pane) => {
    pane.scrollTop = 200;
  });
  await page.mouse.move(0, 0);
  await noToast(page);
  await picture(page, 'questions');
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Submitted');
  await goTo(page, 'Questions');
  await page.getByText('Board', { exact: true }).click();
  await page.getByRole('region', { name: 'Submitted' }).getByRole('link').waitFor();
  await noToast(page);
  await picture(page, 'board');
  await page.getByText('List', { exact: true }).click();
  await page.getByRole('button', { name: 'Give out…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Give out questions' });
  await dialog.getByRole('radio', { name: /^Speaking cards/ }).check();
  await picture(page, 'give-out');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await openNextMeeting(page);
}

/** Sits in the meeting that is open, with one answer noted and a promise being noted. */
async function room(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'In the room' }).click();
  await page.getByRole('button', { name: /^The next is on item/ }).click();
  await page.getByRole('article', { name: /^Question 1 of/ }).waitFor();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('a');
  await page
    .getByRole('textbox', { name: 'What was answered' })
    .fill('About a third rang again; how many were in danger is not known.');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Noted' }).getByRole('listitem').waitFor();
  await page.keyboard.press('p');
  await page.getByRole('textbox', { name: 'What was promised' }).fill('a count of repeat callers in danger');
  await page.getByRole('textbox', { name: 'By whom' }).fill('The Chief Constable');
  await page.getByRole('textbox', { name: 'By when' }).fill('the next meeting');
  await noToast(page);
  await picture(page, 'room');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Noted' }).getByRole('listitem').nth(1).waitFor();
  await page.getByRole('link', { name: 'Debrief' }).click();
  const file = page.getByRole('button', { name: /^File / });
  await file.click();
  await file.waitFor({ state: 'hidden' });
  await noToast(page);
  await picture(page, 'debrief');
  await openNextMeeting(page);
}

async function tour(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Welcome to Panel Papers' }).waitFor();
  await picture(page, 'welcome');
  await openSampleCouncil(page);

  await deadline(page);
  await openNextMeeting(page);
  await openItem(page, /^7 Answering 999 and 101 calls/);
  const first = Number((await page.getByText(/\(PDF \d+ of/).textContent())?.match(/PDF (\d+)/)?.[1]);
  await pageShown(page, first);
  await noToast(page);
  await picture(page, 'meeting');

  await selectWords(page, first, 'note the performance of the contact');
  await page.keyboard.press('2');
  await selectPassage(page, first, 'agree that contact management', 'quarter from the beginning of');
  await page.keyboard.press('4');
  await selectPassage(page, first, 'consider the proposal in paragraph', 'than eight; and');
  await page.keyboard.press('1');
  await drawnMarks(page, first, 1).first().waitFor();
  await page.getByRole('tab', { name: /Marks/ }).click();
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /consider the proposal/ })
    .click();
  await page.getByRole('textbox', { name: 'Comment' }).fill('Who pays for the longer lines? Compare with July.');
  await page.getByRole('textbox', { name: 'Comment' }).blur();
  await noToast(page);
  await picture(page, 'marks');

  await selectPassage(page, first, 'The Panel first considered the service', 'up before being answered on 101');
  await page.keyboard.press('q');
  const question = page.getByRole('textbox', { name: 'Question' });
  await question.fill('How many callers who gave up on 101 rang again, and how many of those were in danger?');
  await page.getByText('Saved on this computer').waitFor();
  await picture(page, 'question');
  await page.getByRole('group', { name: 'Kind of question' }).getByText('Ask in the room').click();
  await workbench(page);
  await room(page);

  await openItem(page, /^7 Answering 999 and 101 calls/);
  await page.getByRole('treeitem', { name: /^Appendix A: Contact data/ }).click({ modifiers: ['Control'] });
  const beside = page.locator('.split-second');
  await beside.locator('.page canvas').first().waitFor();
  await beside.locator('.textLayer .endOfContent').first().waitFor({ state: 'attached' });
  await noToast(page);
  await picture(page, 'beside');
  await page.getByRole('button', { name: 'Close the second pane' }).click();
  await beside.waitFor({ state: 'hidden' });

  await goTo(page, 'Today');
  for (const name of ['Next deadlines', 'Overdue promises', 'What is new']) {
    await page.getByRole('heading', { name }).waitFor();
  }
  await picture(page, 'today');
  await goTo(page, 'Decisions');
  await page.getByRole('article').first().waitFor();
  await picture(page, 'decisions');
  await goTo(page, 'Promises');
  const overdue = page.getByRole('article').filter({ hasText: 'The figures would be circulated by' });
  await overdue.getByText('1 possible answer').waitFor();
  await overdue.getByRole('button', { name: 'Follow up' }).click();
  await overdue.getByRole('region', { name: 'Possible answers' }).waitFor();
  await picture(page, 'promises');
  await overdue.getByRole('link', { name: 'Earlier and later on this matter' }).click();
  await page.getByText(/^\d+ items? of/).waitFor();
  // Away from the line that came to lie under the pointer.
  await page.mouse.move(0, 0);
  await picture(page, 'thread');
  await search(page, 'response times at night');
  await page.locator('.hit').first().waitFor();
  await picture(page, 'search');

  // In tests a connection counts its data, so that nothing is synced unasked; a member's usually does not.
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: false }, configurable: true }),
  );
  await goTo(page, 'Sources');
  await page.getByRole('region', { name: 'Space on this computer' }).waitFor();
  await noToast(page);
  await picture(page, 'sources');
}

/** Half an hour on, when the sample council has published one of its papers again. */
async function later(page: Page): Promise<void> {
  await goTo(page, 'Sources');
  await page.getByRole('button', { name: 'Sync now' }).click();
  await goTo(page, 'Today');
  await page.getByRole('link', { name: 'All news' }).click();
  const change = page.getByRole('link', { name: 'See what changed' }).first();
  await change.waitFor({ timeout: 120_000 });
  await allPapersHere(page);
  await noToast(page);
  await picture(page, 'news');
  await change.click();
  await page.locator('.compare-words').first().waitFor();
  await picture(page, 'changes');
}

mkdirSync(pictures, { recursive: true });
if (buildIsStale()) await buildAll();
const folder = mkdtempSync(join(tmpdir(), 'panel-papers-tour-'));
const served = (now: string, port = 0) => serveApp(join(folder, 'data'), { now, port });
let server = await served('2026-11-23T09:00:00Z');
const context = await openBrowser(join(folder, 'profile'));
try {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(server.openingAddress());
  await tour(page);
  await server.close();
  server = await served('2026-11-23T09:30:00Z', server.port);
  // The scripts carry the clock of the server they came from.
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await page.goto(server.openingAddress());
  await later(page);
} finally {
  await context.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
