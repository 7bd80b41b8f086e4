import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cardsAsPdf } from '../../../renderer/give-out/cards-pdf.ts';
import { madeWords } from '../../../renderer/give-out/made-pdf.ts';
import { sheetAsPdf } from '../../../renderer/give-out/sheet-pdf.ts';
import type { Question } from '../../../shared/model/questions.ts';
import { sheetOf } from '../../../shared/questions/out/sheet.ts';
import { getDocument } from '../../../tools/pdfjs.ts';
import { anchorRow, contextRow, questionRow } from '../../rows.ts';
import { fonts } from './support.ts';

const context = contextRow();
const anchor = anchorRow();
const question = (id: string, text: string, more: Partial<Question> = {}): Question =>
  questionRow({ id, text, ...more });

const sheet = sheetOf(
  context,
  '10:00',
  [
    question('1', 'What **moved** the reserves?\n\n- in June\n- in July', {
      addressee: 'the Treasurer',
      followUps: [{ id: 'f', when: 'they fell', text: 'Who decided it?' }],
      evidence: [{ id: 'e', anchor, context }],
    }),
    question('2', 'Ŵy dŷ yn Llanelli?'),
    question('3', 'A long one. '.repeat(300)),
  ],
  { followUps: true, quotes: true, notes: false },
);

const folder = mkdtempSync(join(tmpdir(), 'panel-papers-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Read {
  pages: string[];
  title: unknown;
  language: unknown;
  tags: string[];
}

/** What a PDF says of itself, read by pdf.js. */
async function read(blob: Blob): Promise<Read> {
  const document = await getDocument({ data: new Uint8Array(await blob.arrayBuffer()) }).promise;
  const { info } = await document.getMetadata();
  const pages: string[] = [];
  const tags: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
    tags.push(JSON.stringify(await page.getStructTree()));
  }
  const said = new Map(Object.entries(info));
  return { pages, title: said.get('Title'), language: said.get('Language'), tags };
}

it('a sheet is tagged, has its title and language, and its text in the order it is read', async () => {
  const { blob } = await sheetAsPdf(sheet, fonts);
  const { pages, title, language, tags } = await read(blob);
  expect(title).toBe('Questions, Mereshire Police and Crime Panel, Thu 3 Dec 2026, 10:00');
  expect(language).toBe('en-GB');
  expect(tags[0]).toMatch(/"H1".*"H2".*"L".*"LBody".*"BlockQuote"/);
  const [first = ''] = pages;
  const order = [
    'Questions',
    'Mereshire Police and Crime Panel, Thu 3 Dec 2026',
    'Item 6: Precept',
    'To the Treasurer',
    '1.',
    'moved',
    'in June',
    'in July',
    'If they fell: Who decided it?',
    '“Reserves stand at £14.2 million.”',
    'printed p. 45 (PDF p. 49)',
    'Ŵy dŷ yn Llanelli?',
  ].map((words) => first.indexOf(words));
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.at(-1)).toContain(`${pages.length} of ${pages.length}`);

  const path = join(folder, 'sheet.pdf');
  writeFileSync(path, new Uint8Array(await blob.arrayBuffer()));
  const poppler = spawnSync('pdfinfo', [path], { encoding: 'utf8' });
  if (poppler.error) console.error('pdfinfo is not installed (poppler-utils): the sheet is read by pdf.js alone.');
  else expect(poppler.stdout).toMatch(/Tagged:\s+yes/);
});

it('cards have one page a question in the largest type that fits, and one too long goes on, which is told', async () => {
  const made = await cardsAsPdf(sheet, fonts);
  const { pages, tags, title, language } = await read(made.blob);
  expect(title).toBe('Speaking cards, Mereshire Police and Crime Panel, Thu 3 Dec 2026, 10:00');
  expect(language).toBe('en-GB');
  expect(made.long).toEqual([3]);
  expect(madeWords(made)).toBe('Question 3 did not go on one card and goes on on the next.');
  expect(pages.length).toBeGreaterThan(3);
  expect(pages[0]).toContain('Question 1 · Item 6: Precept');
  expect(pages[0]).toContain('To the Treasurer · Mereshire Police and Crime Panel, Thu 3 Dec 2026, 10:00');
  expect(pages[0]).toContain('Printed p. 45 (PDF p. 49)');
  expect(tags[0]).toMatch(/"H1".*"L".*"BlockQuote"/);
  expect(pages[2]).toContain('A long one.');
  expect(pages[3]).toContain('Question 3 goes on');
});

/** Every sign of a text that is seen, so that lines may break anywhere. */
const seen = (text: string) => text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');

it('nothing is lost and nothing is outside the page: long words, pictures, Welsh, signs of money, curly quotes', async () => {
  const texts = [
    'Ŵy dŷ yn Llŷn? ŵ Ŷ â ê î ô û w\u0302 — “curly” ‘quotes’ … €5, £6, ¥7, ½ of 2²',
    'Super\u00adcalifragilistic'.repeat(30),
    `https://mereshire.example/${'a-very-long-path/'.repeat(30)}`,
    'A face 😀 and a heart ❤️ in a line',
    `${'Many words. '.repeat(400)}`,
    ...Array.from({ length: 20 }, (_, place) => `Question of the row, number ${place}?`),
  ];
  const many = sheetOf(
    contextRow(),
    null,
    texts.map((text, place) => questionRow({ id: `q${place}`, text })),
    { followUps: true, quotes: true, notes: false },
  );
  for (const make of [sheetAsPdf, cardsAsPdf]) {
    const { blob, missing } = await make(many, fonts);
    expect(missing).toEqual([]);
    const document = await getDocument({ data: new Uint8Array(await blob.arrayBuffer()) }).promise;
    let said = '';
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [, , right = 0, top = 0] = page.view;
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [, , , , x, y] = item.transform as number[];
        expect(x, item.str).toBeGreaterThan(20);
        expect((x ?? 0) + item.width, item.str).toBeLessThan(right - 20);
        expect(y).toBeGreaterThan(20);
        expect(y).toBeLessThan(top - 20);
        // What stands at the head and foot of pages is no part of the text.
        if (!/^\d+ of \d+$|goes on$/.test(item.str)) said += item.str;
      }
    }
    for (const text of texts) expect(seen(said)).toContain(seen(text.normalize('NFC')));
  }
});

it('signs that no font has are shown as a box and told', async () => {
  const odd = sheetOf(contextRow(), null, [questionRow({ text: 'Is 漢 here?' })], {
    followUps: true,
    quotes: true,
    notes: false,
  });
  const made = await sheetAsPdf(odd, fonts);
  expect((await read(made.blob)).pages[0]).toContain('Is □ here?');
  expect(madeWords(made)).toBe('1 sign cannot be set in a PDF and is shown as a box: 漢. The Word document has them.');
});
