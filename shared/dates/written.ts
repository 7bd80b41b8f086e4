/**
 * Dates and times as councils write them, read in one place. The patterns are sources of regular expressions without
 * groups of their own, for use within longer ones; they mean what they should under the flag `i` only.
 */

import { monthNames, welshMonthNames } from './names.ts';

/** A weekday: `Thursday`, `Thu`. */
export const weekdayPattern = '\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b';

/** A month by its full English name. */
export const monthPattern = `(?:${monthNames.join('|')})`;

/** A day of the month: `1`, `19th`. */
export const dayPattern = '\\b\\d{1,2}\\s?(?:st|nd|rd|th)?';

const shortMonths = monthNames.map((name) => name.slice(0, 3));
const anyMonth = `(?:${[...monthNames, ...welshMonthNames].join('|')}|(?:${shortMonths.join('|')}|sept)\\b\\.?)`;

/** A date without its year: `Thursday, 19 March`, `the 1st day of June`; months in Welsh or short too. */
export const dayAndMonthPattern = `(?:${weekdayPattern},?\\s+)?(?:\\bthe\\s+)?${dayPattern}(?:\\s+(?:day\\s+)?(?:of\\s+)?|-)${anyMonth}`;

const inWords = `${dayAndMonthPattern}(?:,?\\s+|-)\\d{4}\\b`;
const inNumbers = '\\b(?:\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|\\d{4}-\\d{2}-\\d{2}(?!\\d))';

/** A whole date: `Thursday, 19 March 2026`, `1st June, 2026`, `19th-Mar-2026`, `01/06/2026`, `2026-06-01`. */
export const datePattern = `(?:${inWords}|${inNumbers})`;

/** A date found in a text. */
export interface WrittenDate {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Where it starts in the text, its weekday included. */
  start: number;
  end: number;
  hasWeekday: boolean;
}

/** The days there are among the dates in a text: those in words, which are the surer, before those in numbers. */
export function datesIn(text: string): WrittenDate[] {
  const matches = [inWords, inNumbers].flatMap((pattern) => [...text.matchAll(new RegExp(pattern, 'gi'))]);
  return matches.flatMap(({ 0: whole, index }) => {
    const date = dayIn(whole);
    const hasWeekday = new RegExp(`^${weekdayPattern}`, 'i').test(whole);
    return date === null ? [] : [{ date, start: index, end: index + whole.length, hasWeekday }];
  });
}

/** The first date in a text as `YYYY-MM-DD`, one in words before one in numbers; null when there is none. */
export function dateIn(text: string): string | null {
  return datesIn(text)[0]?.date ?? null;
}

function dayIn(written: string): string | null {
  const [first = 0, second = 0, third] = (written.match(/\d+/g) ?? []).map(Number);
  if (third === undefined) return isoDate(second, monthIn(written), first);
  return first > 31 ? isoDate(first, second, third) : isoDate(third, second, first);
}

function monthIn(written: string): number {
  const name = new RegExp(`${anyMonth}(?=[,\\s-]*\\d{4}$)`, 'i').exec(written)?.[0].toLowerCase() ?? '';
  const welsh = welshMonthNames.indexOf(name);
  return (welsh >= 0 ? welsh : shortMonths.findIndex((month) => name.startsWith(month.toLowerCase()))) + 1;
}

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > daysInMonth) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const half = '(?:a\\.?m\\b\\.?|p\\.?m\\b\\.?|noon\\b|midday\\b|midnight\\b)';
/** An hour with its minutes or its half of the day; the digits of a date or a longer number are not one. */
const clock = new RegExp(
  `(?<!\\d[.:/]?)(\\d{1,2})(?:[.:](\\d{2})|\\s?[.:]\\s?(\\d{2})(?=\\s*${half}))?(?!\\d|[./]\\d)\\s*(${half})?|\\b(?:noon|midday)\\b`,
  'gi',
);

/** The first time of day in a text as `HH:MM`: `10.30 am`, `13:30`, `2pm`, `12 noon`; null when there is none. */
export function timeIn(text: string): string | null {
  for (const [, hourText, minuteText, spacedMinuteText, halfText] of text.matchAll(clock)) {
    if (hourText === undefined) return '12:00';
    const minutes = minuteText ?? spacedMinuteText;
    if (minutes === undefined && halfText === undefined) continue;
    const hour = hourOfDay(Number(hourText), halfText?.toLowerCase() ?? '');
    const minute = Number(minutes ?? '0');
    if (hour > 23 || minute > 59) continue;
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  }
  return null;
}

/** `12 noon` and `12 pm` are the same hour, `12 midnight` and `12 am` too; `14.00 pm` is what it says. */
function hourOfDay(hour: number, halfOfDay: string): number {
  if (halfOfDay.startsWith('p') && hour < 12) return hour + 12;
  if ((halfOfDay.startsWith('a') || halfOfDay === 'midnight') && hour === 12) return 0;
  return hour;
}
