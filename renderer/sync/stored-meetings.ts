import { meetingIdOf } from '../../shared/model/ids.ts';
import type { RemoteMeeting } from '../../shared/sources/contract.ts';
import { isComplete, isQuiet, type StoredMeeting } from '../../shared/sync/plan.ts';
import { library } from '../data/library-db.ts';
import { rowsOf } from '../data/rows-of.ts';

/**
 * What is stored of the listed meetings of a source. Whether its papers are here is looked up only for those that need
 * not be read again if they are; for the others nothing hangs on it, and `complete` is false.
 */
export async function storedMeetings(
  sourceId: string,
  listed: readonly RemoteMeeting[],
  today: string,
  readSince: string | null,
): Promise<StoredMeeting[]> {
  const remote = new Map(listed.map((meeting) => [meetingIdOf(sourceId, meeting.remoteId), meeting]));
  const found = await library.meetings.bulkGet([...remote.keys()]);
  const meetings = found.filter((meeting) => meeting !== undefined);
  const quiet = meetings.filter((meeting) => {
    const now = remote.get(meeting.id);
    return now && isQuiet(meeting, now, today, readSince);
  });
  const ids = quiet.map(({ id }) => id);
  const documents = await rowsOf(library.documents, 'meetingId', ids);
  const own = Map.groupBy(
    documents.filter((row) => row.sourceId === sourceId),
    (row) => row.meetingId,
  );
  const quietIds = new Set(ids);
  return meetings.map((meeting) => {
    const wasReadWhole = meeting.contentHash !== '';
    const isQuiet = quietIds.has(meeting.id);
    return { meeting, complete: isQuiet && wasReadWhole && isComplete(own.get(meeting.id) ?? [], Date.now()) };
  });
}
