import { dateIn, datePattern, dayAndMonthPattern, timeIn, weekdayPattern } from '../dates/written.ts';
import { joinWords } from './join.ts';
import type { MinutesLine } from './line.ts';
import { opensResolution } from './openers.ts';
import type { MinutesRecord } from './record.ts';

/** What the heading of the minutes says of the meeting; what it does not say is null. */
export function meetingOf(head: MinutesLine[], tail: MinutesLine[]): MinutesRecord['meeting'] {
  const lines = head.map((line) => line.text.replace(/\s+/g, ' '));
  const upTo = lines.findIndex((line) =>
    /^(?:yn bresennol|(?:\p{L}+ ){0,2}(?:members|officers) (?:present|attending|in attendance)|present|members(?: present)?\s*:|in attendance|also present|attendance|attending|presennol|councillors|committee members|membership|members$|colleagues)(?!\p{L})/iu.test(
      line,
    ),
  );
  const heading = lines.slice(0, upTo < 0 ? 14 : upTo).filter((line) => line !== '');
  const text = joinWords(heading);
  return {
    body: bodyIn(heading, text),
    date: dateIn(text) ?? dateIn(joinWords(lines)),
    time: startIn(text, lines, tail),
    venue: venueIn(heading, text, lines),
  };
}

/** `10.30 a.m. - 12.25 p.m.`: from when to when the meeting was held. */
const timesOfDay = /(\d{1,2})[.:](\d{2})\s*(?:([ap])\.?m\.?)?\s*[-–]\s*\d{1,2}[.:]\d{2}\s*[ap]\.?m\b/i;

function startIn(text: string, lines: string[], tail: MinutesLine[]): string | null {
  const near = timeIn(text);
  if (near !== null) return near;
  const opened =
    /\b(?:commenced|commencing|started|starting|opened|began|start time|time)\b[^.]{0,20}?(?:at|from|:)?\s*(\d{1,2}.{0,12})/i;
  for (const line of [...lines, ...tail.map((each) => each.text)]) {
    const found = opened.exec(line)?.[1];
    const time = found === undefined ? null : timeIn(found);
    if (time !== null) return time;
  }
  for (const line of [...lines, ...tail.map(({ text }) => text)]) {
    const range = timesOfDay.exec(line);
    if (range)
      return timeIn(`${range[1]}.${range[2]} ${range[3] ?? (Number(range[1]) < 8 || range[1] === '12' ? 'p' : 'a')}m`);
  }
  return null;
}

const patternsOfBody: RegExp[] = [
  /\bminutes of (?:a |an |the )?(?:\p{L}+ ){0,3}meeting of (?:the )?(.+?)(?:,? (?:which was |that was )?(?:held|convened|on)\b|,? at \d|$)/iu,
  /\bat (?:a |the )?(?:\p{L}+ )?meeting of (?:the )?(.+?)(?:,? held\b|,? on\b|$)/iu,
  /^(?:draft )?minutes of (?:the )?(?!meeting\b|an? )(.+?)(?:,? (?:which was )?held\b|,? on \d|$)/iu,
];
const bodyWord =
  /\b(?:council|committee|panel|cabinet|board|authority|commission|forum|assembly|executive|trustees|governors|working (?:group|party)|cyngor|pwyllgor|bwrdd)\b/i;

/** Of a name printed in both languages the English one is taken: by it the body is known everywhere else. */
const welshBody =
  /\b(?:cyngor|pwyllgor|bwrdd|panel (?:yr )?heddlu|awdurdod|cabinet cyngor)\b(?!.*\b(?:council|committee|authority|board)\b)/i;

function bodyIn(heading: string[], text: string): string | null {
  const web = new RegExp(`^(.+?)(?:\\s+-|\\s*[–—])\\s*${datePattern}`, 'i');
  for (const line of heading) {
    const found = web.exec(line)?.[1];
    if (found !== undefined && bodyWord.test(found)) return tidyBody(found);
  }
  for (const pattern of patternsOfBody) {
    const start = heading.findIndex((line) => /\bminutes of\b|\bmeeting of\b/i.test(line));
    const found = start < 0 ? undefined : pattern.exec(untilDate(joinWords(heading.slice(start))))?.[1];
    if (found !== undefined && bodyWord.test(found)) return fullName(tidyBody(found), heading);
  }
  const labelled = /^(?:meeting|committee|body):\s*(.+)$/im.exec(heading.join('\n'))?.[1];
  if (labelled !== undefined) return tidyBody(labelled);
  const named = heading.filter(
    (line) =>
      bodyWord.test(line) &&
      line.length < 110 &&
      dateIn(line) === null &&
      !/\b(?:held|chamber|offices)\b|@|www\./i.test(line),
  );
  const english = named.filter((line) => !welshBody.test(line));
  const inner =
    (english.length > 0 ? english : named).find((line) => /committee|panel|cabinet|board|group/i.test(line)) ??
    english.at(-1) ??
    named.at(-1);
  if (inner !== undefined) return tidyBody(inner);
  const first = heading.find(
    (line) =>
      /\p{L}{4}/u.test(line) &&
      !opensResolution(line) &&
      !/^(?:item|agenda|minutes)\b/i.test(line) &&
      dateIn(line) === null &&
      !/\d/.test(line),
  );
  return first === undefined || dateIn(text) === null ? null : tidyBody(first);
}

