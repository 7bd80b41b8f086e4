import { meetingIdOf } from '../../shared/model/ids.ts';
import type { RemoteMeeting } from '../../shared/sources/contract.ts';
import { isComplete, type StoredMeeting } from '../../shared/sync/plan.ts';
import { library } from '../data/library-db.ts';

/** What is stored of the listed meetings of a source, with whether their papers are here. */
export async function storedMeetings(sourceId: string, listed: readonly RemoteMeeting[]): Promise<StoredMeeting[]> {
  const ids = [...new Set(listed.map(({ remoteId }) => meetingIdOf(sourceId, remoteId)))];
  const meetings = (await library.meetings.bulkGet(ids)).filter((meeting) => meeting !== undefined);
  const documents = await library.documents
    .where('meetingId')
    .anyOf(meetings.map(({ id }) => id))
    .toArray();
  const own = Map.groupBy(
    documents.filter((row) => row.sourceId === sourceId),
    (row) => row.meetingId,
  );
  return meetings.map((meeting) => ({ meeting, complete: isComplete(own.get(meeting.id) ?? []) }));
}
