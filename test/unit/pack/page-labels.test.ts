import { describe, expect, test } from 'vitest';
import { readPageLabels, withLabels } from '../../../shared/pack/page-labels.ts';
import { withPdf } from '../../../tools/inspect/open-pdf.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';

const labelled = (labels: string[] | null) => ({ numPages: labels?.length ?? 3, getPageLabels: async () => labels });

test('what a file calls its pages, where that is more than their count', async () => {
  expect(await readPageLabels(labelled(['i', 'ii', ' 1 ', 'a label that is a title']))).toEqual(['i', 'ii', '1', '']);
  for (const silent of [null, ['1', '2', '3'], ['', '', '']]) expect(await readPageLabels(labelled(silent))).toBeNull();
  expect(await readPageLabels({ numPages: 3, getPageLabels: async () => ['7'] })).toBeNull();
  const broken = { numPages: 1, getPageLabels: () => Promise.reject(new Error('broken')) };
  expect(await readPageLabels(broken)).toBeNull();
});

test('labels number the pages that bear no stamp, where they go with those that do', () => {
  expect(withLabels([null, null, null], ['i', '', '1'])).toEqual(['i', null, '1']);
  expect(withLabels([null, '1', '2'], ['i', '1', '2'])).toEqual(['i', '1', '2']);
  expect(withLabels([null, '31', '32'], ['i', '1', '2'])).toEqual([null, '31', '32']);
  expect(withLabels([null, '1'], null)).toEqual([null, '1']);
});

describe.skipIf(!corpusFolder)(`labels of real files${corpusFolder ? '' : ' (corpus absent)'}`, () => {
  test('are read where there are any', async () => {
    const labels = await withPdf(corpusFile('hostile/sound/qpdf__qpdf_page-labels-no-zero.pdf'), readPageLabels);
    expect(labels?.slice(0, 7)).toEqual(['', '', 'blank', 'X-Q', 'X-R', '', 'III']);
  });
});
