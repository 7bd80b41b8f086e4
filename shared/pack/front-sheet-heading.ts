import { datesIn, timeIn, type WrittenDate, weekdayPattern } from '../dates/written.ts';

/** Who meets, when and where, as the first lines of an agenda say it. */
export interface SheetHeading {
  council: string | null;
  body: string | null;
  /** `YYYY-MM-DD`. */
  date: string | null;
  /** `HH:MM`. */
  time: string | null;
  venue: string | null;
}

/** A line of the heading with its size in points and its left edge. */
export interface HeadingLine {
  text: string;
  x: number;
  y: number;
  size: number;
  bold: boolean;
}

const bodyWord =
  /\b(?:committee|sub-?committee|panel|council|cabinet|board|executive|forum|commission|authority|parliament|assembly|group|partnership)\b/i;
const councilName =
  /^(?:the\s+)?(.{0,60}\b(?:(?:county|city|borough|district|metropolitan|town|parish|unitary)\s+council|council|combined authority|fire authority))$/i;

/** Reads the heading of a front sheet from its lines, in reading order. What is not there is null. */
export function readHeading(lines: readonly HeadingLine[]): SheetHeading {
  const text = lines.map((line) => line.text).join('\n');
  const when = chooseDate(text);
  const council = findCouncil(lines);
  return {
    council,
    body: findBody(lines, text, council),
    date: when?.date ?? null,
    time: findTime(text, when?.end ?? null),
    venue: findVenue(lines, text),
  };
}

interface FoundDate extends WrittenDate {
  score: number;
}

/** The date of the meeting among the dates of a heading, which gives the date of its issue too. */
function chooseDate(text: string): FoundDate | null {
  const found: FoundDate[] = datesIn(text).map((one) => ({ ...one, score: one.hasWeekday ? 1 : 0 }));
  for (const one of found) {
    const before = text.slice(Math.max(0, one.start - 60), one.start);
    const after = text.slice(one.end, one.end + 30);
    if (/(?:^|\n)\s*(?:meeting\s+)?date(?:\s*(?:and|&|\/)\s*time)?(?:\s+of\s+meeting)?\s*:?\s*$/i.test(before))
      one.score += 3;
    if (/\b(?:held|meeting|meets|convened)\b[^\n]{0,60}$|\bon\s*$/i.test(before)) one.score += 2;
    if (
      /^[\s,]*(?:at\b|[-–—@]|commencing)?\s*\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m|p\.m|noon|hrs)|^[\s,]*at\s+\d|^\s*\n?\s*(?:start )?time\b/i.test(
        after,
      )
    )
      one.score += 3;
    if (/(?:panel|committee|council|cabinet|board)\s*[-–—]\s*$/i.test(before)) one.score += 4;
    if (
      /\b(?:issued?|dated?|published?|publication|despatch(?:ed)?|dispatch(?:ed)?|printed)\b[^\n]{0,25}$/i.test(
        before,
      ) &&
      one.score < 3
    )
      one.score -= 2;
    if (/\bissued by\b|\b(?:ask for|e-?mail|direct dial)\b/i.test(text.slice(Math.max(0, one.start - 160), one.start)))
      one.score -= 3;
    if (/\bminutes of\b[^\n]{0,60}$/i.test(before)) one.score -= 4;
  }
  return found.reduce<FoundDate | null>((best, one) => (best === null || one.score > best.score ? one : best), null);
}

function findTime(text: string, afterDate: number | null): string | null {
  const label = /(?:^|\n)\s*(?:start\s+)?time\s*(?:of\s+meeting)?\s*:?\s*([^\n]{1,40})/i.exec(text)?.[1];
  const places = [
    label,
    afterDate === null ? undefined : text.slice(afterDate, afterDate + 40),
    /\bat\s+([^\n]{1,20})/i.exec(text)?.[1],
  ];
  for (const place of places) {
    const time = place === undefined ? null : timeIn(place);
    if (time !== null) return time;
  }
  return null;
}

function findCouncil(lines: readonly HeadingLine[]): string | null {
  for (const { text } of lines) {
    const name = /[:.]|\bmembers?\b/i.test(text) ? undefined : councilName.exec(text.trim())?.[1];
    // `County Council` alone is a body that meets, not the name of a council.
    if (name !== undefined && !/^(?:full\s+|county\s+|city\s+|borough\s+|district\s+|town\s+)?council$/i.test(name))
      return properCase(name);
  }
  return null;
}

