import type { Page } from '@playwright/test';
import type { Mark } from '../../shared/model/member.ts';
import { pdfOf } from '../unit/support/make-pdf.ts';
import { expect, test } from './support/app.ts';
import {
  agendaLine,
  drawnMarks,
  packItems,
  packOfPapers,
  pageShown,
  paperPage,
  runOf,
  selectWords,
} from './support/reader-papers.ts';
import { rowsOf } from './support/rows.ts';
import { meetingId, storeMeeting } from './support/stored-papers.ts';

test.use({ opened: false });

const site = 'https://democracy.example.gov.uk';
const precept = 'The Commissioner proposes a precept of £265.73';
const calls = 'Response times to grade 2 calls fell to 40 minutes.';

const marksOf = (page: Page) => rowsOf<Mark>(page, 'member', 'marks');

/** Opens a page of a paper by its address, as a link from outside does. */
async function open(page: Page, identity: string, number: number): Promise<void> {
  const query = new URLSearchParams({ document: `${site}/document/${identity}`, page: String(number) });
  await page.goto(`${new URL(page.url()).origin}/meetings/${encodeURIComponent(meetingId)}?${query}`);
  await pageShown(page, number);
}

test('a report marked in the pack is marked in the single paper, and the other way round, as one mark', async ({
  app: { page },
}) => {
  const pack = await packOfPapers();
  // The two pages of the report as they were published by themselves, without the pack's numbers.
  const texts = (pack.pages ?? []).slice(4, 6).map(({ text }) => text.replace(/\nPage \d+$/, ''));
  const report = {
    file: await pdfOf(texts.map((text) => ({ lines: ['Report to the panel', ...text.split('\n')] }))),
    title: 'Proposed precept',
    identity: 's60860',
    itemId: `${meetingId}/item/1`,
    pages: texts.map((text) => ({ text: `Report to the panel\n${text}` })),
  };
  await storeMeeting(page, [pack, report], packItems);
  await open(page, 'g7841?T=10', 5);
  await selectWords(page, 5, precept);
  await page.keyboard.press('2');
  await expect(drawnMarks(page, 5, 2)).toHaveCount(1);
  await selectWords(page, 5, 'Line 4 of page 5');
  await page.keyboard.press('n');
  await expect(drawnMarks(page, 5)).toHaveCount(2);
  const made = await marksOf(page);
  expect(made.map(({ kind }) => kind).sort()).toEqual(['highlight', 'note']);

  await open(page, 's60860', 1);
  const mark = paperPage(page, 1).locator('.mark[data-kind="highlight"]');
  await expect(mark).toHaveAttribute('data-elsewhere');
  const note = page.locator('.mark[data-kind="note"][data-elsewhere]');
  await expect(note).toHaveCount(1);
  await expect
    .poll(async () => {
      const [words, drawn] = [await runOf(page, 1, precept).boundingBox(), await mark.boundingBox()];
      return words && drawn ? Math.max(Math.abs(words.x - drawn.x), Math.abs(words.y - drawn.y)) : 1000;
    })
    .toBeLessThan(4);

  // Taking hold of the note does not move it: only where it was made can it be moved.
  const sign = await note.boundingBox();
  await page.mouse.move((sign?.x ?? 0) + 8, (sign?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((sign?.x ?? 0) + 60, (sign?.y ?? 0) + 90, { steps: 4 });
  await page.mouse.up();
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 5);
  await expect(mark).toHaveAttribute('data-selected');
  const entry = page.locator('.mark-entry[data-selected]');
  await expect(entry).toContainText('marked in the pack, p. 3 (PDF p. 5)');
  // It counts for the item, and a copy of the single paper takes it along.
  await expect(agendaLine(page, /^6 Proposed precept/)).toContainText('2marks');
  await page.getByRole('button', { name: 'Save…' }).click();
  const saving = page.getByRole('dialog', { name: 'Save my marks' });
  await expect(saving).toContainText('Proposed precept: 2 marks.');
  await saving.getByRole('button', { name: 'Cancel' }).click();
  await entry.getByRole('textbox', { name: 'Comment' }).fill('Ask for the figure without the grant.');
  await expect(mark).toHaveAttribute('data-comment');
  await page.locator('.paper').focus();
  await page.keyboard.press('4');
  await expect(drawnMarks(page, 1, 4)).toHaveCount(1);
  const places = (marks: readonly Mark[]) =>
    marks.map((one) => ({ id: one.id, anchor: one.anchor, point: 'point' in one ? one.point : null }));
  expect(places(await marksOf(page))).toEqual(places(made));

  // The other way round: marked in the single paper, seen in the pack, where a link leads back.
  await selectWords(page, 2, calls);
  await page.keyboard.press('3');
  await expect(drawnMarks(page, 2, 3)).toHaveCount(1);
  await entry.getByRole('link', { name: 'Open in the paper' }).click();
  await pageShown(page, 5);
  await expect(drawnMarks(page, 5, 4)).not.toHaveAttribute('data-elsewhere');
  await open(page, 'g7841?T=10', 6);
  await expect(drawnMarks(page, 6, 3)).toHaveAttribute('data-elsewhere');
});
