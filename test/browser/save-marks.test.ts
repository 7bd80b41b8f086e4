import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Mark } from '../../shared/model/member.ts';
import { pagesOf, readAnnotations } from '../unit/support/read-back.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { agendaLine, drawnMarks, packItems, packOfPapers, selectWords } from './support/reader-papers.ts';
import { rowsOf } from './support/rows.ts';
import { put } from './support/seed.ts';
import { storeMeeting } from './support/stored-papers.ts';

test.use({ opened: false });

const precept = 'The Commissioner proposes a precept of £265.73';

async function saved(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('words are copied with their citation, and marks leave in a copy of the paper and as text', async ({
  app: { page, context },
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const paper = await packOfPapers();
  await storeMeeting(page, [paper], packItems);
  await agendaLine(page, /^6 Proposed precept/).click();
  await selectWords(page, 5, precept);
  await page.keyboard.press('Control+Shift+C');
  await expect(page.getByText('Quotation copied.').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^“The Commissioner proposes a precept of £265\.73.*”\nMereshire Police and Crime Panel, .* 2026, item 6, printed p\. 3 \(PDF p\. 5\)$/,
  );
  // Copied as anywhere, the words offer it.
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Control+c');
  await expect(page.getByText('Text copied.').first()).toBeVisible();
  await expect.poll(copied).toMatch(/^The Commissioner proposes a precept of £265\.73/);
  await page.getByRole('button', { name: 'With citation', exact: true }).click();
  await expect.poll(copied).toMatch(/\nMereshire .*, item 6, printed p\. 3 \(PDF p\. 5\)$/);
  await page.getByRole('button', { name: 'Mark and comment' }).click();
  await page.getByRole('textbox', { name: 'Comment' }).fill('Why £9?');
  await selectWords(page, 5, 'Line 2 of page 5');
  await page.keyboard.press('3');
  await expect(drawnMarks(page, 5)).toHaveCount(2);

  await page.getByRole('tab', { name: 'Marks 2' }).click();
  await page.getByRole('button', { name: 'Save…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save my marks' });
  await expect(dialog.getByText('Public reports pack: 2 marks.')).toBeVisible();
  await expectAccessible(page, 'saving marks');
  const copy = await saved(page, dialog.getByRole('button', { name: 'Save 2 marks' }));
  await expect(dialog).toBeHidden();
  expect(copy.name).toMatch(/^Mereshire Police and Crime Panel .* Public reports pack with marks\.pdf$/);
  // The paper comes first, byte for byte; what was added comes after its end.
  expect(copy.bytes.length).toBeGreaterThan(paper.file.length);
  expect(Buffer.compare(copy.bytes.subarray(0, paper.file.length), Buffer.from(paper.file))).toBe(0);
  const [marks] = await readAnnotations(copy.bytes, [5]);
  expect(marks?.map(({ subtype, contentsObj }) => [subtype, contentsObj.str])).toEqual([
    ['Highlight', 'Why £9?\n\n[Fact]'],
    ['Highlight', '[Question]'],
  ]);
  // pdfkit puts the third line, 16 points below the one before, with its top 122 points from the top of the page.
  const [left = 0, bottom = 0, right = 0, top = 0] = marks?.[0]?.rect ?? [];
  expect(left).toBeGreaterThan(70);
  expect(right - left).toBeGreaterThan(200);
  expect(841.89 - top).toBeGreaterThan(100);
  expect(841.89 - bottom).toBeLessThan(125);

  // From the palette's command, by the keyboard alone: the item's marks as text.
  await page.locator('.paper').focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('copy with my marks');
  await page.keyboard.press('Enter');
  await dialog.getByRole('radio', { name: /^Text/ }).check();
  await dialog.getByText('Item 6', { exact: true }).click();
  const text = await saved(page, dialog.getByRole('button', { name: 'Save 2 marks' }));
  expect(text.name).toMatch(/^Marks Mereshire Police and Crime Panel .* item 6\.md$/);
  expect(text.bytes.toString('utf8')).toContain(`> ${precept}`);

  // A question on these words goes out with the page they stand on, and the marks made there.
  await expect(dialog).toBeHidden();
  await selectWords(page, 5, precept);
  await page.keyboard.press('q');
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused();
  await page.keyboard.type('Why does it rise?');
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await page.getByRole('button', { name: 'Evidence pack…' }).click();
  const giving = page.getByRole('dialog', { name: 'Give out questions' });
  await giving.getByRole('checkbox', { name: 'My 2 marks on these pages' }).check();
  await expectAccessible(page, 'giving out an evidence pack');
  const pack = await saved(page, giving.getByRole('button', { name: 'Save 1 question' }));
  await expect(giving).toBeHidden();
  expect(pack.name).toMatch(/^Evidence on item 6 Mereshire Police and Crime Panel .*\.pdf$/);
  expect(await pagesOf(pack.bytes)).toBe(2);
  const [quoted] = await readAnnotations(pack.bytes, [2]);
  expect(quoted?.map(({ contentsObj }) => contentsObj.str)).toEqual(['Why £9?\n\n[Fact]', '[Question]']);

  // Of a paper that is not public, words and pages leave when the member says so.
  const marked = await rowsOf<Mark>(page, 'member', 'marks');
  const papers = marked.map(({ anchor }) => anchor.documentId);
  await put(page, { member: { settings: [{ key: 'restricted-papers', value: papers }] } });
  await selectWords(page, 5, 'Reserves stand at');
  await page.keyboard.press('Control+c');
  const asked = page.getByRole('dialog', { name: 'This quotes a paper that is not public' });
  await asked.getByRole('button', { name: 'Keep it here' }).press('Enter');
  await expect(page.getByText(/^Kept here/).first()).toBeVisible();
  expect(await copied()).toBe('');
  // They can be pasted here, and a question then knows what it quotes.
  const question = page.getByRole('textbox', { name: 'Question' });
  await question.press('Control+v');
  await expect(question).toContainText('Reserves stand at');
  await expect(page.getByRole('list', { name: 'Quotations' }).getByRole('listitem')).toHaveCount(2);
  // What a question quotes is asked about as well.
  await expect(asked).toBeHidden();
  await page.getByRole('list', { name: 'Quotations' }).locator('blockquote').last().click({ clickCount: 3 });
  await page.keyboard.press('Control+c');
  await asked.getByRole('button', { name: 'Keep it here' }).press('Enter');
  await expect(asked).toBeHidden();
  expect(await copied()).toBe('');
  await selectWords(page, 5, 'Reserves stand at');
  await page.keyboard.press('Control+c');
  await asked.getByRole('button', { name: 'Copy all the same' }).press('Enter');
  await expect.poll(copied).toMatch(/^Reserves stand at/);
  await page.keyboard.press('Control+p');
  const printing = page.getByRole('dialog', { name: 'Print' });
  await printing.getByRole('button', { name: /^Print \d/ }).press('Enter');
  const pages = page.getByRole('dialog', { name: 'These pages are not public' });
  await expectAccessible(page, 'pages that are not public are about to be printed');
  await pages.getByRole('button', { name: 'Keep it here' }).press('Enter');
  await expect(pages).toBeHidden();
  await expect(page.locator('.print-document')).toHaveCount(0);
});
