/**
 * The clock of the United Kingdom, reckoned from its rule and not from the machine's data: an hour ahead of UTC from
 * 01:00 UTC on the last Sunday of March until 01:00 UTC on the last Sunday of October (Summer Time Act 1972 as amended by
 * S.I. 2002/262, in force since 2002).
 */

/** A local moment. */
export interface LocalMoment {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM`. */
  time: string;
}

const hour = 3_600_000;

/** 01:00 UTC on the last Sunday of a month of 31 days, January being 0. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * 24 * hour;
}

/** What the clock is ahead of UTC at an instant; both in milliseconds. */
function ahead(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  return instant >= lastSunday(year, 2) && instant < lastSunday(year, 9) ? hour : 0;
}

/** What the clock shows at an instant, which is in milliseconds since the epoch. */
export function ukClock(instant: number): LocalMoment {
  const shown = new Date(instant + ahead(instant)).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/**
 * The instant at which the clock shows a moment, in milliseconds since the epoch: the earlier of two in the hour that
 * comes twice, and an hour on for one in the hour that is left out.
 */
export function ukInstant({ date, time }: LocalMoment): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const summer = asUtc - hour;
  return ahead(summer) === hour ? summer : asUtc;
}

/** Whether the clocks are changed between two instants, in milliseconds since the epoch: on, back or not. */
export function clockChange(from: number, to: number): 'on' | 'back' | null {
  const [before, after] = [ahead(from), ahead(to)];
  return before === after ? null : before < after ? 'on' : 'back';
}
