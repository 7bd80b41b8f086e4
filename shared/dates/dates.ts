/**
 * Local calendar dates as `YYYY-MM-DD`, in the words the application shows. Written out by hand, because what
 * `Intl` gives for British English changes from one version of its data to the next.
 */

import { counted } from '../util/counted.ts';
import { monthNames, weekdayNames } from './names.ts';

interface CalendarDate {
  year: number;
  month: string;
  day: number;
  weekday: string;
  /** Days since 1 January 1970. */
  dayNumber: number;
}

function read(date: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const instant = Date.UTC(year, month - 1, day);
  const dayNumber = instant / 86_400_000;
  const monthName = monthNames[month - 1];
  const weekday = weekdayNames[(((dayNumber + 4) % 7) + 7) % 7];
  if (!monthName || !weekday || day < 1 || day > 31) return null;
  return { year, month: monthName, day, weekday, dayNumber };
}

/** `Thu 3 Dec 2026`; the text as it came when it is not a date. */
export function shortDate(date: string): string {
  const parts = read(date);
  return parts ? `${parts.weekday.slice(0, 3)} ${parts.day} ${parts.month.slice(0, 3)} ${parts.year}` : date;
}

/** `Thu 3 Dec`; the text as it came when it is not a date. */
export function dayAndMonth(date: string): string {
  const parts = read(date);
  return parts ? `${parts.weekday.slice(0, 3)} ${parts.day} ${parts.month.slice(0, 3)}` : date;
}

/** `Thursday`; the text as it came when it is not a date. */
export function weekdayOf(date: string): string {
  return read(date)?.weekday ?? date;
}

/** The day of the week from 1 for Monday to 7 for Sunday; 0 when it is not a date. */
export function weekdayNumber(date: string): number {
  const parts = read(date);
  return parts ? ((((parts.dayNumber + 3) % 7) + 7) % 7) + 1 : 0;
}

/** `Thursday 3 December 2026`; the text as it came when it is not a date. */
export function fullDate(date: string): string {
  const parts = read(date);
  return parts ? `${parts.weekday} ${parts.day} ${parts.month} ${parts.year}` : date;
}

/** `Thursday 3 December`; the text as it came when it is not a date. */
export function fullDayAndMonth(date: string): string {
  const parts = read(date);
  return parts ? `${parts.weekday} ${parts.day} ${parts.month}` : date;
}

/** `3 December 2026`, as citations have it; the text as it came when it is not a date. */
export function longDate(date: string): string {
  const parts = read(date);
  return parts ? `${parts.day} ${parts.month} ${parts.year}` : date;
}

/** `Thu 3 Dec 2026, 10:00`; without the time when there is none. */
export function dateAndTime(date: string, time: string | null): string {
  return time ? `${shortDate(date)}, ${time}` : shortDate(date);
}

const ukFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in the United Kingdom, `YYYY-MM-DD`, of an instant in ISO 8601; the text as it came when it is not one. */
export function ukDay(instant: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  const parts = new Map(ukFormat.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** Whole days from `today` to `date`, negative when it is past; null when either is not a date. */
export function daysUntil(date: string, today: string): number | null {
  const [there, here] = [read(date), read(today)];
  return there && here ? there.dayNumber - here.dayNumber : null;
}

/** The local date `days` after `date`; the text as it came when it is not a date. */
export function addDays(date: string, days: number): string {
  const parts = read(date);
  return parts ? new Date((parts.dayNumber + days) * 86_400_000).toISOString().slice(0, 10) : date;
}

/** `today`, `tomorrow`, `in 12 days`, `yesterday`, `3 weeks ago`; empty when either is not a date. */
export function relativeDay(date: string, today: string): string {
  const days = daysUntil(date, today);
  if (days === null) return '';
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const distance = Math.abs(days);
  const [count, unit] =
    distance < 28
      ? [distance, 'day']
      : distance < 60
        ? [Math.round(distance / 7), 'week']
        : distance < 700
          ? [Math.round(distance / 30.44), 'month']
          : [Math.round(distance / 365.25), 'year'];
  const words = counted(count, unit);
  return days > 0 ? `in ${words}` : `${words} ago`;
}
