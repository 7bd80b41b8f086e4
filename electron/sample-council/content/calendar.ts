/** Dates as councils write them. Dates are `YYYY-MM-DD`, local; all reckoning is in whole days. */

import { addDays, longDate } from '../../../shared/dates/dates.ts';
import { monthNames, weekdayNames } from '../../../shared/dates/names.ts';

const at = (date: string) => new Date(`${date}T00:00:00Z`);

/** The same or the next date that is not a Saturday or Sunday. */
export function workingDay(date: string): string {
  const weekday = at(date).getUTCDay();
  return addDays(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/**
 * A day for a meeting: the given weekday (0 is Sunday) nearest to `offset` days from the anchor. Councils do not meet
 * around Christmas; a meeting that falls there is moved a fortnight away from the anchor.
 */
export function meetingDay(anchor: string, offset: number, weekday: number): string {
  const wanted = addDays(anchor, offset);
  const turn = (weekday - at(wanted).getUTCDay() + 10) % 7;
  const date = addDays(wanted, turn - 3);
  const monthAndDay = date.slice(5);
  const christmas = monthAndDay >= '12-21' || monthAndDay <= '01-03';
  return christmas ? addDays(date, offset < 0 ? -14 : 14) : date;
}

/** `Thursday, 3 December 2026`. */
export function dateWithWeekday(date: string): string {
  return `${weekdayNames[at(date).getUTCDay()]}, ${longDate(date)}`;
}

/** `December 2026`, so many months after the month of the date. */
export function monthYear(date: string, shift = 0): string {
  const instant = at(date);
  const index = instant.getUTCFullYear() * 12 + instant.getUTCMonth() + shift;
  return `${monthNames[index % 12]} ${Math.floor(index / 12)}`;
}

/** The financial year (April to March) the date is in, as `2026/27`. */
export function financialYear(date: string, shift = 0): string {
  const instant = at(date);
  const year = instant.getUTCFullYear() - (instant.getUTCMonth() < 3 ? 1 : 0) + shift;
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** A quarter of a financial year. */
export interface Quarter {
  number: number;
  /** `2026/27`. */
  year: string;
  /** `July to September 2026`. */
  months: string;
}

/** The last quarter that a paper written 25 days before the date can report on, or so many quarters after it. */
export function reportedQuarter(date: string, shift = 0): Quarter {
  const written = at(addDays(date, -25));
  const index = written.getUTCFullYear() * 4 + Math.floor(written.getUTCMonth() / 3) - 1 + shift;
  const calendarYear = Math.floor(index / 4);
  const first = (index % 4) * 3;
  const firstDay = `${calendarYear}-${String(first + 1).padStart(2, '0')}-01`;
  return {
    number: first === 0 ? 4 : first / 3,
    year: financialYear(firstDay),
    months: `${monthNames[first]} to ${monthNames[first + 2]} ${calendarYear}`,
  };
}

/** `10.30 am` for `10:30`. */
export function clockTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const shown = `${hour % 12 === 0 ? 12 : hour % 12}.${String(minute).padStart(2, '0')}`;
  return `${shown} ${hour < 12 ? 'am' : 'pm'}`;
}

/** `03rd-Dec-2026 10.30`, as in the names of published files. */
export function fileStamp(date: string, time: string): string {
  const number = at(date).getUTCDate();
  const tens = number % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  const month = (monthNames[at(date).getUTCMonth()] ?? '').slice(0, 3);
  return `${String(number).padStart(2, '0')}${ending}-${month}-${date.slice(0, 4)} ${time.replace(':', '.')}`;
}
