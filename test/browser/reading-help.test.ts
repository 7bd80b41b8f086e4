import type { Locator, Page } from '@playwright/test';
import type { Document, Meeting } from '../../shared/model/library.ts';
import { pdfOf } from '../unit/support/make-pdf.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { agendaLine, keepFlashing, pageShown, paperPage, runOf } from './support/reader-papers.ts';
import { rowsOf } from './support/rows.ts';
import { seed } from './support/seed.ts';
import { agendaItem, type StoredPaper, storeMeeting } from './support/stored-papers.ts';

test.use({ opened: false });

const bodies = [
  ['Mereshire Police and Crime Panel', 'Agenda', '6. Proposed precept'],
  [
    'Purpose of the report',
    '1. This report sets out the precept that is proposed.',
    'Recommendations',
    '2. The Panel is asked to:',
    '(a) note the advice in Appendix A; and',
    '(b) report to the Commissioner.',
  ],
  [
    'Financial implications',
    '3. The precept raises four million pounds, as paragraph 1 says.',
    'It was asked for at the last meeting.',
    'Officer to contact:',
    'Jo Hale, Head of Governance',
    'Tel: 01632 960123',
  ],
  ['Appendix A: advice of the treasurer', 'The estimates are robust and the reserves are adequate.'],
];

/** A pack of one item: a report of two pages and an appendix, printed pages 1 to 3 after the front sheet. */
async function smallPack(): Promise<StoredPaper> {
  const printed = (index: number) => (index === 0 ? null : String(index));
  const pages = bodies.map((lines) => [
    ...lines,
    ...Array.from({ length: 24 }, (_, line) => `Line ${line + 1} says no more.`),
  ]);
  return {
    file: await pdfOf(pages.map((lines) => ({ lines, at: [] }))),
    kind: 'pack',
    title: 'Public reports pack',
    identity: 'g7841?T=10',
    items: [
      {
        number: '6',
        title: 'Proposed precept',
        firstPage: 2,
        lastPage: 4,
        printedFirst: '1',
        printedLast: '3',
        documents: [
          { title: 'Proposed precept', firstPage: 2, lastPage: 3 },
          { title: 'Appendix A: advice of the treasurer', firstPage: 4, lastPage: 4 },
        ],
      },
    ],
    pages: pages.map((lines, index) => ({ text: lines.join('\n'), printed: printed(index) })),
  };
}

async function openItem(page: Page): Promise<void> {
  await storeMeeting(page, [await smallPack()], [agendaItem(0, '6', 'Proposed precept')]);
  await pageShown(page, 1);
  await agendaLine(page, /^6 Proposed precept/).click();
  await pageShown(page, 2);
}

test('the card of an item has the report’s own words, and each leads to its place', async ({ app: { page } }) => {
  await openItem(page);
  const card = page.getByRole('region', { name: 'From the report' });
  await expect(card.getByRole('heading')).toHaveText([
    /^Purpose of the report/,
    /^Recommendations/,
    'Implications',
    'Contacts',
  ]);
  await expect(card.getByRole('button', { name: /\(a\)/ })).toHaveText(/note the advice in Appendix A; and/);
  await expect(card).toContainText('01632 960123');
  await expectAccessible(page, 'the card of an item');

  await keepFlashing(page);
  await card.getByRole('button', { name: /^Financial implications/ }).click();
  await expect(paperPage(page, 3).locator('.flash')).toHaveCount(1);
});

/** The panel's meeting before this one, whose minutes are here. */
async function storeLastMeeting(page: Page): Promise<void> {
  const id = 'https://democracy.example.gov.uk/meeting/7800';
  const [meeting] = await rowsOf<Meeting>(page, 'library', 'meetings');
  const [pack] = await rowsOf<Document>(page, 'library', 'documents');
  const minutes = { ...pack, id: `${id}/minutes`, meetingId: id, kind: 'printed-minutes', title: 'Printed minutes' };
  const rows = { meetings: [{ ...meeting, id, date: '2026-10-08' }], documents: [minutes] };
  await seed(page, { library: rows }, new URL(page.url()).pathname);
}

