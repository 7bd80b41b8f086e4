/** What a deadline needs to know of a meeting, from the rows of the library. */
import { ukDay } from '../dates/dates.ts';
import { datesIn } from '../dates/written.ts';
import type { Change, Document, Meeting } from '../model/library.ts';
import type { MeetingTime } from './deadline.ts';

const earliest = (days: readonly string[]) => days.toSorted()[0] ?? null;

/** What is known of a meeting's time: `changes` are the news of it, `documents` its papers. */
export function meetingTimeOf(
  meeting: Meeting,
  documents: readonly Document[],
  changes: readonly Change[],
): MeetingTime {
  const papers = documents.filter(
    ({ kind, listed }) => listed && (kind === 'pack' || kind === 'front-sheet' || kind === 'report'),
  );
  const moved = changes
    .filter(({ kind }) => kind === 'meeting-moved')
    .toSorted((one, other) => one.at.localeCompare(other.at));
  // The news says it in words: `Meeting moved from 3 December 2026 to 10 December 2026`.
  const from = datesIn(moved[0]?.summary ?? '')[0]?.date ?? null;
  return {
    date: meeting.date,
    time: meeting.time,
    status: meeting.status,
    movedFrom: from === meeting.date ? null : from,
    papersOut: earliest(papers.flatMap(({ publishedOn }) => publishedOn ?? [])),
    papersSeen: earliest(papers.map(({ firstSeenAt }) => ukDay(firstSeenAt))),
  };
}
