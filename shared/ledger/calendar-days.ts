/** Reckoning with local days `YYYY-MM-DD` by months, seasons and working days. */
import { addDays, weekdayNumber } from '../dates/dates.ts';
import { monthNames, welshMonthNames } from '../dates/names.ts';

const two = (number: number) => String(number).padStart(2, '0');

/** The last day of a month, January being 1; months beyond December run on into the next years. */
export function endOfMonth(year: number, month: number): string {
  const index = year * 12 + month - 1;
  const inYear = Math.floor(index / 12);
  const inMonth = (index % 12) + 1;
  return `${inYear}-${two(inMonth)}-${two(new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate())}`;
}

/** The same day so many months later, or the last of that month where it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const end = endOfMonth(year, month + months);
  return `${end.slice(0, 8)}${two(Math.min(day, Number(end.slice(8))))}`;
}

/** The day so many days of Monday to Friday later; bank holidays are not left out. */
export function addWorkingDays(date: string, days: number): string {
  let at = date;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (weekdayNumber(at) < 6) left -= 1;
  }
  return at;
}

/** The number of a month, January being 1, by its English name, its first letters or its Welsh name; 0 for none. */
export function monthNumber(name: string): number {
  const folded = name.toLowerCase();
  const welsh = welshMonthNames.indexOf(folded);
  if (welsh >= 0) return welsh + 1;
  return folded.length < 3
    ? 0
    : monthNames.findIndex((month) => month.toLowerCase().startsWith(folded.slice(0, 3))) + 1;
}

/** The last month of each season as it is spoken of, and how many months it has. */
export const seasons: Readonly<Record<string, { last: number; months: number }>> = {
  'new year': { last: 1, months: 1 },
  spring: { last: 5, months: 3 },
  summer: { last: 8, months: 3 },
  autumn: { last: 11, months: 3 },
  winter: { last: 14, months: 3 },
};
