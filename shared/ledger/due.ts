/** When something promised is due: the record's own words -> a day or a meeting, with how that was reckoned. */
import { addDays, longDate } from '../dates/dates.ts';
import { monthNames, welshMonthNames } from '../dates/names.ts';
import { datesIn } from '../dates/written.ts';
import { type WorkingCalendar, walkWorkingDays } from '../notice/working-days.ts';
import { addMonths, addWorkingDays, endOfMonth, monthNumber, seasons } from './calendar-days.ts';

/** A meeting of the committee something was promised to. */
export interface KnownMeeting {
  id: string;
  /** `YYYY-MM-DD`. */
  date: string;
  cancelled?: boolean;
}

/** When something is due. */
export interface Due {
  /** The last day on which it is in time, `YYYY-MM-DD`; null where no day can be told. */
  on: string | null;
  /** The meeting it is due at, where it is due at one that is known. */
  meetingId: string | null;
  /** Every how many months it is due again, where it is promised again and again; null where it is promised once. */
  everyMonths: number | null;
  /** How the day was reckoned, in a sentence. */
  working: string;
}

interface Asked {
  /** The printed words, white space folded. */
  phrase: string;
  /** Day of the meeting it was promised at. */
  made: string;
  /** Later meetings of the committee that were not cancelled, earliest first. */
  later: readonly KnownMeeting[];
  /** Of the nation the committee sits in; null where it is not known. */
  calendar: WorkingCalendar | null;
}

type Rule = (asked: Asked) => Due | null;

const quoted = ({ phrase }: Asked) => `“${phrase}”`;
const once = (asked: Asked, on: string | null, why: string, meetingId: string | null = null): Due => ({
  on,
  meetingId,
  everyMonths: null,
  working: `${quoted(asked)}: ${why}`,
});

const speaksOfMeeting = /\b(?:meeting|session|panel|committee|cabinet|council|board|authority|cyfarfod)\b/i;

/** A day that is named: where the committee meets on it, that meeting. */
function onDay(asked: Asked, day: string, why: string): Due {
  const meeting = asked.later.find(({ date }) => date === day);
  if (meeting) return once(asked, day, `${why} The committee meets that day.`, meeting.id);
  const known = asked.later.length > 0 && speaksOfMeeting.test(asked.phrase);
  return once(asked, day, known ? `${why} No meeting of the committee is known on that day.` : why);
}

/** A stretch of time that is named: its last meeting where a meeting is spoken of, or else its last day. */
function within(asked: Asked, first: string, last: string, why: string): Due {
  const inIt = asked.later.findLast(({ date }) => date >= first && date <= last);
  if (inIt && speaksOfMeeting.test(asked.phrase)) {
    return once(asked, inIt.date, `${why} The committee meets in it on ${longDate(inIt.date)}.`, inIt.id);
  }
  return once(asked, last, why);
}

function atNextMeeting(asked: Asked, why: string): Due {
  const [next] = asked.later;
  if (!next) return once(asked, null, `${why} The day of that meeting is not known yet.`);
  return once(asked, next.date, `${why} That is on ${longDate(next.date)}.`, next.id);
}

const yearAfter = /\b(20\d{2})\b/;
const months = `(?:${[...monthNames, ...welshMonthNames].join('|')})`;
const weekdayOrDay = '(?:\\b\\p{L}+day,? )?(?:the )?';

