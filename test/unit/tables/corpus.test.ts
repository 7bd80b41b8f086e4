import { describe, expect, it } from 'vitest';
import { type FigureHeadings, figureHeadings } from '../../../shared/tables/figure-headings.ts';
import { tableLines } from '../../../shared/tables/lines.ts';
import { pageWords } from '../../../shared/tables/page-words.ts';
import { withPdf } from '../../../tools/inspect/open-pdf.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { labels, laterLabels } from './labels.ts';

/** The headings that are read for the figures of a paper; undefined where the page has no such figure. */
function readAll(file: string, of: typeof labels): Promise<(FigureHeadings | null | undefined)[]> {
  return withPdf(corpusFile(file), async (document) => {
    const found: (FigureHeadings | null | undefined)[] = [];
    for (const { page: number, figure, nth } of of[file] ?? []) {
      const page = await document.getPage(number);
      const words = pageWords((await page.getTextContent()).items, page.getViewport({ scale: 1 }));
      const cells = tableLines(words).flatMap((line) => line.cells);
      const cell = cells.filter(({ text }) => text === figure)[nth - 1];
      found.push(cell && figureHeadings(words, [(cell.left + cell.right) / 2, (cell.top + cell.bottom) / 2]));
    }
    return found;
  });
}

const folded = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();

describe.skipIf(corpusFolder === null)('figures of real tables', () => {
  it.each([
    ['the first ones', 27, labels],
    ['the later ones', 11, laterLabels],
  ])('%s are given the headings of their row and column, or none', async (_, least, of) => {
    let [right, none] = [0, 0];
    const faults: string[] = [];
    for (const file of Object.keys(of)) {
      const read = await readAll(file, of);
      for (const [place, label] of (of[file] ?? []).entries()) {
        const headings = read[place];
        const name = `${file.split('/').at(-1)} ${label.page} ${label.figure}`;
        if (headings === undefined) {
          faults.push(`${name}: not found as a cell`);
        } else if (headings === null) {
          if ('row' in label) {
            none += 1;
          }
        } else if (
          'row' in label &&
          folded(headings.row).startsWith(folded(label.row)) &&
          folded(headings.column).includes(folded(label.column))
        ) {
          right += 1;
        } else {
          faults.push(`${name}: ${headings.row} | ${headings.column}`);
        }
      }
    }
    expect(faults).toEqual([]);
    console.log(`${right} figures headed, ${none} not`);
    expect(right).toBeGreaterThanOrEqual(least);
  });
});
