/**
 * The same rules in another way, for comparison: every day (or hour) is tried, latest first, and the first one that meets
 * the rule is taken. Bank holidays are taken straight from the file, days are numbers, and the clock is the platform's.
 */
import type { Nation, NoticeTerms } from '../../../shared/model/notice.ts';
import { holidayText } from './support.ts';

const dayMs = 86_400_000;
const number = (date: string) => Date.parse(`${date}T00:00:00Z`) / dayMs;
const text = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);
const firstDay = number('2019-01-01');
const lastDay = number('2030-12-31');

const file: Record<string, { events: { date: string }[] }> = JSON.parse(holidayText);

/** For each nation, for each day since `firstDay`: whether it is a working day, and how many were before it. */
const workdays = new Map(
  Object.entries(file).map(([nation, { events }]) => {
    const off = new Set(events.map(({ date }) => number(date)));
    const is: boolean[] = [];
    const before: number[] = [0];
    for (let day = firstDay; day <= lastDay; day += 1) {
      const weekend = [6, 0].includes(new Date(day * dayMs).getUTCDay());
      is.push(!weekend && !off.has(day));
      before.push((before.at(-1) ?? 0) + (is.at(-1) ? 1 : 0));
    }
    return [nation, { is, before }] as const;
  }),
);

function isWorking(nation: Nation, day: number): boolean {
  return workdays.get(nation)?.is[day - firstDay] ?? false;
}

/** Working days from one day to another, the first counted and the second not. */
function workingBetween(nation: Nation, from: number, to: number): number {
  const before = workdays.get(nation)?.before ?? [];
  return (before[to - firstDay] ?? 0) - (before[from - firstDay] ?? 0);
}

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });
/** For each day since `firstDay`, by how many hours noon of London is ahead of UTC's. */
const noonAhead: number[] = [];
for (let day = firstDay; day <= lastDay; day += 1) {
  noonAhead.push(Number(london.format(day * dayMs + dayMs / 2)) - 12);
}

/** By how many hours London is ahead at an hour, which is in hours since the epoch: the change is at 01:00 UTC. */
function aheadAt(hour: number): number {
  const day = Math.floor(hour / 24);
  const at = day - firstDay;
  return (hour % 24 >= 1 ? noonAhead[at] : noonAhead[at - 1]) ?? 0;
}

function clockOf(hour: number): { day: number; hour: number } {
  const local = hour + aheadAt(hour);
  return { day: Math.floor(local / 24), hour: local % 24 };
}

/** The hour, since the epoch, that shows so much on the clock: the first that does. */
function hourShowing(day: number, hour: number): number {
  for (let at = day * 24 + hour - 2; at < day * 24 + hour + 2; at += 1) {
    const shown = clockOf(at);
    if (shown.day === day && shown.hour === hour) return at;
  }
  return day * 24 + hour;
}

const two = (value: number) => String(value).padStart(2, '0');

/** The first of a run of days that is a fit, going by `step`. */
function first(from: number, step: -1 | 1, fits: (day: number) => boolean): number {
  let day = from;
  while (!fits(day)) day += step;
  return day;
}

function papersDay({ nation, papersDays }: NoticeTerms, meeting: number): number {
  return first(
    meeting - 1,
    -1,
    (day) => isWorking(nation, day) && workingBetween(nation, day + 1, meeting) >= papersDays,
  );
}

/** The last moment by trial; the hour of the meeting is a whole one. */
export function byTrial(
  terms: NoticeTerms,
  date: string,
  hour: number | null,
  papersOut: string | null,
): { date: string; time: string | null } {
  const { notice, nation, cutOff, closedDay } = terms;
  const meeting = number(date);
  const isOn = (day: number) => isWorking(nation, day);
  const papers = papersOut === null ? papersDay(terms, meeting) : number(papersOut);
  let day: number;
  let time = cutOff;
  if (notice.unit === 'hours') {
    let at = terms.from === 'meeting' ? hourShowing(meeting, hour ?? 0) : hourShowing(papers, 0);
    for (let left = notice.amount; left > 0; left -= 1) at += terms.from === 'meeting' ? -1 : 1;
    const shown = clockOf(at);
    day = shown.day;
    time = `${two(shown.hour)}:00`;
    if (cutOff !== null && time > cutOff) time = cutOff;
  } else if (notice.unit === 'working-hours') {
    const step = terms.from === 'meeting' ? -1 : 1;
    let at = terms.from === 'meeting' ? hourShowing(meeting, hour ?? 0) : hourShowing(papers, 0);
    // An hour gone back over is the one that begins where it ends.
    for (let left = notice.amount; left > 0; at += step) {
      if (isOn(clockOf(step < 0 ? at - 1 : at).day)) left -= 1;
    }
    const shown = clockOf(at);
    const endsDay = terms.from === 'publication' && notice.amount > 0 && shown.hour === 0;
    day = endsDay ? shown.day - 1 : shown.day;
    time = endsDay ? cutOff : `${two(shown.hour)}:00`;
    if (time !== null && cutOff !== null && time > cutOff) time = cutOff;
  } else if (notice.unit === 'weekday') {
    const weekday = (one: number) => new Date(one * dayMs).getUTCDay() || 7;
    if (terms.from === 'meeting') {
      const sunday = first(meeting, 1, (one) => weekday(one) === 7);
      const within = first(sunday - 7 * notice.weeksBefore, -1, (one) => weekday(one) === notice.weekday);
      day = within < meeting ? within : within - 7;
    } else {
      day = papers;
      for (let left = notice.weeksBefore + 1; left > 0; left -= 1) {
        day = first(day + 1, 1, (one) => weekday(one) === notice.weekday);
      }
    }
  } else if (terms.from === 'meeting') {
    const { unit, amount } = notice;
    const fits: Record<typeof unit, (one: number) => boolean> = {
      'clear-working-days': (one) => one < meeting && isOn(one) && workingBetween(nation, one + 1, meeting) >= amount,
      'working-days': (one) => isOn(one) && workingBetween(nation, one, meeting) >= amount,
      'clear-days': (one) => meeting - one - 1 >= amount,
      days: (one) => meeting - one >= amount,
    };
    day = first(meeting, -1, fits[unit]);
  } else {
    const { unit, amount } = notice;
    const fits: Record<typeof unit, (one: number) => boolean> = {
      'clear-working-days': (one) => one > papers && isOn(one) && workingBetween(nation, papers + 1, one) >= amount,
      'working-days': (one) => isOn(one) && workingBetween(nation, papers + 1, one + 1) >= amount,
      'clear-days': (one) => one - papers - 1 >= amount,
      days: (one) => one - papers >= amount,
    };
    day = first(papers, 1, fits[unit]);
  }
  const counts = ['clear-working-days', 'working-days', 'working-hours'].includes(notice.unit);
  if (!counts && closedDay !== 'stands' && !isOn(day)) {
    const later = first(day, 1, isOn);
    const useLater = closedDay === 'after' && notice.unit !== 'hours' && later < meeting;
    day = useLater ? later : first(day, -1, isOn);
    if (notice.unit === 'hours') time = cutOff;
  }
  const start = hour === null ? '00:00' : `${two(hour)}:00`;
  const early = day < meeting || (day === meeting && time !== null && time < start);
  return early ? { date: text(day), time } : { date, time: start };
}
