import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readTime, serviceDate } from '../../../shared/sources/modern-gov/dates.ts';

describe('dates and times as sites write them', () => {
  it.each([
    ['13/01/2026', '2026-01-13'],
    ['2026-03-27', '2026-03-27'],
    ['Monday, 1st June, 2026 10.30 am', '2026-06-01'],
    ['Thursday 4 December 2025 7:30 pm, CANCELLED', '2025-12-04'],
    ['15 Jun 2026\u00a07:30 pm', '2026-06-15'],
    ['31/02/2026', null],
    ['32 March 2026', null],
    ['', null],
  ])('%j is the day %s', (text, date) => expect(readDate(text)).toBe(date));

  it.each([
    ['10.00 am', '10:00'],
    ['13:30', '13:30'],
    ['7:30 pm', '19:30'],
    ['2pm', '14:00'],
    ['12 noon', '12:00'],
    ['12.15 am', '00:15'],
    ['6.30 p.m.', '18:30'],
    ['Monday, 1st June, 2026 10.30 am', '10:30'],
    ['13/01/2026', null],
    ['On the rising of the Cabinet', null],
    ['25:00', null],
  ])('%j is the time %s', (text, time) => expect(readTime(text)).toBe(time));

  it('reads back every day it writes for the service', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        expect(readDate(serviceDate(date))).toBe(date);
      }),
    );
  });
});
