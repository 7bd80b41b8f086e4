import { startCouncil } from '../council/council-server.ts';
import { kentFromCorpus } from '../council/kent.ts';
import { expect, test } from './support/engine.ts';

const published = kentFromCorpus();
const now = '2025-04-01T09:00:00Z';

test.use({ serve: { now } });

test.describe(published ? 'a real council' : 'a real council (corpus absent: skipped)', () => {
  test.skip(!published);

  test('two meetings are synced with their packs, which replace front sheets and reports', async ({ engine }) => {
    if (!published) return;
    const council = await startCouncil(published, { now: new Date(now) });
    const { page } = engine;
    const id = await page.evaluate(async (base) => {
      const { sync } = window.engine;
      const site = await sync.probeAddress(base, { allowPrivate: true });
      const added = site.ok ? await sync.addSource(site.value, site.value.bodies) : site;
      if (!added.ok) throw new Error(added.message);
      await sync.syncSource(added.value);
      return added.value;
    }, council.base);
    const account = await page.evaluate(async (key) => (await window.engine.library.sources.get(key))?.lastSync, id);
    expect(account).toMatchObject({ outcome: 'done', problems: [] });
    expect(council.asked(/documents\/s\d+/)).toEqual([]);
    expect(council.asked(/T=0$/)).toEqual([]);
    await engine.extracted();
    const found = await page.evaluate(async () => {
      const { library, queries } = window.engine;
      const packs = await library.documents.filter((row) => row.kind === 'pack').toArray();
      const extracts = await library.extracts.bulkGet(packs.map((row) => row.currentSha256 ?? ''));
      const pages = extracts.map((extract) => extract?.pageCount ?? 0).sort((one, other) => one - other);
      const split = extracts.every((extract) => (extract?.items.length ?? 0) > 1);
      return { pages, split, decisions: (await queries.decisionsByDate()).map(({ origin }) => origin.kind) };
    });
    expect(found.pages.at(-1)).toBe(312);
    expect(found.split).toBe(true);
    expect(found.decisions.length).toBeGreaterThan(10);
    expect(new Set(found.decisions)).toEqual(new Set(['page']));
    await council.close();
  });
});
