import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusFile, corpusFolder } from '../corpus.ts';
import { zipOf } from '../unit/support/make-zip.ts';
import { choosePapers, expect, test } from './support/engine.ts';

/** No file may keep the member waiting longer than this, milliseconds. */
const longestWait = 20_000;

/** All hostile papers in one ZIP, in a folder of its own; resolves to how many there are. */
async function zipHostile(path: string): Promise<number> {
  const folder = corpusFile('hostile');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'));
  const files = Object.fromEntries(
    names.sort().map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  );
  writeFileSync(path, await zipOf(files));
  return names.length;
}

test.describe(corpusFolder ? 'hostile papers' : 'hostile papers (corpus absent: skipped)', () => {
  test.skip(!corpusFolder);

  test('every file comes out of its ZIP and is opened, or refused with a reason, in good time', async ({ engine }) => {
    const folder = mkdtempSync(join(tmpdir(), 'panel-papers-hostile-'));
    const zip = join(folder, 'hostile.zip');
    expect(await zipHostile(zip)).toBe(162);
    await choosePapers(engine.page, [zip]);
    const { outcomes, times } = await engine.page.evaluate(async () => {
      const { imports } = window.engine;
      const begun: { name: string; at: number }[] = [];
      const found = await imports.importFiles(window.chosenPapers, {
        onProgress: ({ name }) => begun.push({ name, at: performance.now() }),
      });
      begun.push({ name: '', at: performance.now() });
      const results = [];
      for (const outcome of found) {
        let stored = '';
        if (outcome.outcome === 'needs-meeting') {
          const choice = { bodyName: 'Mereshire Police and Crime Panel', date: '2026-12-03', time: null };
          const placed = await imports.importInto(choice, [
            { pending: outcome.pending, kind: outcome.pending.guess.kind },
          ]);
          stored = placed.ok ? 'stored' : placed.message;
        }
        const message = outcome.outcome === 'refused' ? outcome.message : '';
        results.push({ name: outcome.fileName, outcome: outcome.outcome, message, stored });
      }
      const took = begun
        .slice(1)
        .map(({ at }, place) => ({ name: begun[place]?.name, took: at - (begun[place]?.at ?? 0) }));
      return { outcomes: results, times: took };
    });
    rmSync(folder, { recursive: true, force: true });
    expect(outcomes).toHaveLength(162);
    for (const { name, took } of times) expect(took, name).toBeLessThan(longestWait);
    await engine.extracted();
    const unread = await engine.page.evaluate(async () =>
      (await window.engine.library.extracts.toArray()).filter(({ state }) => state !== 'done'),
    );
    for (const { name, outcome, message, stored } of outcomes) {
      expect(['imported', 'already-there', 'needs-meeting', 'refused'], name).toContain(outcome);
      if (outcome === 'refused') expect(message, name).toMatch(/\.$/);
      if (outcome === 'needs-meeting') expect(stored, name).toBe('stored');
    }
    for (const { state, problem } of unread) {
      expect(state).toBe('failed');
      expect(problem?.message).toMatch(/\.$/);
    }
  });
});
