import { daysUntil } from '../../shared/dates/dates.ts';
import type { Extract } from '../../shared/model/library.ts';
import { library } from '../data/library-db.ts';
import { todayDate } from '../today.ts';

/** Of some files the one whose meeting is next; after the coming meetings the latest past one; files of no meeting last. */
export async function soonest(waiting: readonly Extract[]): Promise<Extract | undefined> {
  if (waiting.length < 2) return waiting[0];
  const documents = await library.documents
    .where('currentSha256')
    .anyOf(waiting.map((extract) => extract.sha256))
    .toArray();
  const meetings = await library.meetings.bulkGet(documents.map((document) => document.meetingId));
  const today = todayDate();
  const distance = new Map<string, number>();
  documents.forEach((document, place) => {
    const days = daysUntil(meetings[place]?.date ?? '', today);
    if (!document.currentSha256 || days === null) return;
    // Any coming meeting comes before any past one.
    const rank = days >= 0 ? days : 1_000_000 - days;
    distance.set(document.currentSha256, Math.min(rank, distance.get(document.currentSha256) ?? rank));
  });
  const rankOf = (extract: Extract) => distance.get(extract.sha256) ?? Number.POSITIVE_INFINITY;
  return waiting.reduce((best, extract) => (rankOf(extract) < rankOf(best) ? extract : best));
}