function findBody(lines: readonly HeadingLine[], text: string, council: string | null): string | null {
  const labelled = /(?:^|\n)\s*(?:meeting|committee|body|name of (?:committee|meeting))\s*:\s*([^\n]{3,120})/i.exec(
    text,
  )?.[1];
  if (labelled !== undefined && bodyWord.test(labelled)) return properCase(labelled.trim());
  const dated = new RegExp(`(?:^|\\n)([^\\n]{3,90}?)\\s*[-–—]\\s*${weekdayPattern},?\\s+\\d`, 'i').exec(text)?.[1];
  if (dated !== undefined && bodyWord.test(dated)) return properCase(dated.trim());
  const sentence = /\bmeeting of (?:the )?([^\n,.]{3,50}(?:\n[^\n,.]{2,50})?)\s+(?:will|is to|to) be held\b/i.exec(
    text,
  )?.[1];
  if (sentence !== undefined && bodyWord.test(sentence)) return properCase(sentence.replace(/\s+/g, ' ').trim());
  let best: { name: string; score: number } | null = null;
  for (const [index, line] of lines.entries()) {
    const name = wholeName(lines, index);
    if (
      name.length > 110 ||
      !bodyWord.test(name) ||
      /[:@]|\bagenda\b|\bmembers\b|\bwww\b|^(?:to|for|issued|contact)\b/i.test(name)
    )
      continue;
    if (/\.$/.test(name) || (council !== null && properCase(name) === council)) continue;
    const score = line.size + (line.bold ? 3 : 0) - index * 0.05;
    if (best === null || score > best.score) best = { name, score };
  }
  return best === null ? null : properCase(best.name);
}

/** A name over two lines of the same size (`Transport and Connectivity⏎Policy Committee`) put together. */
function wholeName(lines: readonly HeadingLine[], index: number): string {
  const line = lines[index];
  if (line === undefined) return '';
  const before = lines[index - 1];
  const above =
    before !== undefined &&
    before.size === line.size &&
    before.bold === line.bold &&
    (line.size > 12.5 || line.bold) &&
    !/\b(?:committee|panel|cabinet|board)$/i.test(before.text) &&
    line.y - before.y > 0 &&
    line.y - before.y < 1.6 * line.size &&
    !/\b(?:pack|council|agenda)\b|[:.]/i.test(before.text);
  return (above ? `${before.text} ${line.text}` : line.text).trim();
}

function findVenue(lines: readonly HeadingLine[], text: string): string | null {
  const at = lines.findIndex((line) => /^(?:venue|location|place|where)\s*:?(?:\s|$)/i.test(line.text));
  const labelled = lines[at];
  if (labelled !== undefined) {
    const own = labelled.text.replace(/^\S+?\s*:?(?:\s+|$)/, '').replace(/^:\s*/, '');
    const next = lines[at + 1];
    const follows =
      next !== undefined &&
      next.y - labelled.y < 1.6 * labelled.size &&
      next.size === labelled.size &&
      next.y > labelled.y &&
      !/[:@]|^(?:membership|agenda|distribution)\b/i.test(next.text) &&
      (own === '' || /[,\u2013-]$|\b(?:college|the|of|and)$/i.test(own) || own.length > 35);
    return tidyVenue(follows ? `${own} ${next.text}` : own);
  }
  const sentence = new RegExp(
    `\\bheld\\s+(?:in|at)\\s+(?:the\\s+)?([\\s\\S]{5,160}?)\\s+on\\s+(?:the\\s+)?(?:${weekdayPattern}|\\d)`,
    'i',
  ).exec(text)?.[1];
  if (sentence !== undefined) return tidyVenue(sentence);
  return venueUnderDate(lines);
}

/** Some councils set date and place in one cell, one under the other. */
function venueUnderDate(lines: readonly HeadingLine[]): string | null {
  const at = lines.findIndex(
    (line) => new RegExp(`^${weekdayPattern}`, 'i').test(line.text) && timeIn(line.text) !== null,
  );
  const date = lines[at];
  if (date === undefined) return null;
  const under: HeadingLine[] = [];
  for (const line of lines.slice(at + 1)) {
    const above = under.at(-1) ?? date;
    if (Math.abs(line.x - date.x) > 3 || line.y - above.y > 1.6 * date.size) break;
    under.push(line);
  }
  const place = under.map((line) => line.text).join(' ');
  return /\b(?:room|hall|chamber|house|offices?|centre|building|street|road|online|teams|zoom)\b/i.test(place)
    ? tidyVenue(place)
    : null;
}

function tidyVenue(text: string): string | null {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/[\s,.;]+$/, '')
      .trim() || null
  );
}

/** Names set in capitals as one writes them: `POLICE AND CRIME PANEL` → `Police and Crime Panel`. */
function properCase(name: string): string {
  const plain = name
    .replace(/\s+/g, ' ')
    .replace(/[\s,.;:–-]+$/, '')
    .trim();
  if (plain !== plain.toUpperCase()) return plain;
  return plain
    .toLowerCase()
    .replace(/(?:^|[\s(/-])\p{L}/gu, (start) => start.toUpperCase())
    .replace(/(?<=\s)(?:And|Of|The|For|In|On|To|At|With)(?=\s)/g, (word) => word.toLowerCase());
}
