import { dayAndMonth, daysUntil, weekdayOf } from '../dates/dates.ts';
import { counted } from '../util/counted.ts';

/** How far the reading for a meeting has come. */
export interface Pace {
  /** Pages read, and pages there are. */
  read: number;
  of: number;
  /** Local dates, `YYYY-MM-DD`. */
  meeting: string;
  today: string;
}

/** Days a weekday names without a date beside it. */
const week = 7;

/**
 * Pages to read on each day so that all are read before the day of the meeting. Today counts as a whole day, whatever
 * the hour, and no day is left out; on the day itself everything left falls to it. Null where nothing is left, or the
 * meeting is over.
 */
export function pagesPerDay({ read, of, meeting, today }: Pace): number | null {
  const days = daysUntil(meeting, today);
  const left = of - read;
  if (days === null || days < 0 || left <= 0) return null;
  return Math.ceil(left / Math.max(1, days));
}

/** `143 of 312 pages read · 34 a day until Thursday`; empty where there are no pages. */
export function paceWords(pace: Pace): string {
  const { read, of, meeting, today } = pace;
  if (of === 0) return '';
  if (read >= of) return of === 1 ? 'The one page read' : `All ${counted(of, 'page')} read`;
  const sofar = `${read.toLocaleString('en-GB')} of ${counted(of, 'page')} read`;
  const perDay = pagesPerDay(pace);
  const days = daysUntil(meeting, today);
  if (perDay === null || days === null) return sofar;
  const number = perDay.toLocaleString('en-GB');
  if (days === 0) return `${sofar} · ${number} left for today`;
  if (days === 1) return `${sofar} · ${number} today, the meeting is tomorrow`;
  return `${sofar} · ${number} a day until ${days < week ? weekdayOf(meeting) : dayAndMonth(meeting)}`;
}
