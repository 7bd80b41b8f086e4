/** Moments and lists of days in the words of the reckoning. */
import { dayAndMonth, fullDate, fullDayAndMonth } from '../dates/dates.ts';

/** `noon`, `midnight` or the time as it is. */
export function timeWords(time: string): string {
  return { '12:00': 'noon', '00:00': 'midnight' }[time] ?? time;
}

/** `one, two and three`. */
function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** Days in full, the year only where the next one is not in the same. */
export function dayWords(dates: readonly string[]): string {
  const year = (date: string | undefined) => date?.slice(0, 4);
  return listWords(
    dates.map((date, at) => (year(date) === year(dates[at + 1]) ? fullDayAndMonth(date) : fullDate(date))),
  );
}

/** The last moment for something: `noon, Thursday 3 December 2026`, or the day alone where no time is said. */
export function momentWords({ date, time }: { date: string; time: string | null }): string {
  return time === null ? fullDate(date) : `${timeWords(time)}, ${fullDate(date)}`;
}

/** The last moment for something where there is little room: `noon, Thu 3 Dec`. */
export function shortMoment({ date, time }: { date: string; time: string | null }): string {
  return time === null ? dayAndMonth(date) : `${timeWords(time)}, ${dayAndMonth(date)}`;
}
