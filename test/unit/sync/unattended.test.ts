import { expect, test } from 'vitest';
import { UnattendedSync, type UnattendedTrigger } from '../../../renderer/sync/unattended.ts';
import type { Source, SyncResult } from '../../../shared/model/library.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A world with two councils, in which a sync takes as long as the test wants. */
function pretendedWorld() {
  const world = {
    now: Date.parse('2026-11-23T09:00:00Z'),
    online: true,
    metered: false,
    onStart: true,
    asked: [] as string[],
    over: 0,
    /** Ends the syncs that run. */
    finish: async () => {
      for (const end of ends.splice(0)) end();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
    /** What a sync leaves behind; null for a disk that takes nothing. */
    writes: true,
  };
  const ends: (() => void)[] = [];
  const sources = ['a', 'b'].map(
    (name): Source => ({
      id: name,
      kind: 'modern-gov',
      name,
      baseUrl: `https://${name}.example/`,
      access: 'web-service',
      addedAt: '',
      lastSync: null,
      restUntil: null,
    }),
  );
  const sync = new UnattendedSync({
    sources: async () => structuredClone(sources),
    settings: async () => ({ schedule: 'four-hourly', onStart: world.onStart }),
    conditions: () => ({
      now: world.now,
      online: world.online,
      metered: world.metered,
      endOfDay: (instant) => instant + hour,
    }),
    async sync(id: string, trigger: UnattendedTrigger) {
      world.asked.push(`${id} ${trigger}`);
      const startedAt = new Date(world.now).toISOString();
      await new Promise<void>((resolve) => ends.push(resolve));
      const source = sources.find((one) => one.id === id);
      if (!source || !world.writes) return;
      const counts = { stepsDone: 0, stepsTotal: 0, fetchedDocuments: 0, unchangedDocuments: 0, fetchedBytes: 0 };
      const result: SyncResult = {
        startedAt,
        finishedAt: startedAt,
        trigger,
        outcome: 'done',
        current: '',
        problems: [],
        ...counts,
      };
      source.lastSync = result;
    },
    over: () => {
      world.over += 1;
    },
  });
  return { world, sync, sources };
}

/** Lets what has been begun come as far as it can. */
async function begun(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

test('syncs what is due at the start, and then by the schedule, once each', async () => {
  const { world, sync } = pretendedWorld();
  void sync.begin('start');
  await begun();
  expect(world.asked).toEqual(['a start', 'b start']);
  // Nothing is begun twice while it runs, whatever happens meanwhile.
  void sync.begin('online');
  world.now += 2 * minute;
  void sync.look();
  await begun();
  expect(world.asked).toHaveLength(2);
  expect(world.over).toBe(0);
  await world.finish();
  expect(world.over).toBe(1);

  for (let passed = minute; passed < 4 * hour; passed += minute) {
    world.now += minute;
    await sync.look();
  }
  expect(world.asked).toHaveLength(2);
  for (let passed = 0; passed < 15; passed += 1) {
    world.now += minute;
    void sync.look();
    await begun();
    await world.finish();
  }
  expect(world.asked.slice(2).sort()).toEqual(['a schedule', 'b schedule']);
});

test('a look after a sleep is a waking', async () => {
  const { world, sync } = pretendedWorld();
  world.now += 10 * hour;
  void sync.look();
  await begun();
  expect(world.asked).toEqual(['a wake', 'b wake']);
});

test('asks nothing without a network, on one that counts its data, or at the start where that is off', async () => {
  const { world, sync } = pretendedWorld();
  world.online = false;
  await sync.begin('start');
  world.online = true;
  world.metered = true;
  await sync.begin('schedule');
  world.metered = false;
  world.onStart = false;
  await sync.begin('start');
  expect(world.asked).toEqual([]);
});

test('a sync that cannot be written down is not begun again at once', async () => {
  const { world, sync } = pretendedWorld();
  world.writes = false;
  for (let second = 0; second < 50; second += 1) {
    world.now += 1000;
    void sync.look();
    await begun();
    await world.finish();
  }
  expect(world.asked).toHaveLength(2);
  world.now += minute;
  void sync.look();
  await begun();
  expect(world.asked).toHaveLength(4);
});
