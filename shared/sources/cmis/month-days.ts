import { fullDate } from '../../dates/dates.ts';
import { dateIn } from '../../dates/written.ts';

/** The months (`YYYY-MM`) of a window, in order. */
export function monthsOf(window: { from: string; to: string }): string[] {
  const months: string[] = [];
  const last = window.to.slice(0, 7);
  for (let month = window.from.slice(0, 7); month <= last && months.length < 12_000; month = monthAfter(month))
    months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number >= 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}

/** Months between two, either way. */
function apart(one: string, other: string): number {
  const [a, b] = [one, other].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)));
  return Math.abs((a ?? 0) - (b ?? 0));
}

/**
 * The date of a heading such as `Monday, 8 June` in the calendar of a month (`YYYY-MM`). The heading has no year, and
 * some views answer with another month than the one asked for, so the weekday must agree and the day must be near; null
 * where they do not.
 */
export function dayUnder(heading: string, month: string | null): string | null {
  const written = dateIn(heading);
  if (written !== null || month === null) return written;
  const [weekday = '', ...rest] = heading.replaceAll(',', ' ').trim().split(/\s+/);
  const asked = Number(month.slice(0, 4));
  const days = [asked, asked - 1, asked + 1].map((year) => dateIn(`${rest.join(' ')} ${year}`));
  return (
    days.find(
      (day) =>
        day !== null &&
        apart(day.slice(0, 7), month) <= 1 &&
        fullDate(day).toLowerCase().startsWith(`${weekday.toLowerCase()} `),
    ) ?? null
  );
}
