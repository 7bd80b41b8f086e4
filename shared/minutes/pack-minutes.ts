/** The minutes of an earlier meeting that stand among the papers of a later one, which is to confirm them. */
import type { Meeting } from '../model/library.ts';
import type { PageText } from '../text/page-text.ts';
import { linesFromPages } from './line.ts';
import { meetingOf } from './meeting.ts';
import { readMinutesFromPages } from './read-minutes.ts';
import type { MinutesRecord } from './record.ts';
import { foldedWords, likeness } from './words-key.ts';

/** Titles of items and papers that hold minutes. */
export const minutesTitle = /\bminutes\b|\bcofnodion\b/i;

/** Lines at the top of a page among which minutes name their meeting, and tell who was there. */
const headLines = 12;
const attendanceLines = 30;
const named = /^(?:draft |confirmed |unconfirmed )?(?:minutes|cofnodion)(?:$| (?:of|o|from)\b)/im;
const attended = /^(?:members |also |councillors )?(?:present|in attendance|attendance|presennol|yn bresennol)\b/im;

/** True for a page that begins minutes: a heading, a day, and who was there. */
function beginsMinutes(page: PageText): boolean {
  const lines = linesFromPages([page]);
  const textOf = (count: number) =>
    lines
      .slice(0, count)
      .map((line) => line.text)
      .join('\n');
  return (
    named.test(textOf(headLines)) &&
    attended.test(textOf(attendanceLines)) &&
    meetingOf(lines.slice(0, headLines), []).date !== null
  );
}

/** The records of meetings that some pages hold, one after another; those of no known day are left out. */
export function recordsIn(pages: readonly PageText[]): MinutesRecord[] {
  const begun = pages.flatMap((page, at) => (beginsMinutes(page) ? [at] : []));
  const starts = begun.length > 0 ? begun : [0];
  return starts
    .map((start, place) => readMinutesFromPages(pages.slice(start, starts[place + 1] ?? pages.length)))
    .filter(({ meeting, items }) => meeting.date !== null && items.length > 0);
}

/** What of a meeting tells whether minutes are its own. */
export type MinutedCandidate = Pick<Meeting, 'id' | 'bodyId' | 'bodyName' | 'date' | 'status'>;

/** Names that are less alike are of other bodies. */
const sameBody = 0.75;

function isNamed(bodyName: string, printed: string): boolean {
  const [known, read] = [foldedWords(bodyName), foldedWords(printed)];
  return known === read || known.endsWith(read) || read.endsWith(known) || likeness(bodyName, printed) >= sameBody;
}

/**
 * The meeting that minutes among the papers of `later` are of: held on their day, before it, by the body they name. Minutes
 * that name no body are of the same one. Null where none or more than one fits.
 */
export function meetingMinuted<Candidate extends MinutedCandidate>(
  { meeting }: MinutesRecord,
  later: MinutedCandidate,
  meetings: readonly Candidate[],
): Candidate | null {
  const fitting = meetings.filter(
    ({ date, status, bodyId, bodyName }) =>
      date === meeting.date &&
      date < later.date &&
      status !== 'cancelled' &&
      (meeting.body === null ? bodyId === later.bodyId : isNamed(bodyName, meeting.body)),
  );
  const own = fitting.filter(({ bodyId }) => bodyId === later.bodyId);
  const [one, another] = own.length > 0 ? own : fitting;
  return one && !another ? one : null;
}
