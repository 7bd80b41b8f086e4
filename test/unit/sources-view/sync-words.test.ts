import { describe, expect, test } from 'vitest';
import {
  askedEarlyWords,
  isKeptOut,
  lengthWords,
  newsWords,
  nextWords,
  whenWords,
} from '../../../renderer/features/sources/sync-words.ts';
import type { Source, SyncResult } from '../../../shared/model/library.ts';

const now = new Date(2026, 10, 23, 9, 0).getTime();
const today = '2026-11-23';
const hour = 3_600_000;

function source(name: string, last: Partial<SyncResult> | null = null, restUntil: number | null = null): Source {
  const counts = { stepsDone: 0, stepsTotal: 0, fetchedDocuments: 0, unchangedDocuments: 0, fetchedBytes: 0 };
  const at = new Date(now).toISOString();
  const usual = {
    startedAt: at,
    finishedAt: at,
    trigger: 'schedule',
    outcome: 'done',
    current: '',
    problems: [],
  } as const;
  return {
    id: name,
    kind: 'modern-gov',
    name,
    baseUrl: `https://${name}.example/`,
    access: 'web-service',
    addedAt: at,
    lastSync: last ? { ...usual, problems: [], ...counts, ...last } : null,
    restUntil: restUntil === null ? null : new Date(restUntil).toISOString(),
  };
}

const failed = (code: string): Partial<SyncResult> => ({
  outcome: 'failed',
  problems: [{ code, message: '', documentId: null, meetingId: null }],
});

test('instants and lengths', () => {
  expect([5, 20, 44].map((hours) => whenWords(now + hours * hour, today))).toEqual([
    'at 14:00',
    'tomorrow at 05:00',
    'on Wed 25 Nov 2026 at 05:00',
  ]);
  expect([300, 1000, 70_000, 120_000, hour, 1.5 * hour, 3 * hour, Number.NaN].map(lengthWords)).toEqual([
    'less than a second',
    '1 second',
    '70 seconds',
    '2 minutes',
    '1 hour',
    '1 hour 30 minutes',
    '3 hours',
    'less than a second',
  ]);
});

describe('what comes next', () => {
  const at = (when: number, resting = false) => ({ kind: 'at' as const, at: when, resting });
  test.each([
    [source('a'), at(now), 'Looks for new papers in a moment.'],
    [source('a', {}), at(now + 4 * hour), 'Looks for new papers at 13:00.'],
    [source('a', { outcome: 'paused' }), at(now + 15 * hour), 'Goes on when you press Resume, or by itself tomorrow.'],
    [
      source('a', failed('blocked')),
      at(now + hour, true),
      'The site keeps this application out, so it is left alone for a while. It is asked again at 10:00; press Sync to ask it once before.',
    ],
    [
      source('a', failed('busy')),
      at(now + hour, true),
      'The site asked to be left alone for a while. It is asked again at 10:00; press Sync to ask it once before.',
    ],
    [source('a', {}), { kind: 'running' as const }, null],
  ])('%#', (one, next, words) => expect(nextWords(one, next, now, today)).toBe(words));
});

test('who asks early is told, once for all', () => {
  const [calm, resting, other] = [source('a'), source('b', {}, now + hour), source('c', {}, now + hour)];
  expect(askedEarlyWords([calm], [calm, resting], now)).toBeNull();
  expect(askedEarlyWords([calm, resting, other], [calm, resting, other], now)).toMatch(/^2 sites/);
  expect(askedEarlyWords([resting], [resting], now)).toMatch(/^b was to be left alone .* at \d\d:00/);
  expect(askedEarlyWords([resting], [resting], now + hour)).toBeNull();
});

test('news is what is new or newly broken, and nothing else', () => {
  const fetched = (fetchedDocuments: number) => source('a', { fetchedDocuments });
  expect(newsWords([source('a')], [fetched(0)])).toBeNull();
  expect(newsWords([source('a')], [fetched(1)])).toEqual({ tone: 'good', message: '1 new paper has come.' });
  expect(newsWords([source('a')], [fetched(2), source('b', { fetchedDocuments: 1 })])?.message).toBe(
    '3 new papers have come.',
  );
  const blocked = source('a', failed('blocked'));
  expect(newsWords([source('a', {})], [blocked])).toEqual({ tone: 'bad', message: 'a could not be synced.' });
  expect(newsWords([blocked], [blocked])).toBeNull();
  expect(newsWords([source('a', {})], [source('a', failed('unreachable'))])).toBeNull();
});

test('a site keeps us out until a sync meets another trouble, or none', () => {
  const blocked = (last: Partial<SyncResult> | null) => isKeptOut({ ...source('a', last), access: 'blocked' });
  expect(blocked(null)).toBe(true);
  expect(blocked(failed('blocked'))).toBe(true);
  expect(blocked({ outcome: 'running' })).toBe(true);
  expect(blocked(failed('tls'))).toBe(false);
  expect(isKeptOut(source('a', failed('blocked')))).toBe(false);
});
