/** When a thing must be in: a notice rule and a meeting -> the last moment, with its working in plain words. */
import { fullDate, weekdayNumber } from '../dates/dates.ts';
import type { LocalMoment } from '../dates/uk-clock.ts';
import type { NoticeTerms } from '../model/notice.ts';
import { nationNames } from './bank-holidays.ts';
import { afterPublication, beforeMeeting } from './count-notice.ts';
import { type Day, type Deadline, type MeetingTime, type Reckoning, walk } from './deadline.ts';
import { momentWords, timeWords } from './time-words.ts';
import { countsOnlyWorkingDays, type WorkingCalendar, walkWorkingDays } from './working-days.ts';

/** When something must be in for a meeting; `now` is the local moment it is asked at. */
export function reckonDeadline(
  terms: NoticeTerms,
  meeting: MeetingTime,
  calendar: WorkingCalendar,
  now: LocalMoment,
): Deadline {
  const reckoning: Reckoning = {
    terms,
    meeting,
    calendar,
    working: [],
    warnings: [],
    counted: [],
    beyond: false,
    asked: [],
  };
  const { working, warnings, counted: days } = reckoning;
  if (meeting.status === 'cancelled') {
    const words = `The meeting of ${fullDate(meeting.date)} is cancelled, so nothing need be in for it.`;
    return { last: null, working: [words], warnings: [{ code: 'cancelled', words }], counted: [] };
  }
  tellOfDate(reckoning);
  const papers = papersDay(reckoning);
  const found = terms.from === 'meeting' ? beforeMeeting(reckoning) : papers && afterPublication(reckoning, papers);
  const onOpenDay = found && openDay(reckoning, found);
  const last = onOpenDay && beforeStart(reckoning, onOpenDay);
  if (!last || reckoning.beyond) {
    const words = `Which days are bank holidays is not known for all the days that count here, so the day is not guessed. Take in a newer list of bank holidays, or reckon it by hand.`;
    warnings.push({ code: 'unknown-holidays', words });
    return { last: null, working: [...working, words], warnings, counted: [] };
  }
  tellOfHolidays(reckoning);
  working.push(`So it must be in by ${momentWords(last)}${last.time === null ? ', while the office is open' : ''}.`);
  if (last.time !== null && terms.notice.unit !== 'hours' && terms.notice.unit !== 'working-hours') {
    working.push(`What comes in after ${timeWords(last.time)} counts as received on the next working day: too late.`);
  }
  warn(reckoning, last, papers, now);
  return { last, working, warnings, counted: days };
}

function tellOfDate({ meeting, working, warnings }: Reckoning): void {
  const { date, time, movedFrom, status } = meeting;
  working.push(`The meeting is on ${fullDate(date)}${time ? ` at ${timeWords(time)}` : ''}.`);
  if (movedFrom && movedFrom !== date) {
    const words = `It was moved from ${fullDate(movedFrom)}; the new day is what counts unless the committee says otherwise.`;
    working.push(words);
    warnings.push({ code: 'moved', words });
  }
  if (status === 'provisional') {
    warnings.push({ code: 'provisional', words: 'The day of the meeting is provisional, so this may change.' });
  }
}

/**
 * The day the papers came out, or by which they must; null where bank holidays are not known for that. Papers that were
 * seen later than they must be out may have come out before: the earlier day is the safe one.
 */
function papersDay({ terms, meeting, calendar }: Reckoning): string | null {
  const { papersOut, papersSeen } = meeting;
  if (papersOut !== null) return papersOut;
  const latest = walkWorkingDays(calendar, meeting.date, terms.papersDays + 1, -1)?.on ?? null;
  return papersSeen !== null && (latest === null || papersSeen < latest) ? papersSeen : latest;
}

/** What a day on which the office is closed becomes, as the rule has it. */
function openDay(reckoning: Reckoning, day: Day): Day | null {
  const { terms, calendar, meeting, working, asked } = reckoning;
  const { unit } = terms.notice;
  if (countsOnlyWorkingDays(unit) || terms.closedDay === 'stands') return day;
  asked.push(day.date);
  if (!calendar.knows(day.date)) {
    reckoning.beyond = true;
    return null;
  }
  if (calendar.isWorkingDay(day.date)) return day;
  const why = calendar.holidayOn(day.date) ?? 'a weekend';
  const after = terms.closedDay === 'after' && unit !== 'hours' ? walk(reckoning, day.date, 1, 1) : null;
  if (after && after.on < meeting.date) {
    working.push(`${fullDate(day.date)} is ${why}: the next working day is taken.`);
    return { date: after.on, time: day.time };
  }
  const before = walk(reckoning, day.date, 1, -1);
  if (!before) {
    reckoning.beyond = true;
    return null;
  }
  working.push(`${fullDate(day.date)} is ${why}: the working day before it is taken.`);
  return { date: before.on, time: unit === 'hours' ? terms.cutOff : day.time };
}

/** Nothing can come in for a meeting that has begun, whatever the rule says. */
function beforeStart({ meeting, working }: Reckoning, day: Day): Day {
  const start = meeting.time ?? '00:00';
  if (day.date < meeting.date) return day;
  if (day.date === meeting.date && day.time !== null && day.time < start) return day;
  working.push('By the rule alone that would not be before the meeting begins; its beginning is the last moment.');
  return { date: meeting.date, time: start };
}

/** Which of the days that mattered were no working days, and in which nation. */
function tellOfHolidays({ terms, calendar, working, warnings, asked }: Reckoning): void {
  const days = [...new Set(asked)].sort();
  const nation = nationNames[terms.nation];
  const weekend = days.some((day) => weekdayNumber(day) > 5);
  const counts = countsOnlyWorkingDays(terms.notice.unit);
  if (weekend && counts) working.push('Saturdays and Sundays are not counted.');
  const holidays = days.filter((day) => calendar.holidayOn(day) !== null && weekdayNumber(day) < 6);
  for (const day of counts ? holidays : []) {
    working.push(`${fullDate(day)} is not counted: it is a bank holiday in ${nation}, ${calendar.holidayOn(day)}.`);
  }
  if (days.length > 0 && terms.nation === 'scotland') {
    working.push(
      'Councils in Scotland keep local holidays too. These are not bank holidays and are not known here: ask the clerk.',
    );
  }
  if (days.some((day) => !calendar.isPublished(day))) {
    const words =
      'The bank holidays of that year are those the law foresees. The government has not published them yet, and may add a day.';
    warnings.push({ code: 'unpublished-holidays', words });
  }
}

function warn(
  { terms, meeting, calendar, warnings }: Reckoning,
  last: Day,
  papers: string | null,
  now: LocalMoment,
): void {
  if (terms.closedDay === 'stands' && calendar.knows(last.date) && !calendar.isWorkingDay(last.date)) {
    const why = calendar.holidayOn(last.date) ?? 'at a weekend';
    warnings.push({ code: 'closed-day', words: `The day is ${why}, when the office may be closed: send it before.` });
  }
  if (
    terms.from === 'meeting' &&
    meeting.papersOut === null &&
    meeting.papersSeen === null &&
    papers !== null &&
    last.date <= papers
  ) {
    const words = `It must be in before the papers can be read: they need not be out before ${fullDate(papers)}.`;
    warnings.push({ code: 'before-papers', words });
  }
  const { date, time } = last;
  if (now.date > date || (now.date === date && time !== null && now.time > time)) {
    warnings.push({ code: 'passed', words: `The last moment was ${momentWords(last)}.` });
  }
}
