import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFile, corpusFolder } from '../corpus.ts';
import { choosePapers, expect, test } from './support/engine.ts';

/** No file may keep the member waiting longer than this, milliseconds. */
const longestWait = 20_000;

function hostileFiles(): string[] {
  const folder = corpusFile('hostile');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => join(folder, name));
}

test.describe(corpusFolder ? 'hostile papers' : 'hostile papers (corpus absent: skipped)', () => {
  test.skip(!corpusFolder);

  test('every file is opened, or refused with a reason, in good time', async ({ engine }) => {
    test.setTimeout(180_000);
    const files = hostileFiles();
    expect(files.length).toBe(162);
    await choosePapers(engine.page, files);
    const outcomes = await engine.page.evaluate(async () => {
      const results = [];
      for (const file of window.chosenPapers) {
        const begun = performance.now();
        const [outcome] = await window.engine.imports.importFiles([file]);
        let stored = '';
        if (outcome?.outcome === 'needs-meeting') {
          const choice = { bodyName: 'Mereshire Police and Crime Panel', date: '2026-12-03', time: null };
          const placed = await window.engine.imports.importInto(choice, outcome.pending);
          stored = placed.ok ? 'stored' : placed.message;
        }
        const message = outcome?.outcome === 'refused' ? outcome.message : '';
        results.push({
          name: file.name,
          outcome: outcome?.outcome,
          code: outcome?.outcome === 'refused' ? outcome.code : '',
          message,
          stored,
          took: performance.now() - begun,
        });
      }
      return results;
    });
    await engine.extracted();
    const unread = await engine.page.evaluate(async () =>
      (await window.engine.library.extracts.toArray()).filter(({ state }) => state !== 'done'),
    );
    for (const { name, outcome, message, took, stored } of outcomes) {
      expect(['imported', 'already-there', 'needs-meeting', 'refused'], name).toContain(outcome);
      if (outcome === 'refused') expect(message, name).toMatch(/\.$/);
      if (outcome === 'needs-meeting') expect(stored, name).toBe('stored');
      expect(took, name).toBeLessThan(longestWait);
    }
    for (const { state, problem } of unread) {
      expect(state).toBe('failed');
      expect(problem?.message).toMatch(/\.$/);
    }
  });
});
