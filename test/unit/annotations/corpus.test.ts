import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../../renderer/marks/inflate.ts';
import { annotate } from '../../../shared/annotations/annotate.ts';
import type { Annotation } from '../../../shared/annotations/annotation.ts';
import type { Quad } from '../../../shared/model/member.ts';
import { getDocument } from '../../../tools/pdfjs.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { hasProgram, pagesOf, readAnnotations, runOn } from '../support/read-back.ts';

const base = {
  subject: '',
  author: 'Panel Papers',
  createdAt: '2026-11-22T09:00:00.000Z',
  updatedAt: '2026-11-22T09:30:15.000Z',
  colour: [1, 0.8, 0] as const,
};

/** The boxes of some runs of words of every `step`-th page, as pdf.js measures them; pages without words have none. */
async function boxesOfWords(bytes: Uint8Array, perPage: number, step: number): Promise<Map<number, Quad[]>> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const found = new Map<number, Quad[]>();
  for (let page = 1; page <= document.numPages; page += step) {
    const { items } = await (await document.getPage(page)).getTextContent();
    const quads = items.flatMap((item): Quad[] => {
      if (!('str' in item) || item.str.trim() === '' || item.height === 0) return [];
      const [, , , , x = 0, y = 0] = item.transform as number[];
      return [[x, y, x + item.width, y + item.height]];
    });
    if (quads.length > 0) found.set(page, quads.slice(0, perPage));
  }
  await task.destroy();
  return found;
}

/** The furthest any number is from the one it should be, in points; without end where one is missing. */
function furthest(read: readonly number[] | null | undefined, quads: readonly Quad[]): number {
  const wanted = quads.flatMap(([l, b, r, t]) => [l, t, r, t, l, b, r, b]);
  if (read?.length !== wanted.length) return Number.POSITIVE_INFINITY;
  return Math.max(...wanted.map((number, index) => Math.abs(number - (read[index] ?? Number.NaN))));
}

const papers = [
  { name: 'kent/full_council_2025-03-13/Public reports pack 13th-Mar-2025 10.00 County Council.pdf', step: 5 },
  { name: 'kent/cabinet_2025-03-04/Public reports pack 04th-Mar-2025 10.00 Cabinet.pdf', step: 2 },
  { name: 'long/616-pages.pdf', step: 15 },
];

describe.skipIf(corpusFolder === null)('real papers', () => {
  it.each(papers)('every mark on $name comes back within a point', async ({ name, step }) => {
    const bytes = new Uint8Array(readFileSync(corpusFile(name)));
    const boxes = await boxesOfWords(bytes, 3, step);
    expect(boxes.size).toBeGreaterThan(30);
    const annotations = [...boxes].flatMap(([page, quads]): Annotation[] => {
      const [first, ...rest] = quads;
      return first
        ? [{ ...base, kind: 'highlight', id: `m${page}`, page, comment: `p. ${page} – “x”`, quads: [first, ...rest] }]
        : [];
    });
    const result = await annotate(bytes, annotations, inflate);
    if (!result.ok) throw new Error(result.message);
    expect(result.value.left).toEqual([]);
    const whole = new Uint8Array(await new Blob([bytes, result.value.added]).arrayBuffer());
    expect(Buffer.compare(whole.subarray(0, bytes.length), bytes)).toBe(0);
    const back = await readAnnotations(whole, [...boxes.keys()]);
    for (const [index, [page, quads]] of [...boxes].entries()) {
      const ours = back[index]?.find(({ contentsObj }) => contentsObj.str === `p. ${page} – “x”`);
      expect(furthest(ours?.quadPoints, quads), `page ${page}`).toBeLessThan(1);
    }
    if (hasProgram('qpdf')) {
      const faults = (file: Uint8Array) => runOn(file, 'qpdf', ['--check', '{}']).status ?? 9;
      const after = faults(whole);
      // A sound file is no worse than the one before, which takes seconds to check.
      if (after > 0) expect(after).toBeLessThanOrEqual(faults(bytes));
    }
    if (hasProgram('pdftotext')) {
      const [before, after] = [bytes, whole].map((file) => runOn(file, 'pdftotext', ['-l', '20', '{}', '-']).said);
      expect(after).toBe(before);
    }
  });
});

describe.skipIf(corpusFolder === null)('hostile files', () => {
  const folders = ['broken', 'encrypted', 'hangs', 'qpdf-errors', 'sound'];
  it.each(folders)('%s: each is refused in words, or is one that pdf.js opens as before', async (folder) => {
    const names = readdirSync(corpusFile(join('hostile', folder))).filter((name) => /\.pdf$/i.test(name));
    expect(names.length).toBeGreaterThan(0);
    let marked = 0;
    for (const name of names) {
      const bytes = new Uint8Array(readFileSync(corpusFile(join('hostile', folder, name))));
      const note: Annotation = {
        ...base,
        kind: 'note',
        point: null,
        id: 'm1',
        page: 1,
        comment: 'on the first page',
      };
      const result = await annotate(bytes, [note], inflate);
      if (!result.ok) {
        expect(result.message, name).toMatch(/^[A-Z].*\.$/);
        continue;
      }
      const whole = new Uint8Array(await new Blob([bytes, result.value.added]).arrayBuffer());
      const pages = await pagesOf(bytes);
      expect(await pagesOf(whole), name).toBe(pages);
      if (pages === null) continue;
      const [first] = await readAnnotations(whole, [1]);
      expect(
        first?.map(({ contentsObj }) => contentsObj.str),
        name,
      ).toContain('on the first page');
      marked += 1;
    }
    if (folder === 'sound') expect(marked).toBeGreaterThan(40);
  });
});
