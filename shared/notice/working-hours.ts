/** Counting hours on working days alone: all 24 of each, and none of a Saturday, a Sunday or a bank holiday. */
import type { LocalMoment } from '../dates/uk-clock.ts';
import { type Day, type Reckoning, walk } from './deadline.ts';

const dayMinutes = 24 * 60;

function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Whether a day is a working day, kept in mind as one that mattered; null where its bank holidays are not known. */
function isWorking({ calendar, asked }: Reckoning, date: string): boolean | null {
  if (!calendar.knows(date)) return null;
  asked.push(date);
  return calendar.isWorkingDay(date);
}

/**
 * So many hours of working days before the meeting begins; null where bank holidays are not known for that. The clocks are
 * changed on Sundays, so that a working day has 24 hours.
 */
export function beforeWorkingHours(reckoning: Reckoning, amount: number): LocalMoment | null {
  const { date, time } = reckoning.meeting;
  if (amount === 0) return { date, time: time ?? '00:00' };
  const open = isWorking(reckoning, date);
  if (open === null) return null;
  const [hours = 0, minutes = 0] = (time ?? '00:00').split(':').map(Number);
  const there = open ? hours * 60 + minutes : 0;
  const left = amount * 60 - there;
  if (left <= 0) return { date, time: clockOf(-left) };
  const days = Math.ceil(left / dayMinutes);
  const walked = walk(reckoning, date, days, -1);
  return walked && { date: walked.on, time: clockOf(days * dayMinutes - left) };
}

/**
 * So many hours of working days after the beginning of a day; the time is null where they end with a day. Null where bank
 * holidays are not known for that.
 */
export function afterWorkingHours(reckoning: Reckoning, date: string, amount: number): Day | null {
  if (amount === 0) return { date, time: '00:00' };
  const open = isWorking(reckoning, date);
  if (open === null) return null;
  const days = Math.ceil(amount / 24);
  const rest = amount % 24;
  const time = rest === 0 ? null : clockOf(rest * 60);
  if (open && days === 1) return { date, time };
  const walked = walk(reckoning, date, open ? days - 1 : days, 1);
  return walked && { date: walked.on, time };
}
