import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longDate } from '../../../shared/dates/dates.ts';
import { monthNames, welshMonthNames } from '../../../shared/dates/names.ts';
import { dateIn, datePattern, datesIn, timeIn } from '../../../shared/dates/written.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Made of what dates and times are made of, so that much of it nearly is one. */
const nearlyDates = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'/.-: ,', 'am', 'p.m.', 'noon', 'th', 'of ', 'Thursday', 'Sept', ...monthNames),
      fc.nat(2300).map(String),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('a date as councils write it', () => {
  it.each([
    ['13/01/2026', '2026-01-13'],
    ['1.12.2025', '2025-12-01'],
    ['2026-03-27', '2026-03-27'],
    ['2026-03-27T10:30:00', '2026-03-27'],
    ['Monday, 1st June, 2026 10.30 am', '2026-06-01'],
    ['Thursday, 19 March 2026', '2026-03-19'],
    ['Thursday the 19th day of March 2026', '2026-03-19'],
    ['TUESDAY 3RD OF SEPTEMBER 2024', '2024-09-03'],
    ['19th-Mar-2026 10.30', '2026-03-19'],
    ['Thu 4 Sept. 2025', '2025-09-04'],
    ['Thursday 4 December 2025 7:30 pm, CANCELLED', '2025-12-04'],
    ['15 Jun 2026\u00a07:30 pm', '2026-06-15'],
    ['Dydd Iau, 5 Mawrth 2026', '2026-03-05'],
    ['12 Awst 2026', '2026-08-12'],
    ['29 February 2028', '2028-02-29'],
    ['29 February 2026', null],
    ['31/02/2026', null],
    ['32 March 2026', null],
    ['19 March', null],
    ['19 marches 2026', null],
    ['2/14', null],
    ['', null],
  ])('%j is the day %s', (text, date) => expect(dateIn(text)).toBe(date));

  it.each([...monthNames, ...welshMonthNames].map((name, index) => [name, (index % 12) + 1]))(
    '%s is month %i',
    (name, month) => expect(dateIn(`7 ${name} 2026`)).toBe(`2026-${String(month).padStart(2, '0')}-07`),
  );

  it('tells where each stands, those in words before those in numbers', () => {
    const text = 'Issued 01/06/2026 for Tuesday, 9 June 2026 at 10.30 am';
    expect(datesIn(text).map(({ start, end, ...found }) => ({ ...found, words: text.slice(start, end) }))).toEqual([
      { date: '2026-06-09', hasWeekday: true, words: 'Tuesday, 9 June 2026' },
      { date: '2026-06-01', hasWeekday: false, words: '01/06/2026' },
    ]);
  });

  it('is read back from every form it is written in', () => {
    fc.assert(
      fc.property(day, (date) => {
        const slashes = date.split('-').reverse().join('/');
        expect([date, slashes, longDate(date)].map(dateIn)).toEqual([date, date, date]);
      }),
    );
  });

  it('is a day of the calendar whatever the text, and stands where the pattern finds one', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyDates, fc.string()), (text) => {
        for (const { date, start, end } of datesIn(text)) {
          expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
          expect(text.slice(start, end)).toMatch(new RegExp(`^${datePattern}$`, 'i'));
        }
      }),
    );
  });
});

describe('a time as councils write it', () => {
  it.each([
    ['10.00 am', '10:00'],
    ['10am', '10:00'],
    ['13:30', '13:30'],
    ['14.00 hrs', '14:00'],
    ['10:30:00', '10:30'],
    ['7:30 pm', '19:30'],
    ['2pm', '14:00'],
    ['2.00 pm', '14:00'],
    ['2 . 15 pm', '14:15'],
    ['12 noon', '12:00'],
    ['12pm', '12:00'],
    ['midday', '12:00'],
    ['12 midnight', '00:00'],
    ['12.15 am', '00:15'],
    ['12.15am', '00:15'],
    ['9.30 a.m.', '09:30'],
    ['6.30 p.m.', '18:30'],
    ['14.00 pm', '14:00'],
    ['Time:10.30am', '10:30'],
    ['Monday, 1st June, 2026 10.30 am', '10:30'],
    ['Thursday 5 March 2026-10.00 am', '10:00'],
    ['1.12.2025 at 9.30', '09:30'],
    ['13/01/2026', null],
    ['2026-01-13', null],
    ['On the rising of the Cabinet', null],
    ['this afternoon', null],
    ['25:00', null],
    ['10:75', null],
    ['soon', null],
  ])('%j is the time %s', (text, time) => expect(timeIn(text)).toBe(time));

  it('is a time of day whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyDates, fc.string()), (text) => {
        const time = timeIn(text);
        if (time !== null) expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
      }),
    );
  });
});
