import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayNumber } from '../../../shared/dates/dates.ts';
import { joinBankHolidays, readBankHolidays } from '../../../shared/notice/bank-holidays.ts';
import { walkWorkingDays, workingCalendar } from '../../../shared/notice/working-days.ts';
import { holidays, holidayText } from './support.ts';

const nations = ['england-and-wales', 'scotland', 'northern-ireland'] as const;

/** Easter Sunday by the anonymous Gregorian reckoning, as another way to the days of Easter. */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return new Date(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1)).toISOString().slice(0, 10);
}

const shifted = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The file with all but the years from the one to the other taken out. */
function onlyYears(from: number, to: number): string {
  const file: Record<string, { events: { date: string }[] }> = JSON.parse(holidayText);
  for (const division of Object.values(file)) {
    division.events = division.events.filter(
      ({ date }) => Number(date.slice(0, 4)) >= from && Number(date.slice(0, 4)) <= to,
    );
  }
  return JSON.stringify(file);
}

describe('the bank holidays that come with the application', () => {
  it('are known whole from 2019 to 2030', () => {
    expect([holidays.from, holidays.to]).toEqual([2019, 2030]);
  });

  it.each(nations)('never fall at a weekend in %s, and on no day twice', (nation) => {
    const days = Object.keys(holidays.days[nation]);
    expect(days.filter((day) => weekdayNumber(day) > 5)).toEqual([]);
    const file: Record<string, { events: unknown[] }> = JSON.parse(holidayText);
    expect(days).toHaveLength(file[nation]?.events.length ?? 0);
  });

  it.each(nations)('number in %s what the law gives, and one more for each day there was but once', (nation) => {
    const usual = { 'england-and-wales': 8, scotland: 9, 'northern-ireland': 10 }[nation];
    const more: Record<number, number> = { 2022: 2, 2023: 1, ...(nation === 'scotland' ? { 2026: 1 } : {}) };
    for (let year = 2019; year <= 2030; year += 1) {
      const of = Object.keys(holidays.days[nation]).filter((day) => day.startsWith(`${year}`));
      expect([year, of.length]).toEqual([year, usual + (more[year] ?? 0)]);
    }
  });

  it('have Good Friday everywhere, and Easter Monday everywhere but in Scotland', () => {
    for (let year = 2019; year <= 2030; year += 1) {
      for (const nation of nations) {
        expect(holidays.days[nation][shifted(easter(year), -2)]).toBe('Good Friday');
        expect(holidays.days[nation][shifted(easter(year), 1)]).toBe(
          nation === 'scotland' ? undefined : 'Easter Monday',
        );
      }
    }
  });
});

describe('a list of bank holidays', () => {
  it('is refused in a sentence where it is none, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constant('{}'), fc.constant('[]')), (text) => {
        const read = readBankHolidays(text);
        expect(read.ok ? '' : read.message).toContain('gov.uk');
      }),
    );
  });

  it('is read with what its publisher may add, and a year that is not whole is not counted as known', () => {
    const file = JSON.parse(onlyYears(2025, 2030));
    file.scotland.events = file.scotland.events.filter(({ date }: { date: string }) => date < '2030-06-01');
    file['england-and-wales'].made = 'later';
    const read = readBankHolidays(JSON.stringify(file));
    expect(read.ok && [read.value.from, read.value.to]).toEqual([2025, 2029]);
  });

  it('is right for the years it holds, and ours stay for the others', () => {
    const file = JSON.parse(onlyYears(2027, 2029));
    file['england-and-wales'].events.push({ title: 'A new day', date: '2028-06-16', notes: '', bunting: true });
    file.scotland.events = file.scotland.events.filter(({ date }: { date: string }) => date !== '2028-11-30');
    const read = readBankHolidays(JSON.stringify(file));
    if (!read.ok) throw new Error(read.message);
    const joined = joinBankHolidays(holidays, read.value);
    expect(joined).toMatchObject({ from: 2019, to: 2030, publishedTo: 2029 });
    expect(joined.days['england-and-wales']['2028-06-16']).toBe('A new day');
    expect(joined.days.scotland['2028-11-30']).toBeUndefined();
    expect(joined.days.scotland['2030-12-02']).toBe('St Andrew’s Day (substitute day)');
  });

  it('does not make known the years between it and ours', () => {
    const file = onlyYears(2019, 2020).replaceAll('"2019-', '"2040-').replaceAll('"2020-', '"2041-');
    const read = readBankHolidays(file);
    if (!read.ok) throw new Error(read.message);
    const calendar = workingCalendar(joinBankHolidays(holidays, read.value), 'scotland');
    expect(['2035-05-01', '2040-05-01'].map(calendar.knows)).toEqual([false, true]);
  });
});

describe('working days', () => {
  const calendar = workingCalendar(holidays, 'england-and-wales');

  it('are counted forward over a holiday', () => {
    expect(walkWorkingDays(calendar, '2026-12-23', 3, 1)).toEqual({
      on: '2026-12-30',
      counted: ['2026-12-24', '2026-12-29', '2026-12-30'],
      skipped: ['2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'],
    });
  });

  it('are not counted into years that are not known', () => {
    expect(walkWorkingDays(calendar, '2030-12-30', 2, 1)).toBeNull();
    expect(walkWorkingDays(calendar, '2019-01-02', 1, -1)).toBeNull();
  });
});
