import { describe, expect, test } from 'vitest';
import { labelsOf, withLabels } from '../../../shared/pack/page-labels.ts';
import { extractPages } from '../../../shared/text/extract-pages.ts';
import { withPdf } from '../../../tools/inspect/open-pdf.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';

const labelled = (labels: (string | null)[]) => labelsOf(labels.map((label, index) => ({ page: index + 1, label })));

test('what a file calls its pages, where that is more than their count', () => {
  expect(labelled(['i', 'ii', ' 1 ', 'a label that is a title', null])).toEqual(['i', 'ii', '1', '', '']);
  for (const silent of [
    [null, null],
    ['1', '2', '3'],
    ['', '', ''],
  ])
    expect(labelled(silent)).toBeNull();
});

test('labels number the pages that bear no stamp, where they go with those that do', () => {
  expect(withLabels([null, null, null], ['i', '', '1'])).toEqual(['i', null, '1']);
  expect(withLabels([null, '1', '2'], ['i', '1', '2'])).toEqual(['i', '1', '2']);
  expect(withLabels([null, '31', '32'], ['i', '1', '2'])).toEqual([null, '31', '32']);
  expect(withLabels([null, '1'], null)).toEqual([null, '1']);
});

describe.skipIf(!corpusFolder)(`labels of real files${corpusFolder ? '' : ' (corpus absent)'}`, () => {
  test('are read where there are any', async () => {
    const file = corpusFile('hostile/sound/qpdf__qpdf_page-labels-no-zero.pdf');
    const pages = await withPdf(file, (document) => extractPages(document, { from: 1, to: 7 }));
    expect(labelsOf(pages)).toEqual(['', '', 'blank', 'X-Q', 'X-R', '', 'III']);
  });
});
