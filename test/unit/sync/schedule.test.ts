import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SyncResult } from '../../../shared/model/library.ts';
import {
  type Conditions,
  dueSync,
  nextSync,
  type ScheduledSource,
  type UnattendedSettings,
} from '../../../shared/sync/schedule.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.parse('2026-11-23T09:00:00Z');
const endOfDay = (instant: number) => Math.floor(instant / day) * day + day;
const at = (when: number) => new Date(when).toISOString();

function run(ended: number, more: Partial<SyncResult> = {}): SyncResult {
  return {
    startedAt: at(ended - minute),
    finishedAt: at(ended),
    trigger: 'schedule',
    outcome: 'done',
    stepsDone: 1,
    stepsTotal: 1,
    current: '',
    fetchedDocuments: 0,
    unchangedDocuments: 0,
    fetchedBytes: 0,
    problems: [],
    ...more,
  };
}

const noNetwork: Partial<SyncResult> = {
  outcome: 'failed',
  problems: [{ code: 'unreachable', message: '', documentId: null, meetingId: null }],
};

function source(name: string, more: Partial<ScheduledSource> = {}): ScheduledSource {
  return {
    id: name,
    kind: 'modern-gov',
    baseUrl: `https://${name}.example/`,
    lastSync: null,
    restUntil: null,
    ...more,
  };
}

const usual: UnattendedSettings = { schedule: 'four-hourly', onStart: true };
const world: Conditions = { now, online: true, metered: false, endOfDay };
type Trigger = Parameters<typeof dueSync>[1];
const triggers: Trigger[] = ['start', 'schedule', 'wake', 'online'];
/** What begins a sync of one source. */
const beginners = (one: ScheduledSource, settings = usual, conditions = world) =>
  triggers.filter((trigger) => dueSync([one], trigger, settings, conditions).length > 0);

describe('what begins a sync', () => {
  test('everything, of a source never synced', () => expect(beginners(source('a'))).toEqual(triggers));
  test('nothing without a network or on one that counts its data', () => {
    expect(beginners(source('a'), usual, { ...world, online: false })).toEqual([]);
    expect(beginners(source('a'), usual, { ...world, metered: true })).toEqual([]);
  });
  test('nothing, of papers imported by hand', () => expect(beginners(source('a', { kind: 'imported' }))).toEqual([]));
  test('nothing just after a sync; the start after a quarter of an hour; the rest after four', () => {
    const ago = (passed: number) => beginners(source('a', { lastSync: run(now - passed) }));
    expect(ago(14 * minute)).toEqual([]);
    expect(ago(16 * minute)).toEqual(['start']);
    expect(ago(3.9 * hour)).toEqual(['start']);
    expect(ago(4.2 * hour)).toEqual(triggers);
  });
  test('only the start where there is no schedule, and nothing where that is off too', () => {
    const old = source('a', { lastSync: run(now - 3 * day) });
    expect(beginners(old, { schedule: 'off', onStart: true })).toEqual(['start']);
    expect(beginners(old, { schedule: 'off', onStart: false })).toEqual([]);
    expect(beginners(old, { schedule: 'daily', onStart: false })).toEqual(['schedule', 'wake', 'online']);
  });
  test('waking and the return of the network, of a sync that found none', () => {
    const ago = (passed: number) => beginners(source('a', { lastSync: run(now - passed, noNetwork) }));
    expect(ago(minute / 2)).toEqual([]);
    expect(ago(2 * minute)).toEqual(['start', 'wake', 'online']);
    expect(ago(31 * minute)).toEqual(triggers);
  });
  test('nothing while it runs, nor on the day it was paused', () => {
    expect(beginners(source('a', { lastSync: run(now - day, { outcome: 'running', finishedAt: null }) }))).toEqual([]);
    const paused = source('a', { lastSync: run(now - 8 * hour, { outcome: 'paused' }) });
    expect(beginners(paused)).toEqual([]);
    expect(beginners(paused, usual, { ...world, now: endOfDay(now) })).toEqual(triggers);
  });
  test('nothing while its host rests, whichever source was sent away', () => {
    const away = source('a', { restUntil: at(now + minute) });
    const same = source('b', { baseUrl: 'https://a.example/other/' });
    const other = source('c');
    expect(dueSync([away, same, other], 'schedule', usual, world)).toEqual(['c']);
    expect(dueSync([away, same, other], 'schedule', usual, { ...world, now: now + minute })).toEqual(['a', 'b', 'c']);
  });
  test('everything, once a site that sent us away has had its rest', () => {
    const problems = [{ code: 'busy', message: '', documentId: null, meetingId: null }];
    const lastSync = run(now - 2 * hour, { outcome: 'failed', problems });
    expect(beginners(source('a', { lastSync, restUntil: at(now + 1) }))).toEqual([]);
    expect(beginners(source('a', { lastSync, restUntil: at(now) }))).toEqual(triggers);
  });
  test('everything, where a clock that was ahead has been set right', () => {
    expect(beginners(source('a', { lastSync: run(now + 40 * day) }))).toEqual(triggers);
  });
});

