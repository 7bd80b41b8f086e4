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
    live: ['24 section 2 > 22', '24 section 3 > 23', '24 Appendix 1 > 25'],
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
      '72 Section 5 > 68',
      '73 paragraph 6.7 > 73',
      '74 paragraph 6.7 > 73',
      '74 Section 5 > 68',
      '76 Section 4 > 63',
      '77 Section 4 > 63',
      '77 section 5 > 68',
      '77 section 6 > 72',
    ],
  },
  // Not looked at when the rules were made.
  {
    file: 'kent/full_council_2025-03-13/Public reports pack 13th-Mar-2025 10.00 County Council.pdf',
    firstPrinted: 267,
    item: {
      ...bare,
      number: '13',
      title: 'Joint scrutiny',
      firstPage: 271,
      lastPage: 278,
      documents: [
        { title: 'Joint scrutiny', firstPage: 271, lastPage: 276 },
        { title: 'ToR - Appendix 1 and 2', firstPage: 277, lastPage: 278 },
      ],
    },
    live: ['272 appendix 2 > 277', '272 Appendix 1 > 277', '273 section 2 > 272'],
  },
  {
    file: 'kent/supplements/Budget Amendments 13th-Feb-2025 09.30 County Council.pdf',
    firstPrinted: 1,
    item: {
      ...bare,
      number: '6',
      title: 'Budget',
      firstPage: 3,
      lastPage: 48,
      documents: [
        { title: 'Budget', firstPage: 3, lastPage: 4 },
        { title: '1 - Annex 1 - covering report', firstPage: 5, lastPage: 8 },
        { title: '1 - Annex 2 - Alternative Budget - Appendix D', firstPage: 9, lastPage: 12 },
        { title: '1 - Annex 3 - Alternative Budget - Appendix F', firstPage: 13, lastPage: 38 },
      ],
    },
    live: ['3 appendices D > 9', '3 F > 13', '3 appendices D > 9', '3 F > 13', '5 Appendices D > 9', '5 F > 13'],
  },
  {
    file: 'kent/full_council_2025-03-13/Printed minutes 13th-Mar-2025 10.00 County Council.pdf',
    firstPrinted: 1,
    item: { ...bare, number: '1', title: 'Minutes', firstPage: 1, lastPage: 19, documents: [] },
    live: [
      '7 paragraph 1 > 7',
      '8 paragraph 2 > 8',
      '9 paragraph 2 > 8',
      '9 paragraph 3 > 9',
      '10 paragraph 1 > 10',
      '10 paragraph 1 > 10',
      '11 paragraph 1 > 11',
      '11 paragraph 1 > 11',
      '13 paragraph 3 > 13',
      '13 paragraph 2 > 12',
      '14 paragraph 2 > 12',
      '15 paragraph 1 > 15',
      '18 paragraph 3 > 17',
      '18 paragraph 4 > 18',
    ],
  },
  {
    // An inspector's report speaks of the paragraphs of the plan and of national policy: none of its own is meant.
    file: 'kent/cabinet_2025-03-04/items/APPENDIX A - Planning Inspectors Report on the Examination of the KMWLP 2024-39.pdf',
    firstPrinted: 1,
    item: { ...bare, number: '9', title: 'Inspector’s report', firstPage: 1, lastPage: 61, documents: [] },
    live: ['2 Appendix 1 > 32'],
  },
];

describe.skipIf(!corpusFolder)(`references of real reports${corpusFolder ? '' : ' (corpus absent)'}`, () => {
  test.each(labelled)('item $item.number: $item.title', async ({ file, firstPrinted, item, live }) => {
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
