/**
 * The part of the fault run that needs a real browser: workers, browser and host are ended while a council is synced,
 * at places drawn by chance, and the library is in the end what it would have been. `PAPERS_KILLS` and
 * `PAPERS_FAULT_SEED` make it longer or another one; `npm run test:faults` does both.
 */
import type { Page } from '@playwright/test';
import { startCouncil, type TestCouncil } from '../council/council-server.ts';
import { createGate } from '../council/faults.ts';
import { tinyCouncil } from '../council/tiny-council.ts';
import { Chance, exactly } from '../faults/random-faults.ts';
import { volatileFields } from '../faults/volatile-fields.ts';
import { openContext, watchFaults } from './support/app.ts';
import { expect, type RunningEngine, test } from './support/engine.ts';

const today = '2026-11-23';
const seed = Number(process.env['PAPERS_FAULT_SEED'] ?? 20261122);
const kills = Number(process.env['PAPERS_KILLS'] ?? 3);

const lastOutcome = (page: Page, id: string) =>
  page.evaluate(async (key) => (await window.engine.library.sources.get(key))?.lastSync?.outcome ?? 'running', id);

/** Adds the council with all its bodies, which starts its first sync. Resolves to the source's id. */
function follow(page: Page, council: TestCouncil): Promise<string> {
  return page.evaluate(async (base) => {
    const { sync } = window.engine;
    const site = await sync.probeAddress(base, { allowPrivate: true });
    const added = site.ok ? await sync.addSource(site.value, site.value.bodies) : site;
    if (!added.ok) throw new Error(added.message);
    return added.value;
  }, council.base);
}

/** Number of stored files that wait to be read, or for the words of pages that are pictures, after which they are read anew. */
function filesNotDone(page: Page): Promise<number> {
  return page.evaluate(() =>
    window.engine.library.extracts.filter((row) => row.state !== 'done' || row.recognition === 'waiting').count(),
  );
}

/** Syncs until nothing is left to do, and waits until all is read. */
async function syncToTheEnd(page: Page, id: string): Promise<void> {
  await page.evaluate((key) => window.engine.sync.syncSource(key), id);
  await expect.poll(() => lastOutcome(page, id), { intervals: [100] }).not.toBe('running');
  // A sync of before the kill may have been taken up again, so one more begins after it.
  await page.evaluate((key) => window.engine.sync.syncSource(key), id);
  expect(await lastOutcome(page, id)).toBe('done');
  await expect.poll(() => filesNotDone(page), { intervals: [100] }).toBe(0);
}

/** The library without what differs from run to run; files by the hash of the bytes that are there. */
function dump(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async (leftOut) => {
    const { library } = window.engine;
    const tables = ['bodies', 'meetings', 'items', 'documents', 'versions', 'decisions', 'extracts', 'pages', 'pieces'];
    const result: Record<string, string[]> = {};
    for (const name of tables) {
      const rows: object[] = await library.table(name).toArray();
      result[name] = rows
        .map((row) =>
          JSON.stringify(
            Object.entries(row)
              .filter(([field]) => !leftOut.includes(field))
              .sort(),
          ),
        )
        .sort();
    }
    result['files'] = await Promise.all(
      (await library.files.orderBy('sha256').toArray()).map(async ({ sha256, size, blob }) => {
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
        const actual = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        return `${sha256} ${size} ${actual}`;
      }),
    );
    return result;
  }, volatileFields);
}

/** What is ended, and how it comes back. */
const endings: Record<string, (engine: RunningEngine) => Promise<void>> = {
  async worker({ page }) {
    await page.evaluate(() => {
      window.engine.syncWorker.stop();
      window.engine.extractWorker.stop();
      window.engine.syncWorker.start();
      window.engine.extractWorker.start();
    });
  },
  browser: (engine) => engine.kill(),
  host: (engine) => engine.restartHost(),
};

test.describe('in a profile that is opened again', () => {
  test.use({ keepsProfile: true });

  test(`workers, browser and host that are killed leave no trace (seed ${seed})`, async ({ engine, browser }) => {
    test.setTimeout(300_000 + kills * 30_000);
    const council = await startCouncil(tinyCouncil(today), { now: new Date(`${today}T09:00:00Z`), folder: '/papers/' });
    const spare = await openContext(browser);
    const page = await spare.newPage();
    const faults = watchFaults(page);
    await page.goto(engine.server.openingAddress());
    await page.waitForFunction(() => window.started);
    const id = await follow(page, council);
    await syncToTheEnd(page, id);
    const wanted = await dump(page);
    const asked = [...new Set(council.asked())];
    await spare.close();
    expect(faults).toEqual([]);

    const chance = new Chance(seed);
    const order = Array.from({ length: kills }, (_, place) => Object.keys(endings)[place % 3] ?? 'worker');
    for (const [place, what] of order.entries()) {
      const path = chance.of(asked);
      const gate = createGate();
      const afterBytes = chance.next() < 0.5 ? {} : { afterBytes: chance.below(600) };
      const end = council.misbehave({ kind: 'hold', gate, ...afterBytes, path: exactly(path), times: 1 });
      // What was stored is lost every now and then, so that there is something to fetch.
      if (place > 0)
        await engine.page.evaluate(() =>
          window.engine.library.documents
            .toCollection()
            .modify({ etag: null, lastModified: null, currentSha256: null }),
        );
      const synced = (place === 0 ? follow(engine.page, council) : Promise.resolve(id))
        .then((key) => engine.page.evaluate((source) => window.engine.sync.syncSource(source), key))
        .catch(() => null);
      await Promise.race([gate.reached, synced]);
      await endings[what]?.(engine);
      gate.release();
      end();
      await synced;
    }
    await syncToTheEnd(engine.page, id);
    expect(await dump(engine.page), `PAPERS_FAULT_SEED=${seed} PAPERS_KILLS=${kills}: ${order.join(', ')}`).toEqual(
      wanted,
    );
    await council.close();
  });
});
