import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestRest, refusalsInARow, restAfterRefusal, retryAfter } from '../../../shared/sync/politeness.ts';

const now = Date.parse('2026-11-23T09:00:00Z');
const hour = 3_600_000;

describe('Retry-After', () => {
  test.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Mon, 23 Nov 2026 09:10:00 GMT', 600_000],
    ['Monday, 23-Nov-26 09:10:00 GMT', 600_000],
    ['Mon Nov 23 09:10:00 2026', 600_000],
    ['Mon, 23 Nov 2026 08:00:00 GMT', 0],
    ['99999999999', longestRest],
    ['Tue, 23 Nov 2027 09:00:00 GMT', longestRest],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    ['2026-11-23', null],
    ['Mon, 99 Foo 2026 09:10:00 GMT', null],
    ['', null],
    [null, null],
  ])('%j is %j', (header, expected) => expect(retryAfter(header, now)).toBe(expected));

  test('any text is a wait within bounds, or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.nat().map(String)), (header) => {
        const asked = retryAfter(header, now);
        expect(asked === null || (asked >= 0 && asked <= longestRest)).toBe(true);
      }),
    );
  });
});

describe('the rest after a refusal', () => {
  test('grows by hours with every refusal in a row', () => {
    expect([0, 1, 2, 3, 9].map((before) => restAfterRefusal(before, null) / hour)).toEqual([1, 4, 12, 24, 24]);
  });

  test('is what the site asked for, unless it sends us away again and again', () => {
    expect([0, 1, 2].map((before) => restAfterRefusal(before, 90_000))).toEqual([90_000, hour, 4 * hour]);
    expect(restAfterRefusal(1, 6 * hour)).toBe(6 * hour);
  });

  test('is never shorter than asked for, never shrinks and never passes a day', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.option(fc.nat(longestRest)), (before, asked) => {
        const rest = restAfterRefusal(before, asked);
        expect(rest).toBeGreaterThanOrEqual(asked ?? hour);
        expect(rest).toBeLessThanOrEqual(longestRest);
        expect(restAfterRefusal(before + 1, asked)).toBeGreaterThanOrEqual(rest);
      }),
    );
  });
});

test('refusals in a row end at a sync that worked, and runs that say nothing are passed over', () => {
  const problem = (code: string) => ({ code, message: '', documentId: null, meetingId: null });
  const run = (outcome: 'done' | 'partly' | 'failed' | 'cancelled', ...codes: string[]) => ({
    outcome,
    problems: codes.map(problem),
  });
  expect(refusalsInARow([])).toBe(0);
  expect(refusalsInARow([run('failed', 'blocked'), run('done'), run('failed', 'busy')])).toBe(1);
  expect(
    refusalsInARow([
      run('partly', 'refused', 'blocked'),
      run('failed', 'unreachable'),
      run('cancelled'),
      run('failed', 'busy'),
      run('partly', 'damaged'),
      run('failed', 'busy'),
    ]),
  ).toBe(2);
});