/** `the Parish Council` is the one named above it. */
function fullName(body: string | null, heading: string[]): string | null {
  if (body === null) return null;
  const small = body.toLowerCase();
  if (heading.some((line) => line.toLowerCase() === small)) return body;
  const longer = heading.find(
    (line) => line.toLowerCase().endsWith(` ${small}`) && line.length < 80 && !/minutes|meeting/i.test(line),
  );
  return longer === undefined ? body : tidyBody(longer);
}

function untilDate(text: string): string {
  const at = text.search(new RegExp(dayAndMonthPattern, 'i'));
  const named = text.search(/\b(?:Date|Time|Venue|Location|Place|Present)\s*:/);
  const ends = [at, named].filter((place) => place > 0);
  return ends.length === 0 ? text : text.slice(0, Math.min(...ends)).trim();
}

function tidyBody(words: string): string | null {
  const body = words
    .replace(/^(?:minutes(?: of)?|meeting of|the)\s+/i, '')
    .replace(/^(?:the)\s+/i, '')
    .replace(/\s+(?:meeting )?minutes$/i, '')
    .replace(/(\b(?:council|committee|panel|cabinet|board|authority))\s+meeting$/i, '$1')
    .replace(/[\s,:.–—-]+$/, '')
    .trim();
  return body === '' ? null : body;
}

const placeWord =
  /\b(?:\w*hall|chamber|room|centre|center|house|offices?|church|school|library|pavilion|building|club|forum|exchange|headquarters|boardroom|teams|zoom|neuadd)\b/i;

/** `The meeting commenced at 1.00 p.m. in the Council Chamber.` */
const commencedIn = /\b(?:commenced|began|started|opened) at \d[\d.:]*\s*[ap]\.?m\.?,? (?:in|at) (.{4,90}?)\.?$/i;

function venueIn(heading: string[], text: string, all: string[]): string | null {
  const labelled = /(?:^|\s)(?:venue|location|place|lleoliad|held at|held in)\s*:\s*(.+)$/i;
  for (const line of all) {
    const found = labelled.exec(line)?.[1];
    if (found !== undefined) return tidyVenue(found.replace(/\s*\.?\s*view directions.*$/i, ''));
  }
  const stop = `(?=,?\\s+(?:on|at|commencing|starting|from)\\s+(?:${datePattern}|${weekdayPattern}|\\d)|,?\\s+(?:commencing|starting|presennol)\\b|\\s+(?:Commenced|Concluded|(?:These|The) (?:draft )?minutes)\\b|\\.\\s|\\.$|$)`;
  const held = new RegExp(
    `\\bheld (?:virtually |remotely )?(?:at \\d[\\d.:]*\\s*[ap]\\.?m\\.?,? )?(?:in|at)\\s+(?!public\\b|private\\b)(.+?)${stop}`,
    'i',
  ).exec(text)?.[1];
  if (held !== undefined && !/^\d/.test(held)) return tidyVenue(held);
  const after = new RegExp(
    `${datePattern}(?:,?\\s+(?:at|commencing at|from|am)\\s+\\d[\\d.:]*\\s*(?:am|pm|a\\.m|p\\.m|hrs|hours|noon)?\\.?)?,?\\s+(?:in|at|yn)\\s+(?!\\d|(?:a|the) meeting\\b)(.+?)(?:\\.\\s|\\.$|,? (?:at|commencing)\\b|\\s+(?:commenced|concluded|(?:these|the) (?:draft )?minutes)\\b|$)`,
    'i',
  ).exec(text)?.[1];
  if (after !== undefined) return tidyVenue(after);
  const behind = new RegExp(
    `${datePattern},?\\s+(?:at\\s+)?\\d[\\d.:]*\\s*(?:am|pm|hrs|noon)?(?:\\s*(?:[-–]|to)\\s*\\d[\\d.:]*\\s*(?:am|pm|hrs|noon)?)?,\\s+(?=\\p{Lu})([^.;]{4,90}?)(?:\\.|$)`,
    'iu',
  );
  for (const line of heading) {
    const found = behind.exec(line)?.[1];
    if (found !== undefined && placeWord.test(found)) return tidyVenue(found);
  }
  for (const line of all) {
    const found = commencedIn.exec(line)?.[1];
    if (found !== undefined && placeWord.test(found)) return tidyVenue(found);
  }
  for (const line of all) {
    const times = timesOfDay.exec(line);
    const before = line.slice(0, times?.index ?? 0).replace(/[\s:.,–-]+$/, '');
    if (placeWord.test(before) && before.length < 90) return tidyVenue(before);
  }
  const dated = heading.findIndex((line) => dateIn(line) !== null);
  const below =
    dated < 0
      ? undefined
      : heading
          .slice(dated + 1)
          .find((line) => !/^(?:at )?\d{1,2}[.:\d]*\s*(?:am|pm|a\.m\.?|p\.m\.?|hrs|hours)?$/i.test(line));
  if (below !== undefined && placeWord.test(below) && below.length < 120) return tidyVenue(below);
  return null;
}

function tidyVenue(words: string): string | null {
  const venue = words
    .replace(/\s+/g, ' ')
    .replace(/[\s,.;]+$/, '')
    .trim();
  return venue === '' ? null : venue;
}