test('words that point at a place show it, by mouse and by keyboard, and lead there', async ({ app: { page } }) => {
  await storeMeeting(page, [await smallPack()], [agendaItem(0, '6', 'Proposed precept')]);
  await pageShown(page, 1);
  await storeLastMeeting(page);
  await pageShown(page, 1);
  await agendaLine(page, /^6 Proposed precept/).click();
  await pageShown(page, 2);
  const reference = paperPage(page, 2).locator('.reference');
  await expect(reference).toHaveCount(1);
  const peek = page.getByRole('dialog', { name: 'Appendix A: advice of the treasurer' });
  // The pages may still be on their way to the item.
  await expect(async () => {
    const box = await reference.boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await expect(peek).toBeVisible({ timeout: 10_000 });
  }).toPass();
  await expect(peek).toContainText('p. 3 (PDF 4)');
  await expect(peek.getByRole('region', { name: 'Picture of the page' })).toHaveAttribute('data-shown', 'true');
  await expectAccessible(page, 'a look at a reference');
  await page.keyboard.press('Escape');
  await expect(peek).toHaveCount(0);

  // On a page that is turned it stands where its words do, and is pressed there.
  const boxOf = async (locator: Locator) => (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.getByRole('button', { name: /^How pages are shown/ }).click();
  await page.getByRole('menuitem', { name: 'Turn clockwise' }).click();
  await expect(async () => {
    const words = await boxOf(runOf(page, 2, 'note the advice in Appendix A'));
    const line = await boxOf(reference);
    expect(words.height).toBeGreaterThan(words.width);
    expect(line.height).toBeGreaterThan(line.width);
    expect(line.x).toBeLessThan(words.x + words.width / 2);
    expect(line.x + line.width).toBeGreaterThan(words.x + words.width / 2);
    expect(line.y).toBeGreaterThan(words.y);
    expect(line.y + line.height).toBeLessThan(words.y + words.height);
    await page.mouse.click(line.x + line.width / 2, line.y + line.height / 2);
    await expect(peek).toBeVisible({ timeout: 10_000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(peek).toHaveCount(0);

  await page.keyboard.press('l');
  const list = page.getByRole('dialog', { name: 'References on this page' });
  await list.getByRole('button', { name: /^Appendix A/ }).press('Enter');
  await peek.getByRole('button', { name: 'Go there' }).press('Enter');
  await pageShown(page, 4);
  await expect(page.getByText('(PDF 4 of 4)')).toBeVisible();

  // Into the minutes of the meeting before, beside this one.
  await page.keyboard.press('ControlOrMeta+g');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await pageShown(page, 3);
  await expect(page.getByText('(PDF 3 of 4)')).toBeVisible();
  await page.keyboard.press('l');
  await list.getByRole('button', { name: /^the last meeting/ }).press('Enter');
  const minutes = page.getByRole('dialog', { name: 'Mereshire Police and Crime Panel, 8 October 2026' });
  await expect(minutes).toContainText('Printed minutes, PDF page 1');
  await minutes.getByRole('button', { name: 'Open beside' }).press('Enter');
  await expect(minutes).toHaveCount(0);
  await expect(page.locator('.reader-pane')).toHaveCount(2);
});

/** A paper that came after the pack. */
async function latePaper(): Promise<StoredPaper> {
  const lines = ['Late paper', 'The advice on the precept has changed.'];
  return {
    file: await pdfOf([{ lines, at: [] }]),
    kind: 'supplement',
    title: 'Late paper',
    identity: 's2',
    pages: [{ text: lines.join('\n'), printed: null }],
  };
}

test('words are found whole or in part, here or in every paper, lit on the page and gone through with keys', async ({
  app: { page },
}) => {
  await storeMeeting(page, [await smallPack(), await latePaper()], [agendaItem(0, '6', 'Proposed precept')]);
  await pageShown(page, 1);
  await agendaLine(page, /^6 Proposed precept/).click();
  await expect(page.getByText('(PDF 2 of 4)')).toBeVisible();
  // No page of this pack bears the number it is thought to have.
  await expect(page.getByRole('img', { name: /does not bear this number/ })).toBeVisible();
  const lit = () => page.evaluate(() => [CSS.highlights.get('found')?.size, CSS.highlights.get('found-current')?.size]);
  await page.keyboard.press('ControlOrMeta+f');
  const panel = page.getByRole('search');
  const status = panel.getByRole('status');
  await panel.getByRole('searchbox').fill('precept');
  await expect(status).toHaveText('3 places on 3 pages');
  await page.keyboard.press('F3');
  await expect(status).toHaveText('2 of 3');
  await expect.poll(lit).toEqual([expect.any(Number), 1]);
  await panel.getByText('Item', { exact: true }).click();
  await expect(status).toHaveText('2 places on 2 pages');
  await panel.getByRole('button', { name: 'Match case' }).click();
  await panel.getByRole('searchbox').fill('Precept');
  await expect(status).toHaveText('Not in this item');
  await panel.getByRole('button', { name: 'Match case' }).click();

  // From the end of one page to the beginning of the next: lit on both.
  await panel.getByRole('searchbox').fill('no more. Financial');
  await expect(status).toHaveText('1 place on 1 page');
  await page.keyboard.press('F3');
  await expect.poll(lit).toEqual([2, 2]);

  await panel.getByText('All papers').click();
  await panel.getByRole('searchbox').fill('advice');
  await expect(status).toHaveText('3 places on 3 pages in 2 papers');
  await expect(panel.getByRole('heading')).toHaveText([
    /^6\. Proposed preceptReport$/,
    /^6\. Proposed preceptAppendix A/,
    'Late paper',
  ]);
  await expectAccessible(page, 'find in every paper');
  await panel.getByRole('button', { name: 'The advice on the precept' }).press('Enter');
  await expect(page.getByText('of 1', { exact: true })).toBeVisible();
  await expect.poll(lit).toEqual([1, 1]);
  // What was chosen is remembered, and the next place is in the pack again.
  await page.keyboard.press('Escape');
  await expect.poll(lit).toEqual([undefined, undefined]);
  await page.keyboard.press('ControlOrMeta+f');
  await expect(panel.getByRole('radio', { name: 'All papers' })).toBeChecked();
  await panel.getByRole('searchbox').fill('robust');
  await expect(status).toHaveText('1 place on 1 page');
  await page.keyboard.press('F3');
  await expect(page.getByText('(PDF 4 of 4)')).toBeVisible();
});
