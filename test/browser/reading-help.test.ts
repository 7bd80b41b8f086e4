import type { Page } from '@playwright/test';
import { pdfOf } from '../unit/support/make-pdf.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { agendaLine, keepFlashing, pageShown, paperPage } from './support/reader-papers.ts';
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
    'Officer to contact:',
    'Jo Hale, Head of Governance',
    'Tel: 01632 960123',
  ],
  ['Appendix A: advice of the treasurer', 'The estimates are robust and the reserves are adequate.'],
];

/** A pack of one item: a report of two pages and an appendix, printed pages 1 to 3 after the front sheet. */
async function smallPack(): Promise<StoredPaper> {
  const printed = (index: number) => (index === 0 ? null : String(index));
  const pages = bodies.map((lines, index) => [
    ...lines,
    ...Array.from({ length: 24 }, (_, line) => `Line ${line + 1} on page ${index + 1} says no more.`),
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
