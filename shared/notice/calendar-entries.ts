/** What goes into a calendar: meetings, and when things must be in for them. */
import { fullDate, longDate } from '../dates/dates.ts';
import type { Meeting } from '../model/library.ts';
import type { NoticeRule } from '../model/notice.ts';
import type { CalendarEntry } from './calendar-file.ts';
import type { Deadline } from './deadline.ts';
import { limitWords, noticeKindNames, ruleWords } from './rule-words.ts';

const ours = 'panel-papers';

/** The entry of a meeting; how long it takes is not known, so two hours are kept free. */
export function meetingEntry(meeting: Meeting): CalendarEntry {
  const { id, bodyName, date, time, venue, status, url } = meeting;
  return {
    uid: `meeting-${encodeURIComponent(id)}@${ours}`,
    title: bodyName,
    date,
    time,
    minutes: time === null ? 0 : 120,
    place: venue ?? '',
    words: url ?? '',
    status: status === 'cancelled' ? 'CANCELLED' : status === 'provisional' ? 'TENTATIVE' : 'CONFIRMED',
    alarms: status === 'cancelled' ? [] : ['-P1D'],
  };
}

/** The entry of a deadline, its working in its words; null where no moment can be told. */
export function deadlineEntry(
  rule: NoticeRule,
  meeting: Meeting,
  { last, working, warnings }: Deadline,
): CalendarEntry | null {
  if (!last) return null;
  const words = [
    `For the meeting on ${fullDate(meeting.date)}. ${ruleWords(rule)}.`,
    limitWords(rule),
    ...warnings.filter(({ code }) => code !== 'passed').map(({ words: warning }) => warning),
    '',
    ...working,
  ];
  return {
    uid: `deadline-${encodeURIComponent(rule.id)}-${encodeURIComponent(meeting.id)}@${ours}`,
    title: `${noticeKindNames[rule.kind]} in: ${meeting.bodyName}, ${longDate(meeting.date)}`,
    date: last.date,
    time: last.time,
    minutes: 0,
    place: '',
    words: words.filter((line, at) => line !== '' || at > 1).join('\n'),
    status: 'CONFIRMED',
    // An entry of a whole day begins at midnight: the morning of the day before, and of the day.
    alarms: last.time === null ? ['-PT15H', 'PT9H'] : ['-P1D', '-PT2H'],
  };
}
