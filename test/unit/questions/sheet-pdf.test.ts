import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cardsAsPdf, sheetAsPdf } from '../../../renderer/give-out/sheet-pdf.ts';
import type { Question } from '../../../shared/model/questions.ts';
import { sheetOf } from '../../../shared/questions/out/sheet.ts';
import { getDocument } from '../../../tools/pdfjs.ts';
import { anchorRow, contextRow, questionRow } from '../../rows.ts';

const fontAt = (path: string) =>
  new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${path}`)));
const fonts = {
  regular: fontAt('400Regular/Inter_400Regular.ttf'),
  bold: fontAt('700Bold/Inter_700Bold.ttf'),
  italic: fontAt('400Regular_Italic/Inter_400Regular_Italic.ttf'),
};

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
  const blob = await sheetAsPdf(sheet, fonts);
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

it('cards have one page a question, the long one in smaller type', async () => {
  const { pages } = await read(await cardsAsPdf(sheet, fonts));
  expect(pages.length).toBe(3);
  expect(pages[0]).toContain('Item 6: Precept · To the Treasurer');
  expect(pages[0]).toContain('printed p. 45 (PDF p. 49)');
  expect(pages[2]).toContain('A long one.');
});
