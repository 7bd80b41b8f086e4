import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readWordsAtOnce } from '../../../renderer/pdf/whole-words.ts';
import { getDocument, VerbosityLevel } from '../../../tools/pdfjs.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { pdfOf } from '../support/make-pdf.ts';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'name');
});

/** What the reader of texts takes of every page; `drawn` as the reader on the screen gets it. */
async function wordsOf(bytes: Uint8Array, drawn: boolean) {
  // The worker goes by its name; here it shares this thread.
  Reflect.set(globalThis, 'name', drawn ? '' : 'pdf-text');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  if (!drawn) readWordsAtOnce(document);
  const read = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items, styles } = await (await document.getPage(number)).getTextContent();
    const names = Object.keys(styles);
    read.push({
      styles: Object.values(styles),
      items: items.flatMap((item) => {
        // Lines that are drawn are said to the reader of texts alone.
        if (!('str' in item)) return 'rules' in item ? [] : item;
        const { str, transform, width, height, fontName } = item;
        return { str, transform, width, height, font: names.indexOf(fontName) };
      }),
    });
  }
  await task.destroy();
  return read;
}

const pages = [{ lines: ['Agenda', 'Café: £1,200 – agreed, first office'] }, { lines: ['Minutes'] }];
const font = join(import.meta.dirname, '../../../node_modules/pdfjs-dist/standard_fonts/LiberationSans-Bold.ttf');

const files: [string, () => Promise<Uint8Array>][] = [
  ['a file without fonts of its own', () => pdfOf(pages)],
  ['a file with its own font', () => pdfOf(pages, { font })],
];
if (corpusFolder) {
  const name = 'kent/cabinet_2025-03-04/Public reports pack 04th-Mar-2025 10.00 Cabinet.pdf';
  files.push(['a pack', async () => readFileSync(corpusFile(name))]);
}

test.each(files)(
  'the words of %s are the same to the last figure, asked for at once and without shapes',
  async (_, read) => {
    const bytes = await read();
    const words = await wordsOf(bytes, false);
    expect(words.some(({ items }) => items.length > 0)).toBe(true);
    expect(words).toEqual(await wordsOf(bytes, true));
  },
);
