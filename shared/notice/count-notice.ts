/** Counting notice: the day and time that a rule names before a meeting or after the papers of it are out. */
import { addDays, fullDate, weekdayNumber } from '../dates/dates.ts';
import { weekdayNames } from '../dates/names.ts';
import { clockChange, type LocalMoment, ukClock, ukInstant } from '../dates/uk-clock.ts';
import { counted } from '../util/counted.ts';
import { type Day, type Reckoning, walk } from './deadline.ts';
import { dayWords, timeWords } from './time-words.ts';
import { afterWorkingHours, beforeWorkingHours } from './working-hours.ts';

const unitNames = {
  'clear-working-days': 'clear working day',
  'working-days': 'working day',
  'clear-days': 'clear day',
  days: 'day',
} as const;

/** The days that were counted, in the order of the calendar. */
function tellCounted({ working, counted: all }: Reckoning, days: readonly string[]): void {
  all.push(...days.toSorted());
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return;
  working.push(
    all.length <= 5
      ? `Counted: ${dayWords(all)}.`
      : `Counted: ${all.length} days, from ${fullDate(first)} to ${fullDate(last)}.`,
  );
}

/** The day a rule names before a meeting; null where bank holidays are not known for that. */
export function beforeMeeting(reckoning: Reckoning): Day | null {
  const { terms, meeting, working } = reckoning;
  const { notice, cutOff } = terms;
  const { date } = meeting;
  if (notice.unit === 'hours' || notice.unit === 'working-hours')
    return hoursBefore(reckoning, notice.unit, notice.amount);
  if (notice.unit === 'weekday') {
    const monday = addDays(date, 1 - weekdayNumber(date) - 7 * notice.weeksBefore);
    const day = addDays(monday, notice.weekday - 1);
    const name = weekdayNames[notice.weekday % 7] ?? '';
    const weeks = notice.weeksBefore;
    const week = weeks === 0 ? 'of the same week' : weeks === 1 ? 'of the week before' : `${weeks} weeks before`;
    working.push(`The rule names the ${name} ${week}.`);
    if (day < date) return { date: day, time: cutOff };
    working.push(`That is not before the meeting, so the ${name} before it is taken.`);
    return { date: addDays(day, -7), time: cutOff };
  }
  const { unit, amount } = notice;
  working.push(`The rule asks for ${counted(amount, unitNames[unit])} before the meeting.`);
  if (unit === 'days') {
    working.push('The day of the meeting is not counted.');
    return { date: addDays(date, -amount), time: cutOff };
  }
  if (unit === 'clear-days') {
    working.push('Neither the day of the meeting nor the day of receipt is counted.');
    const days = Array.from({ length: amount }, (_, at) => addDays(date, -1 - at));
    tellCounted(reckoning, days);
    return { date: addDays(date, -amount - 1), time: cutOff };
  }
  const clear = unit === 'clear-working-days';
  const walked = walk(reckoning, date, amount + (clear ? 1 : 0), -1);
  if (!walked) return null;
  if (amount > 0) {
    working.push(
      clear
        ? 'Neither the day of the meeting nor the day of receipt is counted.'
        : 'The day of the meeting is not counted, the day of receipt is.',
    );
  }
  tellCounted(reckoning, clear ? walked.counted.slice(0, -1) : walked.counted);
  return { date: walked.on, time: cutOff };
}

function hoursBefore(reckoning: Reckoning, unit: 'hours' | 'working-hours', amount: number): Day | null {
  const { terms, meeting, working, warnings } = reckoning;
  if (meeting.time === null) {
    warnings.push({
      code: 'no-hour',
      words:
        'The hour of the meeting is not known, so the hours are counted back from the beginning of its day, which is safe.',
    });
  }
  if (unit === 'working-hours') {
    working.push(`The rule asks for ${counted(amount, 'hour')} before the meeting, all of them on working days.`);
    const moment = beforeWorkingHours(reckoning, amount);
    return moment && atCutOff(reckoning, moment, terms.cutOff);
  }
  const start = ukInstant({ date: meeting.date, time: meeting.time ?? '00:00' });
  const instant = start - amount * 3_600_000;
  working.push(`The rule asks for ${counted(amount, 'hour')} before the meeting, by the clock.`);
  const change = clockChange(instant, start);
  if (change)
    working.push(
      `The clocks go ${change === 'on' ? 'forward' : 'back'} in between, so it is an hour ${change === 'on' ? 'earlier' : 'later'} than the same time of day.`,
    );
  return atCutOff(reckoning, ukClock(instant), terms.cutOff);
}

