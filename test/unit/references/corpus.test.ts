import { describe, expect, test } from 'vitest';
import type { PackItem } from '../../../shared/model/library.ts';
import { ReferenceResolver } from '../../../shared/references/resolve.ts';
import { extractPages } from '../../../shared/text/extract-pages.ts';
import { withPdf } from '../../../tools/inspect/open-pdf.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { outlineOfPack } from './outline.ts';

/** An item of a real pack, the printed number of its first page, and what its words lead to, read by eye. */
interface Labelled {
  file: string;
  firstPrinted: number;
  item: PackItem;
  /** `page words > page` of every reference to a place that is live, in order. */
  live: string[];
}

const bare = { printedFirst: null, printedLast: null };
const labelled: Labelled[] = [
  {
    file: 'kent/cabinet_2025-03-04/Public reports pack 04th-Mar-2025 10.00 Cabinet.pdf',
    firstPrinted: 19,
    item: {
      ...bare,
      number: '5',
      title: 'Late changes to the budget',
      firstPage: 21,
      lastPage: 26,
      documents: [
        { title: 'Late changes to the budget', firstPage: 21, lastPage: 24 },
        { title: 'Appendix 1 Cabinet - Budget Update', firstPage: 25, lastPage: 26 },
      ],
    },
    live: ['24 section 2 > 22', '24 Appendix 1 > 25'],
  },
  {
    file: 'kent/full_council_2025-03-13/Public reports pack 13th-Mar-2025 10.00 County Council.pdf',
    firstPrinted: 31,
    item: {
      ...bare,
      number: '9',
      title: 'Review of a decision',
      firstPage: 35,
      lastPage: 88,
      documents: [
        { title: 'Review of a decision', firstPage: 35, lastPage: 40 },
        { title: 'Appendix 1 - Executive Response', firstPage: 41, lastPage: 54 },
        { title: 'Appendix 2 - Call-in submission', firstPage: 55, lastPage: 58 },
        { title: 'Appendix 3 - Decision Report', firstPage: 59, lastPage: 82 },
        { title: 'Appendix 4 - Record of Decision', firstPage: 83, lastPage: 88 },
      ],
    },
    live: [
      '38 paragraph 10 > 37',
      '39 Appendix 1 > 41',
      '39 Appendix 2 > 55',
      '39 Appendices 3 to 8 > 59',
      '40 Appendix 1 > 41',
      '40 Appendix 2 > 55',
      '40 Appendix 3 > 59',
      '40 Appendix 4 > 83',
      '69 paragraph 4.13 > 66',
      '70 paragraph 6.7 > 73',
      '70 section 7 > 75',
      '72 paragraph 2.1 > 61',
      '73 paragraph 6.7 > 73',
      '74 paragraph 6.7 > 73',
      '76 Section 4 > 63',
      '77 Section 4 > 63',
      '77 section 6 > 72',
    ],
  },
];

describe.skipIf(!corpusFolder)(`references of real reports${corpusFolder ? '' : ' (corpus absent)'}`, () => {
  test.each(labelled)('item $item.number', { timeout: 60_000 }, async ({ file, firstPrinted, item, live }) => {
    const { firstPage: from, lastPage: to } = item;
    const read = await withPdf(corpusFile(file), (document) => extractPages(document, { from, to }));
    const pages = new Map(
      read.map(({ page, text }) => [page, { page, text, printed: String(page - from + firstPrinted) }]),
    );
    const resolver = new ReferenceResolver({ documentId: 'pack', outline: outlineOfPack([item], to), pages });
    const found = read.flatMap(({ page, text }) =>
      resolver.on(page, text).flatMap(({ words, target }) => {
        return target.kind === 'place' ? [`${page} ${words} > ${target.page}`] : [];
      }),
    );
    expect(found).toEqual(live);
  });
});
