import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawChart, parseChart } from '../../../electron/sample-council/paper/chart.ts';
import { encode, measure } from '../../../electron/sample-council/paper/fonts.ts';
import { breakLines } from '../../../electron/sample-council/paper/lines.ts';
import { markdownBlocks } from '../../../electron/sample-council/paper/markdown.ts';
import { wordHtml } from '../../../electron/sample-council/paper/minutes-html.ts';
import { drawText, emptyPage } from '../../../electron/sample-council/paper/page.ts';
import { writePdf } from '../../../electron/sample-council/paper/write-pdf.ts';
import { readBack } from './support.ts';

const printable = fc.string({
  unit: fc.constantFrom(...'abcdefghij ABCDEF 0123456789 .,;:()\\<>[]{}/%&£€–—‘’“”•é½'.split('')),
  maxLength: 300,
});

test('lines keep every word in order and none but a long word is wider than the column', () => {
  fc.assert(
    fc.property(printable, fc.integer({ min: 40, max: 500 }), (text, width) => {
      const lines = breakLines([{ text, font: 'regular' }], width, 11);
      const words = text.split(' ').filter((word) => word !== '');
      const set = lines.map((line) => line.runs.map((run) => run.text).join(''));
      expect(
        set
          .join(' ')
          .split(' ')
          .filter((word) => word !== ''),
      ).toEqual(words);
      for (const [index, line] of lines.entries()) {
        if (set[index]?.includes(' ')) expect(measure(set[index], 'regular', 11)).toBeLessThanOrEqual(width + 0.01);
        expect(line.width).toBeCloseTo(measure(set[index] ?? '', 'regular', 11), 5);
      }
    }),
  );
});

test('any text written to a page is read back as it was', async () => {
  const samples = fc
    .sample(printable, { numRuns: 40, seed: 7 })
    .map((text) => text.replace(/ +/g, ' ').trim().slice(0, 60));
  const pages = samples.map((text) => {
    const page = emptyPage();
    drawText(page, text, 60, 80, 'regular', 9);
    return page;
  });
  const bytes = await writePdf(pages, [], { title: 'Énoncé', author: 'A', date: '2026-11-21T12:00:00Z' });
  const read = await readBack(bytes);
  expect(read.pages.map(({ text }) => text.replace(/ +/g, ' ').trim())).toEqual(samples);
});

test('bookmarks lead to their pages', async () => {
  const pages = [emptyPage(), emptyPage(true), emptyPage()];
  const bookmarks = [
    { title: 'Agenda', page: 0 },
    { title: '3 Minutes – draft', page: 1, children: [{ title: 'Appendix A', page: 2 }] },
  ];
  const bytes = await writePdf(pages, bookmarks, { title: 'Pack', author: 'A', date: '2026-11-21T12:00:00Z' });
  const { outline, pages: read } = await readBack(bytes);
  expect(JSON.stringify(outline)).toContain('3 Minutes – draft');
  expect(read.map(({ width }) => Math.round(width))).toEqual([595, 842, 595]);
  const again = await writePdf(pages, bookmarks, { title: 'Pack', author: 'A', date: '2026-11-21T12:00:00Z' });
  const hash = (of: Uint8Array) => createHash('sha256').update(of).digest('hex');
  expect(hash(again)).toBe(hash(bytes));
});

test('a character that the fonts lack stops the making: a paper must not lose words', () => {
  expect(() => encode('Łódź')).toThrow('no "Ł"');
});

test('Markdown becomes labelled paragraphs, tables and lists', () => {
  const blocks = markdownBlocks(
    '## Heading\n\n1.2 Asked to:\n\n(a) note **it**; and\n\n| A | B |\n|---|---:|\n| x | 1 |\n\n- one',
  );
  expect(blocks.map((block) => [block.kind, block.kind === 'paragraph' ? [block.label, block.depth] : null])).toEqual([
    ['heading', null],
    ['paragraph', ['1.2', 0]],
    ['paragraph', ['(a)', 1]],
    ['table', null],
    ['paragraph', ['•', 1]],
  ]);
});

test('a chart keeps its title, labels and values as text', async () => {
  const chart = parseChart('Calls abandoned (%)\nQ1 2026/27: 24.6\nOf these: at night: 3');
  expect(chart.bars).toEqual([
    { label: 'Q1 2026/27', value: 24.6 },
    { label: 'Of these: at night', value: 3 },
  ]);
  const page = emptyPage();
  drawChart(page, chart, 60, 80, 400);
  const { pages } = await readBack(
    await writePdf([page], [], { title: 'C', author: 'A', date: '2026-11-21T12:00:00Z' }),
  );
  for (const words of ['Calls abandoned (%)', 'Q1 2026/27', '24.6', 'Of these: at night']) {
    expect(pages[0]?.text).toContain(words);
  }
});

test('minutes are published as Word leaves them', () => {
  const html = wordHtml(markdownBlocks('**RESOLVED:**\n\n(a) That A & B’s “plan” be noted.'));
  expect(html).toMatch(/^<p class="MsoNormal"/);
  expect(html).toContain('<b>RESOLVED:</b>');
  expect(html.replace(/\s+/g, ' ')).toContain('That A &amp; B&rsquo;s “plan” be noted.');
});