/** What comes in after the cut-off of a day is too late for it, even where the hours alone would allow it. */
function atCutOff({ working }: Reckoning, { date, time }: LocalMoment, cutOff: string | null): Day {
  if (cutOff === null || time <= cutOff) return { date, time };
  working.push(`That is ${timeWords(time)}, after the office takes nothing more at ${timeWords(cutOff)}.`);
  return { date, time: cutOff };
}

/** The day a rule names after the papers are out; null where bank holidays are not known for that. */
export function afterPublication(reckoning: Reckoning, papers: string): Day | null {
  const { terms, meeting, working, asked } = reckoning;
  const { notice, cutOff } = terms;
  if (meeting.papersOut === papers) working.push(`The papers came out on ${fullDate(papers)}.`);
  else if (meeting.papersSeen === papers) working.push(`The papers were first seen here on ${fullDate(papers)}.`);
  else {
    asked.push(papers);
    const seen = meeting.papersSeen;
    working.push(
      seen === null
        ? 'The papers are not out.'
        : `When the papers came out is not told; they were first seen here on ${fullDate(seen)}.`,
      `They are taken to be out on ${fullDate(papers)}, ${counted(terms.papersDays, 'clear working day')} before the meeting.`,
    );
  }
  if (notice.unit === 'hours') {
    working.push(
      `The rule asks for it within ${counted(notice.amount, 'hour')} of that, counted from the beginning of the day, which is safe.`,
    );
    const start = ukInstant({ date: papers, time: '00:00' });
    return atCutOff(reckoning, ukClock(start + notice.amount * 3_600_000), cutOff);
  }
  if (notice.unit === 'working-hours') {
    working.push(
      `The rule asks for it within ${counted(notice.amount, 'hour')} of that, all of them on working days, counted from the beginning of the day, which is safe.`,
    );
    const end = afterWorkingHours(reckoning, papers, notice.amount);
    if (!end || end.time === null) return end && { date: end.date, time: cutOff };
    return atCutOff(reckoning, { date: end.date, time: end.time }, cutOff);
  }
  if (notice.unit === 'weekday') {
    const next = addDays(papers, ((notice.weekday - weekdayNumber(papers) + 6) % 7) + 1);
    const name = weekdayNames[notice.weekday % 7] ?? '';
    working.push(
      notice.weeksBefore === 0
        ? `The rule names the first ${name} after that.`
        : `The rule names the ${name} ${counted(notice.weeksBefore, 'week')} after the first one after that.`,
    );
    return { date: addDays(next, 7 * notice.weeksBefore), time: cutOff };
  }
  const { unit, amount } = notice;
  working.push(`The rule allows ${counted(amount, unitNames[unit])} from then; the day they came out is not counted.`);
  if (unit === 'days') return { date: addDays(papers, amount), time: cutOff };
  if (unit === 'clear-days') {
    tellCounted(
      reckoning,
      Array.from({ length: amount }, (_, at) => addDays(papers, at + 1)),
    );
    return { date: addDays(papers, amount + 1), time: cutOff };
  }
  const clear = unit === 'clear-working-days';
  const walked = walk(reckoning, papers, amount + (clear ? 1 : 0), 1);
  if (!walked) return null;
  tellCounted(reckoning, clear ? walked.counted.slice(0, -1) : walked.counted);
  return { date: walked.on, time: cutOff };
}
