/** A pack of the invented panel, and how to handle pages in the reader. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Reading } from '../../../shared/model/member.ts';
import type { PrintedTable } from '../../../shared/tables/printed-table.ts';
import { type DrawnPage, pdfOf } from '../../unit/support/make-pdf.ts';
import { rowsOf } from './rows.ts';
import { agendaItem, type StoredPaper, storeMeeting } from './stored-papers.ts';

/** Body lines of the pack's pages; the first two are the front sheet and carry no printed number. */
const bodies: string[][] = [
  ['Mereshire Police and Crime Panel', 'Thursday 3 December 2026, 10.00 am'],
  ['5. Minutes (Pages 1 - 2)', '6. Proposed precept (Pages 3 - 6)', '7. Complaints', '8. Work programme (Pages 7 - 8)'],
  ['Minutes of the meeting held in September', 'RESOLVED that the performance report be noted.'],
  ['The Chairman thanked the officers for their work.'],
  [
    'Proposed precept for 2027/28',
    'The Commissioner proposes a precept of £265.73 for a Band D property,',
    'which is a rise of £9.00 on this year.',
    'Reserves stand at £14.2 million at the end of the year.',
  ],
  [
    'Response times to grade 1 calls rose from 11 to 14 minutes.',
    'Response times to grade 2 calls fell to 40 minutes.',
  ],
  ['Appendix A: medium-term plan', 'Reserves fall to £9 million by 2030.'],
  ['Savings of £4 million have still to be found.'],
  ['Work programme', 'Vetting will be looked at in the spring.'],
  ['End of the pack.'],
];

const frontPages = 2;

/** Adds lines to every page, so that a page is a page high and has something to select everywhere. */
function pageLines(lines: string[], index: number): string[] {
  return [
    ...lines,
    ...Array.from({ length: 30 }, (_, line) => `Line ${line + 1} of page ${index + 1} of the reports pack.`),
  ];
}

const table = [
  ['', 'Q2 2026/27', 'Q3 2026/27'],
  ['Burglary', '390', '412'],
  ['Robbery', '41', '38'],
  ['Arson', '17', '19'],
];

/** The page at the end of which the table stands, where it is asked for. */
const tablePage = 5;

const tableWords: NonNullable<DrawnPage['at']> = table.flatMap((cells, row) =>
  cells.map((text, column) => ({ text, x: 72 + column * 140, y: 660 + row * 20 })).filter(({ text }) => text !== ''),
);

/** The lines of a page with the table under them as they are read, and where its cells are in them. */
function withTableUnder(lines: readonly string[]): { lines: string[]; tables: PrintedTable[] } {
  const rows = [...lines];
  const cells: PrintedTable['cells'] = [];
  for (const [row, words] of table.entries()) {
    let start = rows.join('\n').length + 1;
    for (const [column, text] of words.entries()) {
      if (text === '') continue;
      cells.push({ row, column, spans: [[start, start + text.length]] });
      start += text.length + 1;
    }
    rows.push(words.filter(Boolean).join(' '));
  }
  return { lines: rows, tables: [{ cells }] };
}

/**
 * The pack as a stored paper: items 5, 6 (with an appendix) and 8, printed pages 1 to 8 after the front sheet; with a table
 * at the end of page 5 where that is asked for.
 */