const numbersInWords = [
  'a',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

function numberIn(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const known: Record<string, number> = {
    an: 1,
    fourteen: 14,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    sixty: 60,
    ninety: 90,
  };
  const at = numbersInWords.indexOf(word.toLowerCase());
  return at >= 0 ? Math.max(1, at) : (known[word.toLowerCase()] ?? null);
}

const wholeDate: Rule = (asked) => {
  // Without a day and a year in numbers there is no whole date, and most phrases have none.
  if (!/\d.*\d{2}/.test(asked.phrase)) return null;
  const day = datesIn(asked.phrase)[0]?.date;
  if (day) return onDay(asked, day, 'the record names the day.');
  const short = /\b(\d{1,2})\/(\d{1,2})\/(\d{2})\b/.exec(asked.phrase);
  const written = short && datesIn(`${short[1]}/${short[2]}/20${short[3]}`)[0]?.date;
  return written ? onDay(asked, written, `${longDate(written)}.`) : null;
};

const dayOfMonth = new RegExp(`${weekdayOrDay}\\b(\\d{1,2}) ?(?:st|nd|rd|th)?(?: of)? (${months})\\b`, 'iu');

/** `the meeting on 8 September`: the first such day after the promise. */
const dayWithoutYear: Rule = (asked) => {
  const found = dayOfMonth.exec(asked.phrase);
  const month = monthNumber(found?.[2] ?? '');
  if (!found || !month) return null;
  for (const year of [0, 1].map((more) => Number(asked.made.slice(0, 4)) + more)) {
    const day = datesIn(`${found[1]} ${monthNames[month - 1]} ${year}`)[0]?.date;
    if (day && day > asked.made)
      return onDay(
        asked,
        day,
        `the first ${longDate(day).replace(/ \d{4}$/, '')} after it was said, ${longDate(day)}.`,
      );
  }
  return null;
};

const everySoOften: Rule = (asked) => {
  const { phrase, made } = asked;
  if (/\bevery meeting\b|\beach meeting\b/i.test(phrase)) {
    return { ...atNextMeeting(asked, 'first due at the next meeting.'), everyMonths: 1 };
  }
  const counted = /\b(\w+)[- ]month(?:ly)\b/i.exec(phrase) ?? /\bevery (\w+) months\b/i.exec(phrase);
  const words: [RegExp, number][] = [
    [/\b(?:half[- ]yearly|six[- ]monthly|twice a year)\b/i, 6],
    [/\bquarterly\b/i, 3],
    [/\b(?:annual(?:ly)?|yearly)\b/i, 12],
    [/\bmonthly\b/i, 1],
  ];
  const every = (counted && numberIn(counted[1] ?? '')) || words.find(([pattern]) => pattern.test(phrase))?.[1];
  if (!every) return null;
  const on = addMonths(made, every);
  const often = every === 1 ? 'every month' : `every ${every} months`;
  return { ...once(asked, on, `${often}; due ${longDate(on)}, reckoned from ${longDate(made)}.`), everyMonths: every };
};

const seasonNamed: Rule = (asked) => {
  const found =
    /\b(early |late |mid-? ?)?(new year|spring|summer|autumn|winter)\b(?! recess)(?: (?:of )?(20\d{2}))?/i.exec(
      asked.phrase,
    );
  const name = found?.[2]?.toLowerCase() ?? '';
  const season = seasons[name];
  if (!found || !season) return null;
  const part = found[1]?.trim().toLowerCase() ?? '';
  const last = season.last - (part.startsWith('early') ? season.months - 1 : part.startsWith('mid') ? 1 : 0);
  const first = season.last - season.months + 1;
  const started = Number(found[3] ?? asked.made.slice(0, 4)) - (name === 'winter' && !found[3] ? 1 : 0);
  const year =
    [started, started + 1, started + 2].find((one) => found[3] || endOfMonth(one, last) > asked.made) ?? started;
  const end = endOfMonth(year, last);
  const start = addDays(endOfMonth(year, first - 1), 1);
  const named = part ? `${part} ${name}` : name;
  return within(asked, start, end, `${named} is taken to end on ${longDate(end)}.`);
};

const quarterNamed: Rule = (asked) => {
  const found = /\bQ([1-4])\b(?: ?(?:of )?(20\d{2}))?/i.exec(asked.phrase);
  if (!found) return null;
  const quarter = Number(found[1]);
  const financial = Number(asked.made.slice(0, 4)) - (asked.made.slice(5) < '04-01' ? 1 : 0);
  const endOf = (year: number) => endOfMonth(year, 3 + quarter * 3);
  const year = found[2]
    ? Number(found[2])
    : ([financial, financial + 1].find((one) => endOf(one) > asked.made) ?? financial);
  return within(asked, asked.made, endOf(year), `that quarter of the financial year ends on ${longDate(endOf(year))}.`);
};

const endOfYear: Rule = (asked) => {
  const { phrase, made } = asked;
  const found =
    /\b(?:end|close) of (?:the |this )?(?:(financial|municipal|calendar|current) )*year\b|\blater (?:in|this|that) (?:the )?year\b|\bChristmas\b/i.exec(
      phrase,
    );
  if (found) {
    const kind = found[1]?.toLowerCase() ?? '';
    const ends = { financial: '03-31', municipal: '05-31' }[kind] ?? (/christmas/i.test(phrase) ? '12-24' : '12-31');
    const year = Number(made.slice(0, 4)) + (made.slice(5) >= ends ? 1 : 0);
    const day = `${year}-${ends}`;
    return once(asked, day, `${kind ? `the ${kind} year ends on ` : ''}${longDate(day)}.`);
  }
  const years = /\b(20\d{2})[/-](?:20)?(\d{2})\b/.exec(phrase);
  if (years) {
    const day = `20${years[2]}-03-31`;
    return once(asked, day, `that financial year ends on ${longDate(day)}.`);
  }
  const next = /\bnext year\b/i.test(phrase) ? Number(made.slice(0, 4)) + 1 : Number(yearAfter.exec(phrase)?.[1] ?? 0);
  return next ? once(asked, `${next}-12-31`, `by the last day of ${next}.`) : null;
};

const monthOfYear = new RegExp(`\\b(early |late |mid-? ?)?(${months})\\b(?: (20\\d{2}))?`, 'iu');

const monthNamed: Rule = (asked) => {
  const found = monthOfYear.exec(asked.phrase);
  const month = monthNumber(found?.[2] ?? '');
  if (!found || !month) return null;
  // "May" is a month only where it is written as one.
  if (found[2] === 'may') return null;
  const named = found[3] ? [Number(found[3])] : [0, 1].map((more) => Number(asked.made.slice(0, 4)) + more);
  const year = named.find((one) => found[3] || endOfMonth(one, month) > asked.made);
  if (year === undefined) return null;
  const end = endOfMonth(year, month);
  const whole = /^\d{4}-\d{2}/.exec(end)?.[0] ?? '';
  return within(asked, `${whole}-01`, end, `${monthNames[month - 1]} ${year} ends on ${longDate(end)}.`);
};

const noHolidays = ', bank holidays not left out';

const stretch: Rule = (asked) => {
  const { phrase, made, calendar } = asked;
  const found =
    /\b(?:within|in) (?:the next |the |about |around )?(\w+) (working )?(day|week|month|year)s?\b|\bwithin (?:the |a )(fortnight)\b/i.exec(
      phrase,
    );
  if (!found) return null;
  const count = found[4] ? 14 : numberIn(found[1] ?? '');
  if (count === null) return null;
  const unit = found[4] ? 'day' : (found[3] ?? '').toLowerCase();
  if (found[2]) {
    const walk = calendar && walkWorkingDays(calendar, made, count, 1);
    const last = walk?.on ?? addWorkingDays(made, count);
    const holidays = walk?.skipped.flatMap((day) => calendar?.holidayOn(day) ?? []) ?? [];
    const leftOut = walk ? (holidays.length > 0 ? `, leaving out ${holidays.join(', ')}` : '') : noHolidays;
    return once(asked, last, `reckoned from ${longDate(made)}, ${longDate(last)}${leftOut}.`);
  }
  const on =
    unit === 'month'
      ? addMonths(made, count)
      : unit === 'year'
        ? addMonths(made, count * 12)
        : addDays(made, unit === 'week' ? count * 7 : count);
  return once(asked, on, `reckoned from ${longDate(made)}, ${longDate(on)}.`);
};

const nextMeeting: Rule = (asked) => {
  const { phrase } = asked;
  if (
    /\b(?:next|following|subsequent|forthcoming|upcoming)\b[^.]*\b(?:meeting|session|date|panel|committee|cabinet|council|board|report|paper)\b|\bcyfarfod nesaf\b|\bnext meeting\b/i.test(
      phrase,
    )
  ) {
    return atNextMeeting(asked, 'the next meeting of the committee.');
  }
  if (
    /\b(?:after|following|outside(?: of)?|at the end of) (?:the|this|today['’]s|that) (?:panel |committee )?meeting\b|\b(?:as soon as (?:possible|practicable)|immediately|shortly|next week|next month|by (?:\w+day|the weekend)|before publication)\b/i.test(
      phrase,
    )
  ) {
    return atNextMeeting(asked, 'no day is named, so it is taken as due by the next meeting.');
  }
  return null;
};

const thisPeriod: Rule = (asked) => {
  const found = /\b(?:end|later (?:in|this)) (?:of )?(?:the |this |that )?(month|week|quarter|term)\b/i.exec(
    asked.phrase,
  );
  if (!found) return null;
  const [year = 0, month = 1] = asked.made.split('-').map(Number);
  const unit = found[1]?.toLowerCase();
  const on =
    unit === 'week' ? addDays(asked.made, 7) : endOfMonth(year, unit === 'month' ? month : Math.ceil(month / 3) * 3);
  return once(asked, on, `taken as ${longDate(on)}.`);
};

const recess: Rule = (asked) => {
  if (!/\bsummer recess\b/i.test(asked.phrase)) return null;
  const year = Number(asked.made.slice(0, 4)) + (asked.made.slice(5) >= '07-31' ? 1 : 0);
  return once(asked, `${year}-07-31`, `the summer recess is taken to begin after ${longDate(`${year}-07-31`)}.`);
};

/** In this order: what is more exact goes before what is less. */
const rules: readonly Rule[] = [
  wholeDate,
  dayWithoutYear,
  recess,
  everySoOften,
  seasonNamed,
  quarterNamed,
  monthNamed,
  endOfYear,
  stretch,
  thisPeriod,
  nextMeeting,
];

/**
 * When something is due that was promised at a meeting: `printed` are the record's words for it or null, `made` is the day
 * of that meeting, `meetings` are the known ones of its committee in any order, `calendar` tells its working days.
 */
export function dueOf(
  printed: string | null,
  made: string,
  meetings: readonly KnownMeeting[],
  calendar: WorkingCalendar | null = null,
): Due {
  const phrase = (printed ?? '').replace(/\s+/g, ' ').trim();
  const later = meetings
    .filter(({ date, cancelled }) => date > made && !cancelled)
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  if (!phrase) return { on: null, meetingId: null, everyMonths: null, working: 'The record names no time.' };
  const asked = { phrase, made, later, calendar };
  for (const rule of rules) {
    const due = rule(asked);
    if (due) return due;
  }
  return once(asked, null, 'no day can be told from that.');
}
