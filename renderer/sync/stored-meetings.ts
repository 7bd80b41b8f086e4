import { bodyIdOf, meetingIdOf } from '../../shared/model/ids.ts';
import type { Meeting } from '../../shared/model/library.ts';
import type { RemoteMeeting } from '../../shared/sources/contract.ts';
import { isComplete, isQuiet, type StoredMeeting } from '../../shared/sync/plan.ts';
import { library } from '../data/library-db.ts';
import { rowsOf } from '../data/rows-of.ts';

/**
 * What is stored of the listed meetings of a source. Whether its papers are here matters only for those that need not
 * be read again if they are; for the others `complete` is false. That they are is kept with the meeting, so that their
 * papers are looked at once.
 */
export async function storedMeetings(
  sourceId: string,
  listed: readonly RemoteMeeting[],
  today: string,
  readSince: string | null,
): Promise<StoredMeeting[]> {
  const remote = new Map(listed.map((meeting) => [meetingIdOf(sourceId, meeting.remoteId), meeting]));
  const meetings = await meetingsListed(sourceId, remote);
  const quiet = meetings.filter((meeting) => {
    const now = remote.get(meeting.id);
    return now && meeting.contentHash !== '' && isQuiet(meeting, now, today, readSince);
  });
  const complete = new Set(quiet.filter(({ papersHere }) => papersHere).map(({ id }) => id));
  const unsure = quiet.filter(({ papersHere }) => !papersHere);
  for (const id of await foundComplete(sourceId, unsure)) complete.add(id);
  return meetings.map((meeting) => ({ meeting, complete: complete.has(meeting.id) }));
}

/** The rows of listed meetings: a whole stretch of each body at a time, then those that are elsewhere. */
async function meetingsListed(sourceId: string, remote: ReadonlyMap<string, RemoteMeeting>): Promise<Meeting[]> {
  const bodies = Map.groupBy(remote.values(), ({ bodyRemoteId }) => bodyIdOf(sourceId, bodyRemoteId));
  const stretches = await Promise.all(
    [...bodies].map(([bodyId, meetings]) => {
      const dates = meetings.map(({ date }) => date).sort();
      const [first = '', last = ''] = [dates[0], dates.at(-1)];
      return library.meetings.where('[bodyId+date]').between([bodyId, first], [bodyId, last], true, true).toArray();
    }),
  );
  const found = stretches.flat().filter(({ id }) => remote.has(id));
  const known = new Set(found.map(({ id }) => id));
  const others = await library.meetings.bulkGet([...remote.keys()].filter((id) => !known.has(id)));
  return [...found, ...others.filter((meeting) => meeting !== undefined)];
}

/**
 * Looks at the papers of meetings, and keeps with those that have all of them that they do. Resolves to the ids of the
 * meetings that have.
 */
export async function foundComplete(sourceId: string, meetings: readonly Meeting[]): Promise<string[]> {
  if (!meetings.length) return [];
  return library.transaction('rw', library.meetings, library.documents, async () => {
    const ids = meetings.map(({ id }) => id);
    const documents = await rowsOf(library.documents, 'meetingId', ids);
    const own = Map.groupBy(
      documents.filter((row) => row.sourceId === sourceId),
      (row) => row.meetingId,
    );
    const complete = ids.filter((id) => isComplete(own.get(id) ?? [], Date.now()));
    // A meeting that was written meanwhile is left as it is: its papers are looked at the next time.
    const now = await library.meetings.bulkGet(complete);
    const before = new Map(meetings.map((meeting) => [meeting.id, meeting]));
    const settled = now.flatMap((row) => (row && row.readAt === before.get(row.id)?.readAt ? [row] : []));
    await library.meetings.bulkPut(settled.map((row) => ({ ...row, papersHere: true })));
    return complete;
  });
}
