import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateAndTime,
  daysUntil,
  fullDate,
  longDate,
  relativeDay,
  shortDate,
  ukDay,
} from '../../../shared/dates/dates.ts';

describe('dates in words', () => {
  it('writes a date and a time as the application shows them', () => {
    expect(dateAndTime('2026-12-03', '10:00')).toBe('Thu 3 Dec 2026, 10:00');
    expect(dateAndTime('2026-12-03', null)).toBe('Thu 3 Dec 2026');
    expect(fullDate('2026-12-03')).toBe('Thursday 3 December 2026');
    expect(longDate('2026-12-03')).toBe('3 December 2026');
  });

  it('knows the day in the United Kingdom, which begins an hour earlier in summer', () => {
    expect(ukDay('2026-07-01T23:30:00.000Z')).toBe('2026-07-02');
    expect(ukDay('2026-12-01T23:30:00.000Z')).toBe('2026-12-01');
    expect(ukDay('soon')).toBe('soon');
  });

  it('gives back what is not a date', () => {
    expect(shortDate('')).toBe('');
    expect(longDate('soon')).toBe('soon');
    expect(relativeDay('', '2026-12-03')).toBe('');
    expect(daysUntil('2026-13-40', '2026-12-03')).toBeNull();
  });

  it.each([
    ['2026-12-03', 'today'],
    ['2026-12-04', 'tomorrow'],
    ['2026-12-02', 'yesterday'],
    ['2026-12-15', 'in 12 days'],
    ['2026-11-20', '13 days ago'],
    ['2027-01-05', 'in 5 weeks'],
    ['2027-03-03', 'in 3 months'],
    ['2024-12-03', '2 years ago'],
  ])('says how far %s is from 3 December 2026: %s', (date, words) => {
    expect(relativeDay(date, '2026-12-03')).toBe(words);
  });

  it('agrees with the platform on the day of the week, whatever the date', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }).format(date);
          expect(shortDate(date.toISOString().slice(0, 10)).slice(0, 3)).toBe(weekday);
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (date, today) => {
        expect(typeof shortDate(date) + typeof longDate(date) + typeof relativeDay(date, today)).toBe(
          'stringstringstring',
        );
      }),
    );
  });
});
