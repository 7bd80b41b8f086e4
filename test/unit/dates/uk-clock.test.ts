import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockChange, ukClock, ukInstant } from '../../../shared/dates/uk-clock.ts';

const platform = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});
const instants = fc.integer({ min: Date.UTC(2002, 0, 1), max: Date.UTC(2040, 0, 1) });

describe('the clock of the United Kingdom', () => {
  it('shows what the platform’s does, at any minute', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const { date, time } = ukClock(instant);
        expect(`${date} ${time}`).toBe(platform.format(instant));
      }),
      { numRuns: 2_000 },
    );
  });

  it('leads back from what it shows, but for the hour that comes twice', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const minute = Math.floor(instant / 60_000) * 60_000;
        const back = ukInstant(ukClock(minute));
        expect([0, 3_600_000]).toContain(minute - back);
        expect(ukClock(back)).toEqual(ukClock(minute));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes the earlier of two hours, and an hour later for one that is left out', () => {
    expect(new Date(ukInstant({ date: '2026-10-25', time: '01:30' })).toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(new Date(ukInstant({ date: '2026-10-25', time: '02:00' })).toISOString()).toBe('2026-10-25T02:00:00.000Z');
    expect(new Date(ukInstant({ date: '2026-03-29', time: '01:30' })).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(ukClock(Date.UTC(2026, 2, 29, 1)).time).toBe('02:00');
  });

  it('knows which way it is changed between two instants', () => {
    const at = (text: string) => Date.parse(text);
    expect(clockChange(at('2026-03-28T12:00Z'), at('2026-03-30T12:00Z'))).toBe('on');
    expect(clockChange(at('2026-10-24T12:00Z'), at('2026-10-26T12:00Z'))).toBe('back');
    expect(clockChange(at('2026-06-01T12:00Z'), at('2026-07-01T12:00Z'))).toBeNull();
  });
});
