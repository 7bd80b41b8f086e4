import { readFileSync } from 'node:fs';
import { corpusFile, corpusFolder } from '../corpus.ts';
import { expect, test } from './support/engine.ts';

test.describe(corpusFolder ? 'papers of the corpus' : 'papers of the corpus (corpus absent: skipped)', () => {
  test.skip(!corpusFolder);
  test('a pack of 312 pages is read whole', async ({ engine }) => {
    const pack = 'kent/full_council_2025-03-13/Public reports pack 13th-Mar-2025 10.00 County Council.pdf';
    const bytes = readFileSync(corpusFile(pack)).toString('base64');
    const outcome = await engine.page.evaluate(async (base64) => {
      const file = new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], 'pack.pdf');
      const begun = performance.now();
      const [result] = await window.engine.imports.importFiles([file]);
      console.warn('import', performance.now() - begun);
      return result;
    }, bytes);
    console.log(JSON.stringify(outcome).slice(0, 500));
    expect(outcome?.outcome).toBe('needs-meeting');
  });
});
