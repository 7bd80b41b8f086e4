/** A calendar file (RFC 5545) of meetings and of what must be in for them, in the time of the United Kingdom. */
import { addDays } from '../dates/dates.ts';

/** An entry of the calendar. */
export interface CalendarEntry {
  /** Always the same for the same thing, so that taking a file in again changes its entries and does not double them. */
  uid: string;
  title: string;
  /** Local date, `YYYY-MM-DD`. */
  date: string;
  /** Local time, `HH:MM`; null for an entry of the whole day. */
  time: string | null;
  /** Minutes it takes; 0 for a moment. */
  minutes: number;
  place: string;
  words: string;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** How long before its beginning it is called to mind, in the words of the format: `-P1D`, `-PT2H`. */
  alarms: readonly string[];
}

/** The zone as the format wants it told, in the form all calendars know. */
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'DTSTART:19700329T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'DTSTART:19701025T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A text value: what has a meaning in the format is escaped, and control characters are left out. */
function textValue(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, (found) => `\\${found}`)
    .replace(/\n/g, '\\n');
}

const bytesOf = (letter: string) => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A line cut so that none is longer than 75 bytes; what goes on begins with a space. */
function folded(line: string): string {
  let result = '';
  let length = 0;
  for (const letter of line) {
    const bytes = bytesOf(letter);
    if (length + bytes > 75) {
      result += '\r\n ';
      length = 1;
    }
    result += letter;
    length += bytes;
  }
  return result;
}

const compact = (text: string) => text.replace(/[-:]/g, '');

function when({ date, time, minutes }: CalendarEntry): string[] {
  if (time === null) {
    return [`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`];
  }
  const start = `DTSTART;TZID=Europe/London:${compact(date)}T${compact(time)}00`;
  return minutes > 0 ? [start, `DURATION:PT${minutes}M`] : [start];
}

function eventOf(entry: CalendarEntry, madeAt: string): string[] {
  const title = textValue(entry.title);
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(entry.uid)}`,
    `DTSTAMP:${madeAt}`,
    ...when(entry),
    `SUMMARY:${title}`,
    ...(entry.place ? [`LOCATION:${textValue(entry.place)}`] : []),
    ...(entry.words ? [`DESCRIPTION:${textValue(entry.words)}`] : []),
    `STATUS:${entry.status}`,
    `TRANSP:${entry.minutes > 0 ? 'OPAQUE' : 'TRANSPARENT'}`,
    ...entry.alarms.flatMap((trigger) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${title}`,
      `TRIGGER:${trigger}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/** The calendar file of some entries; `madeAt` is an instant in ISO 8601, UTC. */
export function calendarFile(entries: readonly CalendarEntry[], madeAt: string): string {
  const stamp = `${compact(madeAt).slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Panel Papers//Deadlines and meetings//EN',
    'CALSCALE:GREGORIAN',
    ...zone,
    ...entries.flatMap((entry) => eventOf(entry, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
