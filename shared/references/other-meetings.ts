import { longDate } from '../dates/dates.ts';
import { datesIn, dayAndMonthPattern } from '../dates/written.ts';

/** A meeting whose papers are here. */
export interface KnownMeeting {
  id: string;
  bodyName: string;
  /** `YYYY-MM-DD`. */
  date: string;
}

/** Words that name another meeting, with the item or minute of it that is meant. */
export interface MeetingReference {
  start: number;
  end: number;
  meeting: KnownMeeting;
  item: string | null;
  minute: string | null;
}

/** Where the words stand: the meeting whose papers they are in, and whether they speak for its committee. */
export interface Speaker {
  meeting: KnownMeeting;
  /** False in what is not the committee's own words, where `the meeting` may be another one's. */
  isOwn: boolean;
}

/** Characters before a date in which the meeting is named. */
const reach = 160;
const held = String.raw`(?:[\s,(]+(?:at|during)\s+(?:its|their)\s+meeting|\s+meetings?)?[\s,(]*(?:(?:which\s+)?(?:met|(?:scheduled\s+)?(?:to\s+be\s+)?held)\s+)?(?:(?:on|of|dated)\s+)(?:the\s+)?`;
const theMeeting = new RegExp(
  String.raw`\b((?:minutes\s+of\s+)?(?:the|our)\s+(?:last\s+|previous\s+)?(?:(?:Panel|Committee|Board|Commission|Council|Cabinet)[’']?s?\s+)?meeting)${held}$`,
  'iu',
);
const theBody = new RegExp(String.raw`\b((?:the|this)\s+(?:Panel|Committee|Board|Commission))${held}$`, 'u');
const fullCouncil = new RegExp(String.raw`\b([Ff]ull\s+Council)${held}$`, 'u');
const before =
  /\b(minute|item)(?:\s+(?:no\.?|number))?\s+(\d{1,4}[a-z]?)\s+(?:of|from|at|in)\s+(?:the\s+)?(?:minutes\s+of\s+(?:the\s+)?)?$/i;
