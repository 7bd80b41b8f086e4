import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Mark } from '../../shared/model/member.ts';
import { expect, openBrowser, serveApp, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import {
  agendaLine,
  drawnMarks,
  keepFlashing,
  openPack,
  packItems,
  packOfPapers,
  pageShown,
  paperPage,
  runOf,
  selectWords,
} from './support/reader-papers.ts';
import { put } from './support/seed.ts';
import { meetingId, sha256Of, storeMeeting } from './support/stored-papers.ts';

test.use({ opened: false });

const precept = 'The Commissioner proposes a precept of £265.73';

/** How far a drawn mark is from the words it marks, in pixels: the worst of its four sides. */
async function distance(page: Page, number: number, words: string): Promise<number> {
  const run = await runOf(page, number, words).boundingBox();
  const mark = await drawnMarks(page, number).first().boundingBox();
  if (!run || !mark) return Number.POSITIVE_INFINITY;
  return Math.max(
    Math.abs(run.x - mark.x),
    Math.abs(run.y - mark.y),
    Math.abs(run.x + run.width - mark.x - mark.width),
    Math.abs(run.y + run.height - mark.y - mark.height),
  );
}

test('words are marked in each colour, commented, kept, changed, deleted and brought back, offline too', async ({
  app: { page, context },
}) => {
  await openPack(page);
  await agendaLine(page, /^6 Proposed precept/).click();
  await context.setOffline(true);

  await selectWords(page, 5, precept);
  const bar = page.getByRole('toolbar', { name: 'Selected words' });
  await expect(bar).toBeVisible();
  await bar.getByRole('button', { name: 'Mark as Fact (yellow)' }).click();
  await expect(drawnMarks(page, 5, 1)).toHaveCount(1);
  await expect(bar).toBeHidden();
  await expect.poll(() => distance(page, 5, precept)).toBeLessThan(4);
  for (const colour of [2, 3, 4, 5]) {
    await selectWords(page, 5, `Line ${colour} of page 5`);
    await page.keyboard.press(String(colour));
    await expect(drawnMarks(page, 5, colour)).toHaveCount(1);
  }
  await expect(agendaLine(page, /^6 Proposed precept/)).toContainText('5');

  // Larger and smaller, the mark stays on its words.
  await page.keyboard.press('Control+=');
  await pageShown(page, 5);
  await expect.poll(() => distance(page, 5, precept)).toBeLessThan(4);

  // A press on the mark opens its comment.
  await drawnMarks(page, 5, 1).scrollIntoViewIfNeeded();
  const box = await drawnMarks(page, 5, 1).boundingBox();
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 5);
  await page.getByRole('textbox', { name: 'Comment' }).fill('Ask for the figure without the grant.');
  await page.getByRole('button', { name: 'Action (pink)', exact: true }).click();
  await expect(drawnMarks(page, 5, 4)).toHaveCount(2);
  await expect(drawnMarks(page, 5, 1)).toHaveCount(0);

  await page.getByRole('button', { name: 'Delete the mark' }).click();
  await expect(drawnMarks(page, 5)).toHaveCount(4);
  await page.locator('.paper').focus();
  await page.keyboard.press('Control+z');
  await expect(drawnMarks(page, 5, 4)).toHaveCount(2);
  await expect(page.getByText('Undone: Delete highlight').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(drawnMarks(page, 5, 1)).toHaveCount(1);
  await page.keyboard.press('Control+y');
  await expect(drawnMarks(page, 5, 1)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(drawnMarks(page, 5, 1)).toHaveCount(1);

  await context.setOffline(false);
  await page.reload();
  await pageShown(page, 5);
  await expect(drawnMarks(page, 5)).toHaveCount(5);
  await expect.poll(() => distance(page, 5, precept)).toBeLessThan(4);
  await page.getByRole('tab', { name: 'Marks 5' }).click();
  await expect(page.getByText('Ask for the figure without the grant.')).toBeVisible();
  await page.getByRole('button', { name: 'Only Concern (green)' }).click();
  await expect(page.locator('.mark-entry')).toHaveCount(1);
  await page.getByRole('button', { name: 'Only Concern (green)' }).click();

  // From another page, the list leads back to the words, which flash.
  await agendaLine(page, /^8 Work programme/).click();
  await pageShown(page, 9);
  await keepFlashing(page);
  await page.getByRole('button', { name: precept }).click();
  await expect(paperPage(page, 5).locator('.flash')).toHaveCount(1);
  await expectAccessible(page, 'marks in the paper and in the list');
});

test('the whole job by keyboard: open an item, select, mark, ask, find it again', async ({ app: { page } }) => {
  await storeMeeting(page, [await packOfPapers((lines) => lines, true)], packItems);
  await pageShown(page, 1);
  await agendaLine(page, /Front sheet/).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pageShown(page, 5);
  await page.keyboard.press('F7');
  await expect(page.locator('.paper')).toBeFocused();
  await expect(paperPage(page, 5).locator('.caret')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('3');
  // Two lines, so two rectangles.
  await expect(drawnMarks(page, 5, 3)).toHaveCount(2);
  // To the browser the full stop is a word of its own.
  for (let word = 0; word < 3; word += 1) await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('q');
  const question = page.getByRole('textbox', { name: 'Question' });
  await expect(question).toBeFocused();
  await page.keyboard.type('Why does it rise?');
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await expect(page.locator('.question-editor')).toContainText('this year');
  await page.getByRole('tab', { name: /^Questions/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.mark-entry')).toContainText('The Commissioner proposes a precept');
  await expect(page.locator('.mark-entry')).toContainText('Item 6 · p. 3 (PDF p. 5)');

  // With the caret on a figure of a table, the question comes with what the figure is of.
  await page.locator('.paper').focus();
  await runOf(page, 5, '412').evaluate((run) => getSelection()?.collapse(run.firstChild, 1));
  await page.keyboard.press('q');
  await expect(question).toContainText('The papers give 412 for “Burglary, Q3 2026/27”.');
  await expect(page.getByRole('list', { name: 'Quotations' })).toContainText('Burglary, Q3 2026/27');

  // A caret left behind on another page comes to the one in sight, and goes only where it is seen.
  await page.locator('.paper').focus();
  await agendaLine(page, /^8 Work programme/).press('Enter');
  await pageShown(page, 9);
  await expect(paperPage(page, 9).locator('.caret')).toHaveCount(0);
  await page.keyboard.press('F7');
  await expect(paperPage(page, 9).locator('.caret')).toBeVisible();
  await page.keyboard.press('F7');
  await expect(page.locator('.caret')).toHaveCount(0);
});

test('a mark that is shown is on the disk: it is there after the browser was closed at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'panel-papers-marks-'));
  const server = await serveApp(join(folder, 'data'));
  const open = async () => {
    const context = await openBrowser(join(folder, 'profile'));
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(server.openingAddress());
    return { context, page };
  };
  const first = await open();
  await openPack(first.page);
  const address = first.page.url();
  await selectWords(first.page, 1, 'Line 3 of page 1');
  await first.page.keyboard.press('2');
  await expect(drawnMarks(first.page, 1, 2)).toHaveCount(1);
  await first.context.close();
  const second = await open();
  await second.page.goto(address);
  await expect(drawnMarks(second.page, 1, 2)).toHaveCount(1);
  await second.context.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a mark carried over by its words gets its rectangles when its page is shown, and a link leads to it', async ({
  app: { page },
}) => {
  const pack = await packOfPapers();
  const words = 'which is a rise of £9.00 on this year. Reserves stand at £14.2 million';
  const mark: Mark = {
    id: 'moved',
    kind: 'highlight',
    colour: 4,
    comment: '',
    tags: [],
    anchor: {
      documentId: `https://democracy.example.gov.uk/document/${pack.identity}`,
      sha256: sha256Of(pack.file),
      page: 5,
      printed: '3',
      parts: [{ page: 5, quads: [] }],
      quote: words,
      prefix: '',
      suffix: '',
      offset: 0,
    },
    context: {
      meetingId,
      bodyName: 'Mereshire Police and Crime Panel',
      meetingDate: '2026-12-03',
      itemNumber: '6',
      itemTitle: 'Proposed precept',
      documentTitle: 'Public reports pack',
    },
    placement: { state: 'moved', confidence: 0.9 },
    createdAt: '2026-11-20T09:00:00.000Z',
    updatedAt: '2026-11-20T09:00:00.000Z',
  };
  const unseen: Mark = {
    ...mark,
    id: 'unseen',
    anchor: {
      ...mark.anchor,
      page: 9,
      printed: '7',
      parts: [{ page: 9, quads: [] }],
      quote: 'Vetting will be looked at in the spring.',
    },
  };
  await put(page, { member: { marks: [mark, unseen] } });
  await storeMeeting(page, [pack], packItems, '?mark=moved');
  await pageShown(page, 5);
  await expect(drawnMarks(page, 5, 4)).toHaveCount(2);
  await expect(drawnMarks(page, 5, 4).first()).toHaveAttribute('data-selected');
  await expect(page.locator('.mark-entry').first()).toContainText('Carried over from an older version');
  await expect.poll(() => distance(page, 5, 'which is a rise of £9.00 on this year.')).toBeLessThan(4);

  // One whose page was never on the screen is printed where its words are.
  await page.evaluate(() => Object.assign(window, { print: () => {} }));
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Print' });
  await dialog.getByRole('radio', { name: /^Pages/ }).check();
  await dialog.getByRole('textbox').fill('pdf 9');
  await dialog.getByRole('checkbox', { name: 'With my marks (1 on these pages)' }).check();
  await dialog.getByRole('button', { name: 'Print 1 page' }).click();
  await expect(page.locator('.print-page .mark')).toHaveCount(1);
});
