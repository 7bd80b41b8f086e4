import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitPack } from '../../../shared/pack/split.ts';
import { InspectError } from '../../../tools/inspect/inspect-error.ts';
import { run as inspectPack } from '../../../tools/inspect/pack.ts';
import { readPack } from '../../../tools/inspect/read-pack.ts';
import { run as inspectText } from '../../../tools/inspect/text.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { type DrawnPage, pdfOf } from '../support/make-pdf.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'papers-pack-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function fileOf(name: string, pages: readonly DrawnPage[]): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await pdfOf(pages));
  return path;
}

const foot = (page: number) => ({ text: `Page ${page}`, x: 280, y: 815, size: 10 });
const stamp = (item: string) => ({ text: `Agenda Item ${item}`, x: 480, y: 18 });

/** A pack that counts from its front sheet's first page, whose second item is on its side and begins with another header. */
const pages: DrawnPage[] = [
  {
    lines: [
      'Mereshire County Council',
      'Police and Crime Panel',
      'Thursday, 14 May 2026 at 2.00 pm',
      'AGENDA',
      '1. Apologies',
      '2. Police precept (Pages 2 - 4)',
      '3. Complaints (Pages 19 - 19)',
    ],
    bookmarks: [{ title: 'Agenda', level: 0 }],
  },
  {
    lines: ['OFFICIAL', 'The precept of the police'],
    at: [stamp('2'), foot(2), { text: 'www.mereshire.example', x: 72, y: 815 }],
    bookmarks: [{ title: '2 Police precept', level: 0 }],
  },
  { lines: ['Figures'], at: [foot(3)], bookmarks: [{ title: 'Appendix A - Figures.pdf', level: 1 }] },
  { lines: ['This page is intentionally left blank'], at: [foot(4)] },
  {
    size: [842, 595],
    lines: ['Complaints by district'],
    at: [
      { text: 'Agenda Item 3', x: 828, y: 40, turn: 90 },
      { text: 'Page 5', x: 14, y: 320, turn: 270 },
    ],
    bookmarks: [{ title: '3 Complaints', level: 0 }],
  },
];

test('a pack from its PDF: items, printed pages as numbers, documents and warnings', async () => {
  expect(await inspectPack(await fileOf('pack.pdf', pages))).toEqual({
    pages: 5,
    items: [
      {
        number: '2',
        title: 'Police precept',
        firstPage: 2,
        lastPage: 4,
        printedFirst: 2,
        printedLast: 4,
        documents: [
          { title: 'Police precept', firstPage: 2, lastPage: 2 },
          { title: 'Appendix A - Figures', firstPage: 3, lastPage: 4 },
        ],
      },
      {
        number: '3',
        title: 'Complaints',
        firstPage: 5,
        lastPage: 5,
        printedFirst: 5,
        printedLast: 5,
        documents: [{ title: 'Complaints', firstPage: 5, lastPage: 5 }],
      },
    ],
    warnings: [
      {
        code: 'range-drift',
        message: 'The agenda gives item 3 page 19, but its papers are stamped page 5.',
        item: '3',
      },
    ],
  });
});

test('its text, each page with its printed number', async () => {
  expect(await inspectText(await fileOf('text.pdf', pages))).toMatchObject({
    pages: [
      { page: 1, label: null, text: expect.stringContaining('\nAGENDA\n1. Apologies\n') },
      {
        page: 2,
        label: '2',
        text: 'Agenda Item 2\nOFFICIAL\nThe precept of the police\nPage 2\nwww.mereshire.example',
      },
      { page: 3, label: '3' },
      { page: 4, label: '4' },
      { page: 5, label: '5', text: 'Complaints by district\nAgenda Item 3\nPage 5' },
    ],
  });
});

test('a page shown turned is read as it is seen', async () => {
  const turned = [0, 1, 2].map((row) => ({
    text: ['A scan of a wide table', 'Its second row', 'Its third row'][row] ?? '',
    x: 60 + row * 20,
    y: 700,
    turn: 270,
  }));
  const { pages: read } = await readPack(await fileOf('turned.pdf', [{ rotate: 90, at: turned }]));
  const [page] = read;
  expect([Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)]).toEqual([842, 595]);
  expect(page?.text).toBe('A scan of a wide table\nIts second row\nIts third row');
  expect(page?.lines.every((line) => line.turn === undefined && line.x > 100 && line.x < 200)).toBe(true);
});

test('bold words are told from others', async () => {
  const path = join(folder, 'bold.pdf');
  writeFileSync(
    path,
    await pdfOf([{ lines: ['Regular words'] }, { lines: ['Bold words'] }], { font: 'Helvetica-Bold' }),
  );
  const { pages: read } = await readPack(path);
  expect(read[1]?.lines[0]?.bold).toBe(true);
  const { pages: plain } = await readPack(await fileOf('plain.pdf', [{ lines: ['Regular words'] }]));
  expect(plain[0]?.lines[0]?.bold).toBe(false);
});

describe.skipIf(!corpusFolder)(`hostile files${corpusFolder ? '' : ' (corpus absent)'}`, () => {
  test('every one is read or refused with a reason, and none is taken for a pack', async () => {
    const outcomes = { read: 0, refused: 0 };
    for (const kind of ['broken', 'encrypted', 'hangs', 'qpdf-errors', 'sound']) {
      for (const name of readdirSync(corpusFile(`hostile/${kind}`)).filter((file) => file.endsWith('.pdf'))) {
        try {
          const split = splitPack(await readPack(corpusFile(`hostile/${kind}/${name}`)));
          expect(split.isPack, name).toBe(false);
          outcomes.read++;
        } catch (error) {
          if (!(error instanceof InspectError)) throw error;
          expect(error.message).toMatch(/ (?:is empty|is not a PDF|is a web page|is cut off|is protected|is damaged)/);
          expect(kind, `${name}: ${error.message}`).not.toBe('sound');
          outcomes.refused++;
        }
      }
    }
    expect(outcomes.read).toBeGreaterThan(100);
    expect(outcomes.read + outcomes.refused).toBe(162);
  }, 120_000);
});