const after = /^[ ,]*[([]?(?:at )?(?:agenda )?(item|minute)(?: no\.?)? (\d{1,4}[a-z]?)\b[)\]]?/i;
const last =
  /\b(?:at|of|from|since|after)\s+(the\s+(?:(Panel|Committee|Board|Commission|Council|Cabinet)[’']s\s+)?(?:last|previous)\s+meeting)\b(?!\s+(?:of|with|on|held)\b)/gi;

/** The other meetings that a text speaks of and that are among those known; rather none than a wrong one. */
export function meetingsIn(
  text: string,
  { meeting: own, isOwn }: Speaker,
  known: readonly KnownMeeting[],
): MeetingReference[] {
  const found: MeetingReference[] = [];
  for (const { date, start, end } of datesOf(text, own.date)) {
    const candidates = known.filter((one) => one.date === date && one.id !== own.id);
    if (candidates.length === 0) continue;
    const head = text.slice(Math.max(0, start - reach), start);
    const named = namedBefore(head, candidates, own, isOwn);
    if (!named) continue;
    const from = start - head.length + named.at;
    found.push(withPart(text, from, end, named.meeting));
  }
  if (isOwn) found.push(...lastMeetings(text, own, known));
  return found.sort((one, other) => one.start - other.start);
}

/** Whole dates, and days of the last year without one. */
function datesOf(text: string, until: string): { date: string; start: number; end: number }[] {
  const whole = datesIn(text);
  const short = [...text.matchAll(new RegExp(dayAndMonthPattern, 'gi'))].flatMap(({ 0: words, index }) => {
    const end = index + words.length;
    if (whole.some((one) => one.start < end && one.end > index)) return [];
    const year = Number(until.slice(0, 4));
    const dates = [year, year - 1].flatMap((one) => datesIn(`${words} ${one}`).map(({ date }) => date));
    const date = dates.find((one) => one < until);
    return date ? [{ date, start: index, end }] : [];
  });
  return [...whole, ...short];
}

function namedBefore(head: string, candidates: readonly KnownMeeting[], own: KnownMeeting, isOwn: boolean) {
  const named = candidates.flatMap((meeting) => {
    const at = endsWithName(head, meeting.bodyName);
    return at === null ? [] : [{ meeting, at }];
  });
  const [only, other] = named;
  if (only) return other ? null : only;
  const councils = candidates.filter(({ bodyName }) => /\bcouncil$/i.test(bodyName));
  const [council] = councils;
  const full = fullCouncil.exec(head);
  if (full && council) return councils.length === 1 ? { meeting: council, at: startOf(full) } : null;
  const same = candidates.filter(({ bodyName }) => bodyName === own.bodyName);
  const [meeting] = same;
  const generic = isOwn && same.length === 1 ? (theMeeting.exec(head) ?? theBody.exec(head)) : null;
  if (!generic || !meeting) return null;
  // `the Board` of a report to a panel is another one's.
  const noun = /\b(panel|committee|board|commission|council|cabinet)\b/i.exec(generic[1] ?? '')?.[1];
  return noun && !own.bodyName.toLowerCase().includes(noun.toLowerCase()) ? null : { meeting, at: startOf(generic) };
}

function startOf(match: RegExpExecArray): number {
  return match.index + match[0].indexOf(match[1] ?? '');
}

/** Where a committee's whole name ends the text, with no more of a longer name before it; null where it does not. */
function endsWithName(head: string, bodyName: string): number | null {
  const words = bodyName.replace(/[’']s?(?![\p{L}\p{N}])/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  const name = words.join(String.raw`(?:[’']s?)?[^\p{L}\p{N}.;:]{1,4}`);
  const found = new RegExp(String.raw`(?<![\p{L}\p{N}])(${name})${held}$`, 'iu').exec(head);
  if (!found) return null;
  const longer = /(?:\p{Lu}[\p{L}’']*|\b(?:and|of the \p{Lu}\p{L}+)|&|,)\s*$/u.test(head.slice(0, found.index));
  return longer || !/^\p{Lu}/u.test(found[1] ?? '') ? null : startOf(found);
}

/** A reference with what is said beside it of an item or a minute, on the same line. */
function withPart(text: string, start: number, end: number, meeting: KnownMeeting): MeetingReference {
  const [behind = '', behindWord = '', behindNumber = null] = after.exec(text.slice(end, end + 40)) ?? [];
  const [ahead = '', aheadWord = '', aheadNumber = null] =
    before.exec(text.slice(Math.max(0, start - 60), start)) ?? [];
  const [word, number] = aheadNumber ? [aheadWord, aheadNumber] : [behindWord, behindNumber];
  const isMinute = word.toLowerCase() === 'minute';
  return {
    start: start - ahead.length,
    end: end + behind.length,
    meeting,
    item: number !== null && !isMinute ? number : null,
    minute: number !== null && isMinute ? number : null,
  };
}

/** `the last meeting` is the committee's one before this. */
function lastMeetings(text: string, own: KnownMeeting, known: readonly KnownMeeting[]): MeetingReference[] {
  const earlier = known.filter(({ bodyName, date }) => bodyName === own.bodyName && date < own.date);
  const [meeting] = earlier.sort((one, other) => other.date.localeCompare(one.date));
  if (!meeting) return [];
  return [...text.matchAll(last)].flatMap((match) => {
    const [whole, words = '', body] = match;
    if (body && !own.bodyName.toLowerCase().includes(body.toLowerCase())) return [];
    const end = match.index + whole.length;
    return [withPart(text, end - words.length, end, meeting)];
  });
}

/** What a reference to another meeting leads to, in words: `Cabinet, 30 January 2025, item 7`. */
export function meetingWords({ meeting, item, minute }: Omit<MeetingReference, 'start' | 'end'>): string {
  const part = item ? `item ${item}` : minute ? `minute ${minute}` : '';
  return [meeting.bodyName, longDate(meeting.date), part].filter(Boolean).join(', ');
}
