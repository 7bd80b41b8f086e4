import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { restedRows } from '../../../renderer/data/rested-rows.ts';

interface Row {
  id: string;
  text: string;
  status: string;
}

/** Rows that can be changed by hand, and the same as they are shown. */
function rowsToChange(begin: readonly Row[] | null) {
  let rows = begin;
  let failed: Error | null = null;
  const listeners = new Set<() => void>();
  const kept = {
    rows() {
      if (failed) throw failed;
      return rows;
    },
    subscribe(changed: () => void) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
  const tell = () => {
    for (const changed of [...listeners]) changed();
  };
  return {
    rested: restedRows<Row>(kept, ['text']),
    listeners,
    put(now: readonly Row[] | null) {
      rows = now;
      failed = null;
      tell();
    },
    fail() {
      failed = new Error('No rows');
      tell();
    },
  };
}

const row = (id: string, text = '', status = 'idea'): Row => ({ id, text, status });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('shows the first words at once, those that follow when they rest, and all that is not words at once', () => {
  const other = row('b');
  const { rested, put } = rowsToChange([row('a'), other]);
  const told = vi.fn();
  rested.subscribe(told);
  const shown = () => rested.rows()?.[0];
  put([row('a', 'W'), other]);
  expect(shown()?.text).toBe('W');
  told.mockClear();
  put([row('a', 'Wh'), other]);
  put([row('a', 'Why'), other]);
  expect([shown()?.text, told.mock.calls.length]).toEqual(['W', 0]);
  vi.advanceTimersByTime(1000);
  expect([shown()?.text, told.mock.calls.length]).toEqual(['Why', 1]);
  put([row('a', 'Why?'), other]);
  put([row('a', 'Why? ', 'drafted'), other]);
  expect(shown()).toEqual(row('a', 'Why? ', 'drafted'));
  put([row('a', 'Why? When?', 'drafted'), other]);
  put([row('a', 'Why? When?', 'drafted'), other, row('c')]);
  expect(rested.rows()).toHaveLength(3);
});

it('does not wait for ever for one who never rests', () => {
  const { rested, put } = rowsToChange([row('a')]);
  rested.subscribe(() => {});
  let longest = 0;
  for (let time = 0; time < 30_000; time += 500) {
    put([row('a', String(time))]);
    longest = Math.max(longest, time - Number(rested.rows()?.[0]?.text));
    vi.advanceTimersByTime(500);
  }
  expect(longest).toBeGreaterThan(2000);
  expect(longest).toBeLessThanOrEqual(5500);
});

it('gives what is there while nobody looks on, begins anew for the next, and tells of failures', () => {
  const { rested, put, fail, listeners } = rowsToChange(null);
  expect(rested.rows()).toBeNull();
  const leave = rested.subscribe(() => {});
  put([row('a', 'One')]);
  put([row('a', 'Two')]);
  put([row('a', 'Three')]);
  expect(rested.rows()?.[0]?.text).toBe('Two');
  leave();
  expect(listeners.size).toBe(0);
  expect(rested.rows()?.[0]?.text).toBe('Three');
  put([row('a', 'Four')]);
  const told = vi.fn();
  rested.subscribe(told);
  expect(rested.rows()?.[0]?.text).toBe('Four');
  told.mockClear();
  fail();
  expect(told).toHaveBeenCalled();
  expect(() => rested.rows()).toThrow('No rows');
  put([row('a', 'Five')]);
  expect(rested.rows()?.[0]?.text).toBe('Five');
});

it('comes to what is stored, whatever happened', () => {
  const one = fc.record({ id: fc.constantFrom('a', 'b'), text: fc.string(), status: fc.constantFrom('x', 'y') });
  const step = fc.record({ rows: fc.array(one, { maxLength: 3 }), wait: fc.nat(1500) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const { rested, put } = rowsToChange([]);
      const leave = rested.subscribe(() => {});
      for (const { rows, wait } of steps) {
        put(rows);
        const without = (rows_: readonly Row[] | null) => rows_?.map(({ id, status }) => `${id} ${status}`);
        expect(without(rested.rows())).toEqual(without(rows));
        vi.advanceTimersByTime(wait);
      }
      vi.advanceTimersByTime(1000);
      expect(rested.rows()).toBe(steps.at(-1)?.rows);
      leave();
    }),
  );
});
