import { describe, expect, test } from 'vitest';
import { extractPages } from '../../../shared/text/extract-pages.ts';
import { readOutline } from '../../../shared/text/outline.ts';
import type { PdfDocument, PdfOutlineNode, PdfPage } from '../../../shared/text/pdf-document.ts';
import { checkPdfBytes, signatureBytes } from '../../../shared/text/pdf-signature.ts';

/** A document whose pages say `page N`, keeping count of how many are held at once. */
function fakeDocument(numPages: number, outline: PdfOutlineNode[] = []) {
  const held = { now: 0, most: 0 };
  const page = (number: number): PdfPage => ({
    getViewport: () => ({ width: 600, height: 800, transform: [1, 0, 0, -1, 0, 800] }),
    getTextContent: async () => {
      if (number === 3) throw new Error('broken stream');
      return {
        items: [
          { str: `page ${number} text`, transform: [12, 0, 0, 12, 72, 700], width: 60, height: 12, fontName: 'f' },
        ],
        styles: { f: { name: number === 4 ? 'ABCDEF+Arial-BoldMT' : 'ABCDEF+ArialMT' } },
      };
    },
    cleanup: () => {
      held.now--;
    },
  });
  const document: PdfDocument = {
    numPages,
    getPage: async (number) => {
      held.now++;
      held.most = Math.max(held.most, held.now);
      return page(number);
    },
    getPageLabels: async () => ['i', 'ii', '1', '2', ''],
    getOutline: async () => outline,
    getDestination: async (name) => (name === 'known' ? [{ num: 4, gen: 0 }] : null),
    getPageIndex: async ({ num }) => {
      if (num > 4) throw new Error('no such page');
      return num;
    },
  };
  return { document, held };
}

describe('extractPages', () => {
  test('gives every page with its label, an unreadable one without lines, and lets go of each', async () => {
    const { document, held } = fakeDocument(5);
    const problems: number[] = [];
    const pages = await extractPages(document, { onProblem: (page) => problems.push(page) });
    expect(pages.map(({ page, label, text }) => [page, label, text])).toEqual([
      [1, 'i', 'page 1 text'],
      [2, 'ii', 'page 2 text'],
      [3, '1', ''],
      [4, '2', 'page 4 text'],
      [5, null, 'page 5 text'],
    ]);
    expect(pages.flatMap(({ page, lines }) => (lines[0]?.bold ? [page] : []))).toEqual([4]);
    expect(problems).toEqual([3]);
    expect(held.now).toBe(0);
  });

  test('holds few pages at a time, however many there are, and none when it is cancelled', async () => {
    const { document, held } = fakeDocument(60);
    const control = new AbortController();
    const run = extractPages(document, {
      signal: control.signal,
      onPage: ({ page }) => {
        if (page === 40) control.abort();
      },
    });
    await expect(run).rejects.toThrow();
    await Promise.resolve();
    expect(held.most).toBeLessThanOrEqual(4);
    expect(held.now).toBe(0);
  });

  test('hands pages on instead of keeping them, from where it is told to', async () => {
    const seen: number[] = [];
    const kept = await extractPages(fakeDocument(5).document, {
      from: 2,
      to: 4,
      onPage: ({ page }) => {
        seen.push(page);
      },
    });
    expect(kept).toEqual([]);
    expect(seen).toEqual([2, 3, 4]);
  });

  test('stops between two pages when cancelled', async () => {
    const control = new AbortController();
    const seen: number[] = [];
    const run = extractPages(fakeDocument(5).document, {
      signal: control.signal,
      onPage: ({ page }) => {
        seen.push(page);
        if (page === 2) control.abort(new Error('enough'));
      },
    });
    await expect(run).rejects.toThrow('enough');
    expect(seen).toEqual([1, 2]);
  });
});

describe('readOutline', () => {
  const node = (title: string, dest: PdfOutlineNode['dest'], items: PdfOutlineNode[] = []): PdfOutlineNode => ({
    title,
    dest,
    items,
  });

  test('flattens the tree and leaves out what leads nowhere', async () => {
    const { document } = fakeDocument(5, [
      node('Agenda', [{ num: 0, gen: 0 }, { name: 'Fit' }]),
      node('3 Minutes', 'known', [node('Appendix\u00a0A', [2]), node('A web address', null)]),
      node('Gone', [{ num: 9, gen: 0 }]),
      node('Unknown', 'nowhere'),
      node('  ', [1]),
    ]);
    expect(await readOutline(document)).toEqual([
      { title: 'Agenda', page: 1, level: 0 },
      { title: '3 Minutes', page: 5, level: 0 },
      { title: 'Appendix A', page: 3, level: 1 },
    ]);
  });

  test('a tree that bites its tail ends', async () => {
    const tail: PdfOutlineNode = { title: 'Round', dest: [0], items: [] };
    const biting = { ...tail, items: [tail, tail] };
    Object.assign(tail, { items: [biting, biting] });
    const entries = await readOutline(fakeDocument(5, [biting]).document);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.length).toBeLessThanOrEqual(5000);
  });

  test('an outline that cannot be read counts as none', async () => {
    const { document } = fakeDocument(5);
    document.getOutline = async () => {
      throw new Error('cyclic');
    };
    expect(await readOutline(document)).toEqual([]);
  });
});

test.each([
  ['', 'empty'],
  ['%PDF-1.7\n1 0 obj\nstartxref\n9\n%%EOF\n', null],
  ['junk before\n%PDF-1.4 ... %%EOF', null],
  ['%PDF-1.7\n1 0 obj', 'truncated'],
  ['<!DOCTYPE html><title>403</title>', 'html'],
  ['\ufeff\n<HTML><body>', 'html'],
  ['PK\u0003\u0004', 'not-a-pdf'],
])('checkPdfBytes(%j) is %s', (text, problem) => {
  const bytes = new TextEncoder().encode(text);
  expect(checkPdfBytes(bytes.subarray(0, signatureBytes), bytes.subarray(-signatureBytes), bytes.length)).toBe(problem);
});
