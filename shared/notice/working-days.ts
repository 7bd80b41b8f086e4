/** Working days of a nation: Monday to Friday without its bank holidays, in the years for which these are known. */
import { addDays, weekdayNumber } from '../dates/dates.ts';
import type { Nation, NoticeTerms } from '../model/notice.ts';
import type { BankHolidays } from './bank-holidays.ts';

/** Whether a notice of some unit is counted on working days alone, and so never ends on another. */
export function countsOnlyWorkingDays(unit: NoticeTerms['notice']['unit']): boolean {
  return unit === 'clear-working-days' || unit === 'working-days' || unit === 'working-hours';
}

/** Which days are working days in one nation. Dates are local, `YYYY-MM-DD`. */
export interface WorkingCalendar {
  nation: Nation;
  /** Whether all bank holidays of the date's year are known. */
  knows(date: string): boolean;
  /** Whether the bank holidays of the date's year have been published, and are not only those that the law foresees. */
  isPublished(date: string): boolean;
  /** What the bank holiday on a date is called; null where there is none. */
  holidayOn(date: string): string | null;
  isWorkingDay(date: string): boolean;
}

/** The working calendar of a nation. */
export function workingCalendar(holidays: BankHolidays, nation: Nation): WorkingCalendar {
  const days = new Map(Object.entries(holidays.days[nation]));
  const yearOf = (date: string) => Number(date.slice(0, 4));
  return {
    nation,
    knows: (date) => yearOf(date) >= holidays.from && yearOf(date) <= holidays.to,
    isPublished: (date) => yearOf(date) <= holidays.publishedTo,
    holidayOn: (date) => days.get(date) ?? null,
    isWorkingDay: (date) => weekdayNumber(date) < 6 && !days.has(date),
  };
}

/** Days that were gone through one after another, a working day last. */
export interface Walk {
  /** Where it ended. */
  on: string;
  /** The working days that were counted, in the order they were gone through; `on` is the last unless none was asked for. */
  counted: string[];
  /** The days between that are not working days, in that order. */
  skipped: string[];
}

/**
 * The working day that is so many working days before (`step` -1) or after (`step` 1) a date, which is not counted itself;
 * for none, that date or the nearest working day in that direction. Null where it leads to a year whose bank holidays are
 * not known.
 */
export function walkWorkingDays(calendar: WorkingCalendar, date: string, count: number, step: -1 | 1): Walk | null {
  const walk: Walk = { on: date, counted: [], skipped: [] };
  if (count === 0 && calendar.knows(date) && calendar.isWorkingDay(date)) return walk;
  if (count === 0) walk.skipped.push(date);
  const wanted = Math.max(1, count);
  while (walk.counted.length < wanted) {
    walk.on = addDays(walk.on, step);
    if (!calendar.knows(walk.on)) return null;
    (calendar.isWorkingDay(walk.on) ? walk.counted : walk.skipped).push(walk.on);
  }
  if (count === 0) walk.counted.length = 0;
  return walk;
}