test('what comes next is said: when, or why not', () => {
  const next = (more: Partial<ScheduledSource>, settings = usual, conditions = world) => {
    const one = source('a', more);
    return nextSync(one, [one], settings, conditions);
  };
  const { at: when, ...rest } = next({ lastSync: run(now) }) as { at: number };
  expect(rest).toEqual({ kind: 'at', resting: false });
  expect(when - now).toBeGreaterThan(3.9 * hour);
  expect(when - now).toBeLessThan(4.2 * hour);
  expect(next({ lastSync: run(now), restUntil: at(now + day) })).toEqual({ kind: 'at', at: now + day, resting: true });
  expect(next({ lastSync: run(now, { outcome: 'paused' }) })).toEqual({
    kind: 'at',
    at: endOfDay(now),
    resting: false,
  });
  const off = { schedule: 'off', onStart: true } as const;
  expect(next({ lastSync: run(now, { outcome: 'paused' }) }, off)).toEqual({ kind: 'paused' });
  expect(next({ lastSync: run(now) }, off)).toEqual({ kind: 'off' });
  expect(next({ lastSync: run(now, { outcome: 'running' }) })).toEqual({ kind: 'running' });
  expect(next({}, usual, { ...world, metered: true })).toEqual({ kind: 'metered' });
  expect(next({}, usual, { ...world, online: false })).toEqual({ kind: 'offline' });
});

describe('for any sources', () => {
  const instant = fc.integer({ min: now - 10 * day, max: now }).map(at);
  const result = fc.record({
    ended: fc.integer({ min: now - 10 * day, max: now }),
    outcome: fc.constantFrom('done', 'partly', 'failed', 'cancelled', 'paused', 'running'),
    code: fc.constantFrom('unreachable', 'blocked', 'damaged'),
  });
  const anySource = fc
    .record({
      host: fc.constantFrom('a', 'b'),
      kind: fc.constantFrom('modern-gov', 'cmis', 'imported'),
      restUntil: fc.option(
        fc.oneof(
          instant,
          fc.integer({ min: 1, max: day }).map((rest) => at(now + rest)),
        ),
      ),
      last: fc.option(result),
    })
    .map(({ host, kind, restUntil, last }) => ({
      kind,
      restUntil,
      baseUrl: `https://${host}.example/`,
      lastSync: last
        ? run(last.ended, {
            outcome: last.outcome,
            problems: [{ code: last.code, message: '', documentId: null, meetingId: null }],
          })
        : null,
    }));
  const sources = fc
    .array(anySource, { maxLength: 6 })
    .map((list): ScheduledSource[] => list.map((one, index) => ({ ...one, id: `source ${index}` })));
  const settings = fc.record({
    schedule: fc.constantFrom('off', 'hourly', 'four-hourly', 'daily'),
    onStart: fc.boolean(),
  });
  const trigger = fc.constantFrom(...triggers);

  test('a host that rests is never asked; a source just synced is not due again', () => {
    fc.assert(
      fc.property(sources, trigger, settings, (list, began, wanted) => {
        const due = new Set(dueSync(list, began, wanted, world));
        for (const one of list.filter(({ id }) => due.has(id))) {
          const resting = list.filter((other) => other.baseUrl === one.baseUrl && other.restUntil);
          expect(resting.every((other) => Date.parse(other.restUntil ?? '') <= now)).toBe(true);
          expect(one.kind).not.toBe('imported');
        }
        const synced = list.map((one) => (due.has(one.id) ? { ...one, lastSync: run(now) } : one));
        expect(dueSync(synced, began, wanted, world).filter((id) => due.has(id))).toEqual([]);
      }),
    );
  });

  test('the schedule begins a sync at the instant that was told, and not before', () => {
    fc.assert(
      fc.property(sources, settings, (list, wanted) => {
        for (const one of list) {
          const next = nextSync(one, list, wanted, world);
          const isDue = (when: number) => dueSync(list, 'schedule', wanted, { ...world, now: when }).includes(one.id);
          if (next.kind !== 'at') expect(isDue(now)).toBe(false);
          else {
            expect(isDue(Math.max(now, next.at))).toBe(true);
            expect(isDue(now)).toBe(next.at <= now);
            if (next.at > now) expect(isDue(next.at - 1)).toBe(false);
          }
        }
      }),
    );
  });
});
