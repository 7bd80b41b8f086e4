import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Question } from '../../../shared/model/questions.ts';
import { sheetAsDocx } from '../../../shared/questions/out/as-docx.ts';
import { mailAddress, sheetAsMarkdown, sheetAsText } from '../../../shared/questions/out/as-markdown.ts';
import { sheetOf } from '../../../shared/questions/out/sheet.ts';
import { getDocument } from '../../../tools/pdfjs.ts';
import { anchorRow, contextRow, questionRow } from '../../rows.ts';

const context = contextRow();

const question = (id: string, text: string, more: Partial<Question> = {}): Question =>
  questionRow({ id, text, notes: 'Not for others.', ...more });

const anchor = anchorRow();

const questions = [
  question('1', 'What **moved** the reserves?\n\n- in June\n- in July', {
    addressee: 'the Treasurer',
    followUps: [{ id: 'f', when: 'they fell', text: 'Who decided it?' }],
    evidence: [{ id: 'e', anchor, context }],
  }),
  question('2', 'Ŵy dŷ? Llanelli’s share & <others>'),
];
const all = { followUps: true, quotes: true, notes: false };
const sheet = sheetOf(context, '10:00', questions, all);
/** The text of each page of a PDF. */
async function textsOf(path: string): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str || (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  await task.destroy();
  return texts;
}

const folder = mkdtempSync(join(tmpdir(), 'panel-papers-sheet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a question sheet', () => {
  it('as text has the meeting, the item, whom it is put to, follow-ups and both page numbers, and no private notes', () => {
    expect(sheetAsText(sheet)).toBe(
      `Questions: Mereshire Police and Crime Panel, Thu 3 Dec 2026, 10:00

Item 6: Precept

1. What moved the reserves?

   - in June
   - in July

   (To the Treasurer)

   - If they fell: Who decided it?

   “Reserves stand at £14.2 million.”
   Mereshire Police and Crime Panel, 3 December 2026, item 6, printed p. 45 (PDF p. 49)

2. Ŵy dŷ? Llanelli’s share & <others>
`,
    );
    expect(sheetAsMarkdown(sheet)).toContain('1. What **moved** the reserves?');
    expect(sheetAsMarkdown(sheetOf(context, null, questions, { ...all, notes: true }))).toContain('Not for others.');
    for (const out of [sheetAsText(sheet), sheetAsMarkdown(sheet)]) expect(out).not.toContain('Not for others.');
  });

  it('goes into a message as long as it is short enough, and says so when it is not', () => {
    const address = mailAddress(sheet);
    expect(new URL(address ?? '').searchParams.get('body')).toBe(sheetAsText(sheet).replace(/\n/g, '\r\n'));
    expect(mailAddress(sheetOf(context, null, [question('1', 'Why? '.repeat(500))], all))).toBeNull();
    expect(mailAddress(sheetOf(context, null, [question('1', 'Half \ud83d of a sign?')], all))).toContain(
      'Half%20%EF%BF%BD',
    );
  });

  it('is written whatever was typed', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, text, (words, when, more) => {
        const odd = sheetOf(context, null, [question('1', words, { followUps: [{ id: 'f', when, text: more }] })], all);
        expect(sheetAsText(odd)).toContain('Item 6: Precept');
        expect(sheetAsMarkdown(odd)).toContain('## Item 6: Precept');
        expect(sheetAsDocx(odd).length).toBeGreaterThan(1000);
        expect(mailAddress(odd) ?? '').toMatch(/^(mailto:|$)/);
      }),
      { numRuns: 100 },
    );
  });

  const hasOffice = spawnSync('soffice', ['--version']).status === 0;
  if (!hasOffice) console.error('LibreOffice is not installed (libreoffice-writer): no DOCX is opened with it.');
  it.skipIf(!hasOffice)(
    'as DOCX is opened by LibreOffice, says the same, and has as many pages when it was saved again',
    async () => {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const convert = (form: string, into: string, ...files: string[]) =>
        execFileSync('soffice', [profile, '--headless', '--convert-to', form, '--outdir', into, ...files], {
          stdio: 'ignore',
        });
      const docx = join(folder, 'sheet.docx');
      const rows = Array.from({ length: 40 }, (_, place) =>
        question(`m${place}`, `Why, in number ${place}? `.repeat(20)),
      );
      writeFileSync(docx, sheetAsDocx(sheetOf(context, '10:00', [...questions, ...rows], all)));
      const again = join(folder, 'again.docx');
      convert('docx:MS Word 2007 XML', join(folder, 'saved'), docx);
      renameSync(join(folder, 'saved', 'sheet.docx'), again);
      convert('pdf', folder, docx, again);
      const pdf = await textsOf(join(folder, 'sheet.pdf'));
      expect(pdf.length).toBeGreaterThan(5);
      // What it saves again of the document says and takes as much: nothing was read otherwise than it was meant.
      expect(await textsOf(join(folder, 'again.pdf'))).toEqual(pdf);
      // Tabs are places on a page and no spaces.
      const close = (words: string) => words.replace(/\s/g, '');
      const text = close(pdf.join(''));
      expect(text).toContain(
        close('Questions Mereshire Police and Crime Panel, Thu 3 Dec 2026, 10:00 Item 6: Precept'),
      );
      expect(text).toContain(close('1. What moved the reserves? • in June • in July → If they fell: Who decided it?'));
      expect(text).toContain(close('“Reserves stand at £14.2 million.”'));
      expect(text).toContain(close('2. Ŵy dŷ? Llanelli’s share & <others>'));
      expect(pdf.at(-1)).toContain('Why, in number 39?');
      expect(pdf.at(-1)).toContain(`${pdf.length} of ${pdf.length}`);
    },
  );
});