export async function packOfPapers(
  change: (lines: string[]) => string[] = (lines) => lines,
  withTable = false,
): Promise<StoredPaper> {
  const pages = bodies.map((lines, index) => change(pageLines(lines, index)));
  const stamp = (index: number) => (index < frontPages ? null : String(index - frontPages + 1));
  const file = await pdfOf(
    pages.map((lines, index) => {
      const number = stamp(index);
      const words = withTable && index + 1 === tablePage ? tableWords : [];
      return { lines, at: number ? [...words, { text: `Page ${number}`, x: 280, y: 800 }] : words };
    }),
  );
  const item = (number: string, title: string, firstPage: number, lastPage: number) => ({
    number,
    title,
    firstPage,
    lastPage,
    printedFirst: String(firstPage - frontPages),
    printedLast: String(lastPage - frontPages),
    documents: [] as { title: string; firstPage: number; lastPage: number }[],
  });
  const precept = item('6', 'Proposed precept', 5, 8);
  precept.documents = [
    { title: 'Report', firstPage: 5, lastPage: 6 },
    { title: 'Appendix A: medium-term plan', firstPage: 7, lastPage: 8 },
  ];
  return {
    file,
    kind: 'pack',
    title: 'Public reports pack',
    identity: 'g7841?T=10',
    items: [item('5', 'Minutes', 3, 4), precept, item('8', 'Work programme', 9, 10)],
    pages: pages.map((given, index) => {
      const { lines, ...more } = withTable && index + 1 === tablePage ? withTableUnder(given) : { lines: given };
      const number = stamp(index);
      return { text: [...lines, ...(number ? [`Page ${number}`] : [])].join('\n'), printed: number, ...more };
    }),
  };
}

/** The agenda that goes with the pack. */
export const packItems = [
  agendaItem(0, '5', 'Minutes'),
  agendaItem(1, '6', 'Proposed precept'),
  agendaItem(2, '7', 'Complaints', { restricted: true }),
  agendaItem(3, '8', 'Work programme'),
];

/** Opens the meeting with its pack and waits for the first page. */
export async function openPack(page: Page): Promise<void> {
  await storeMeeting(page, [await packOfPapers()], packItems);
  await pageShown(page, 1);
}

/** One page of the paper. */
export function paperPage(page: Page, number: number): Locator {
  return page.locator(`.pdfViewer > .page[data-page-number="${number}"]`);
}

/** Waits until a page is drawn and its words can be selected. */
export async function pageShown(page: Page, number: number): Promise<Locator> {
  const shown = paperPage(page, number);
  await shown.locator('canvas').waitFor();
  await shown.locator('.textLayer .endOfContent').waitFor({ state: 'attached' });
  return shown;
}

/** Waits until the reader has noted that the member is at a page; it looks twice a second. */
export async function placeNoted(page: Page, number: number): Promise<void> {
  const noted = async () => (await rowsOf<Reading>(page, 'member', 'reading')).map(({ position }) => position.page);
  await expect.poll(noted).toContain(number);
}

/**
 * Makes what flashes for two seconds flash for minutes, however slow the machine; call it before what makes it flash.
 * Lasts until the page is closed.
 */
export async function keepFlashing(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: 0.01 });
}

/** The line of the agenda tree with a title. */
export function agendaLine(page: Page, title: string | RegExp): Locator {
  return page.getByRole('treeitem', { name: title });
}

/** The run of letters of a page that holds some words; runs may lie inside elements without a box of their own. */
export function runOf(page: Page, number: number, words: string): Locator {
  return paperPage(page, number).locator('.textLayer span:not(:has(span))', { hasText: words }).first();
}

/** Selects a run of letters of a page with the mouse. */
export async function selectWords(page: Page, number: number, words: string): Promise<void> {
  await pageShown(page, number);
  const run = runOf(page, number, words);
  let box = { x: 0, y: 0, width: 0, height: 0 };
  // A page may still be laid out anew when its neighbours turn out to be of another size.
  await expect(async () => {
    await run.scrollIntoViewIfNeeded({ timeout: 10_000 });
    const found = await run.boundingBox();
    expect(found).not.toBeNull();
    const settled = JSON.stringify(found) === JSON.stringify(box);
    box = found ?? box;
    expect(settled).toBe(true);
  }).toPass();
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  await page.mouse.move(box.x + box.width - 0.5, box.y + box.height / 2);
  await page.mouse.up();
}

/** The rectangles drawn over a page, in one colour or all. */
export function drawnMarks(page: Page, number: number, colour?: number): Locator {
  return paperPage(page, number).locator(`.mark-layer .mark${colour ? `[data-colour="${colour}"]` : ''}`);
}
