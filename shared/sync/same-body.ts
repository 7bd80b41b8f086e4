import type { Meeting } from '../model/library.ts';

/** The name of a body as it is compared and used in identifiers: case, spaces and punctuation do not matter. */
export function foldedName(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The entries that can be of the body a paper names. Papers often leave the council's name out or put it before, so
 * where no name is the same, those that end with the other are taken.
 */
export function likeBodies<T>(name: string, entries: readonly T[], nameOf: (entry: T) => string): T[] {
  const wanted = foldedName(name);
  if (!wanted) return [];
  const same = entries.filter((entry) => foldedName(nameOf(entry)) === wanted);
  if (same.length) return same;
  return entries.filter((entry) => {
    const other = foldedName(nameOf(entry));
    return other !== '' && (other.endsWith(` ${wanted}`) || wanted.endsWith(` ${other}`));
  });
}

type MeetingWords = Pick<Meeting, 'bodyName' | 'date' | 'time'>;

/**
 * The meeting that a paper names by its body, date and perhaps time; `null` when there is none, and `unsure` when more
 * than one can be meant, or the one there is at another hour.
 */
export function findSameMeeting<T extends MeetingWords>(
  wanted: MeetingWords,
  meetings: readonly T[],
): T | 'unsure' | null {
  const sameDay = meetings.filter((meeting) => meeting.date === wanted.date);
  const alike = likeBodies(wanted.bodyName, sameDay, (meeting) => meeting.bodyName);
  const atHour = alike.filter((meeting) => wanted.time !== null && meeting.time === wanted.time);
  const [first, second] = atHour.length ? atHour : alike;
  if (!first) return null;
  if (second) return 'unsure';
  return wanted.time === null || first.time === null || first.time === wanted.time ? first : 'unsure';
}
