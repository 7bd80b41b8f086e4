import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readFrontSheet } from '../../../shared/pack/front-sheet.ts';
import { splitPack } from '../../../shared/pack/split.ts';
import { readPack } from '../../../tools/inspect/read-pack.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';

const truthSchema = z.object({
  pages: z.number(),
  frontsheetPages: z.number(),
  items: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      firstPage: z.number(),
      lastPage: z.number(),
      stated: z.tuple([z.number(), z.number()]),
      files: z.array(z.string()),
    }),
  ),
});

const packs = [
  'kent/cabinet_2025-03-04/Public reports pack 04th-Mar-2025 10.00 Cabinet',
  'kent/full_council_2025-03-13/Public reports pack 13th-Mar-2025 10.00 County Council',
];

describe.skipIf(!corpusFolder)(`real packs split as their truth says${corpusFolder ? '' : ' (corpus absent)'}`, () => {
  test.each(packs)('%s', async (name) => {
    const input = await readPack(corpusFile(`${name}.pdf`));
    const truth = truthSchema.parse(JSON.parse(readFileSync(corpusFile(`${name}.truth.json`), 'utf8')));
    const split = splitPack(input);
    expect(input.pages).toHaveLength(truth.pages);
    expect(split.isPack).toBe(true);
    expect(
      split.items.map(({ number, title, firstPage, lastPage }) => ({ number, title, firstPage, lastPage })),
    ).toEqual(truth.items.map(({ number, title, firstPage, lastPage }) => ({ number, title, firstPage, lastPage })));
    expect(split.items.map((item) => item.documents.length)).toEqual(truth.items.map((item) => item.files.length));

    // The stamps of these packs count from the first item's first page; every page from there on has its number.
    const first = truth.items[0]?.firstPage ?? 1;
    expect(split.printed).toEqual(input.pages.map(({ page }) => (page < first ? null : String(page - first + 1))));

    const drifted = truth.items.filter((item) => item.stated[0] !== item.firstPage - first + 1);
    expect(split.warnings.filter(({ code }) => code === 'range-drift').map(({ item }) => item)).toEqual(
      drifted.map(({ number }) => number),
    );
    const longer = truth.items.filter(
      (item) => !drifted.includes(item) && item.stated[1] !== item.lastPage - first + 1,
    );
    expect(split.warnings.filter(({ code }) => code === 'range-length').map(({ item }) => item)).toEqual(
      longer.map(({ number }) => number),
    );

    const sheet = readFrontSheet(input.pages);
    for (const { number, title, stated } of truth.items) {
      expect(sheet?.agenda).toContainEqual({ number, title, pages: stated, restricted: false, awaited: null });
    }
  });

  test('the pages of documents without bookmarks are found by their cues', async () => {
    let wanted = 0;
    let found = 0;
    let right = 0;
    for (const name of packs) {
      const input = await readPack(corpusFile(`${name}.pdf`));
      const marked = splitPack(input).items.flatMap((item) => item.documents.map((document) => document.firstPage));
      const cued = splitPack({ pages: input.pages, outline: [] }).items.flatMap((item) =>
        item.documents.map((document) => document.firstPage),
      );
      wanted += marked.length;
      found += cued.length;
      right += cued.filter((page) => marked.includes(page)).length;
    }
    expect(right / wanted).toBeGreaterThanOrEqual(0.9);
    expect(right / found).toBeGreaterThanOrEqual(0.9);
  });
});
