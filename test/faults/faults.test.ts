/**
 * The fault run: councils are synced while everything goes wrong that can, by chance but the same for the same seed.
 * Once nothing goes wrong any more, one sync must leave the library as if nothing ever had, and no paper may have been
 * fetched whole more often than the faults that hit it explain. `npm run test:faults` runs more of them.
 */
import 'fake-indexeddb/auto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PublishedCouncil } from '../../electron/sample-council/council.ts';
import { createSampleCouncil } from '../../electron/sample-council/sample-council.ts';
import { startCouncil } from '../council/council-server.ts';
import { kentFromCorpus } from '../council/kent.ts';
import { tinyCouncil } from '../council/tiny-council.ts';
import { openFaultyApplication } from './faulty-application.ts';
import { fewestFaults, inWords } from './fewest-faults.ts';
import { differences, dumpLibrary } from './library-dump.ts';
import { type BadSync, Chance, randomSyncs } from './random-faults.ts';
import { documentsHere, mistoldPapers, spareReports, Tally } from './tally.ts';

// The rests between requests are waited for in tests of their own.
vi.mock('../../renderer/sync/wait.ts', () => ({ wait: () => Promise.resolve() }));

const wanted = Number(process.env['PAPERS_FAULTS'] ?? 80);
const seed = Number(process.env['PAPERS_FAULT_SEED'] ?? 20261122);
const only = process.env['PAPERS_FAULT_ROUND'];

const sampleFolder = join(import.meta.dirname, '../../resources/sample-council');

/** A council to be synced, the day it is synced on, and its share of the faults. */
interface Trial {
  name: string;
  council: PublishedCouncil | null;
  now: string;
  share: number;
}

const trials: Trial[] = [
  { name: 'a tiny council', council: tinyCouncil('2026-11-23'), now: '2026-11-23T09:00:00Z', share: 0.4 },
  {
    name: 'the sample council',
    council: createSampleCouncil({
      anchorDate: '2026-11-23',
      madeAt: '2026-11-23T09:00:00.000Z',
      folder: sampleFolder,
    }),
    now: '2026-11-23T09:00:00Z',
    share: 0.3,
  },
  { name: 'two meetings of Kent', council: kentFromCorpus(), now: '2025-04-01T09:00:00Z', share: 0.15 },
  { name: 'two meetings of Kent, long settled', council: kentFromCorpus(), now: '2025-10-01T09:00:00Z', share: 0.15 },
];

/** How a round went. */
interface Round {
  /** What is not as it should be, in words; empty when all is well. */
  wrong: string[];
  outcomes: string[];
  faults: number;
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe.each(trials)('faults while $name is synced', ({ name, council: published, now, share }) => {
  it.skipIf(!published)(`leave no trace (seed ${seed})`, { timeout: 3_600_000 }, async () => {
    if (!published) return;
    vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
    const council = await startCouncil(published, { now: new Date(now), folder: '/papers/' });
    const application = await openFaultyApplication(council.base, published.committees);
    await application.startAfresh();
    expect(await application.sync()).toBe('done');
    const faultless = await dumpLibrary();
    const here = await documentsHere();
    const addresses = new Map(council.requests.map(({ path, bytes }) => [path, bytes]));

    async function syncBadly(bad: BadSync, tally: Tally): Promise<string> {
      const ends = bad.faults.map((fault) => council.misbehave(fault));
      council.forget();
      const isSilent = bad.faults.some(({ kind }) => kind === 'silent');
      const outcome = await application.sync(bad.mishap, isSilent);
      for (const end of ends) end();
      tally.take(council, bad.mishap);
      tally.excuse(application.givenUp.map((address) => decodeURIComponent(address.slice(council.base.length))));
      vi.setSystemTime(Date.now() + bad.hours * 3_600_000);
      return outcome;
    }

    async function play(syncs: readonly BadSync[]): Promise<Round> {
      vi.setSystemTime(new Date(now));
      await application.startAfresh();
      const tally = new Tally();
      const outcomes: string[] = [];
      for (const bad of syncs) outcomes.push(await syncBadly(bad, tally));
      council.forget();
      const last = await application.sync();
      tally.take(council, null);
      const found = await dumpLibrary(await spareReports(tally, here), await mistoldPapers(tally, council));
      const ended = last === 'done' ? [] : [`the sync after all faults ended with ${last}`];
      return {
        wrong: [...ended, ...differences(faultless, found), ...tally.tooOften()],
        outcomes,
        faults: tally.faults,
      };
    }

    const outcomes: Record<string, number> = {};
    let faults = 0;
    for (let round = Number(only ?? 0); faults < wanted * share; round += 1) {
      const syncs = randomSyncs(new Chance(seed * 1000 + round), addresses);
      const played = await play(syncs);
      if (played.wrong.length) {
        const fewest = await fewestFaults(syncs, async (fewer) => (await play(fewer)).wrong.length > 0);
        const { wrong } = await play(fewest);
        expect(
          wrong.length ? wrong : played.wrong,
          `${name}: PAPERS_FAULT_SEED=${seed} PAPERS_FAULT_ROUND=${round}, at the least after\n${inWords(fewest)}`,
        ).toEqual([]);
      }
      faults += played.faults;
      for (const outcome of played.outcomes) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (only !== undefined) break;
    }
    console.info(`${name}: ${faults} faults, seed ${seed}; syncs ended ${JSON.stringify(outcomes)}`);
    await application.close();
    await council.close();
  });
});
