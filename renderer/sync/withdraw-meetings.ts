import { addDays } from '../../shared/dates/dates.ts';
import { bodyIdOf } from '../../shared/model/ids.ts';
import type { Source } from '../../shared/model/library.ts';
import type { Listing, RemoteMeeting } from '../../shared/sources/contract.ts';
import { meetingChanges } from '../../shared/sync/changes.ts';
import { withdrawnMeetings } from '../../shared/sync/plan.ts';
import { type DateWindow, settledAfterDays, windowCovered } from '../../shared/sync/window.ts';
import { library } from '../data/library-db.ts';

/** The list of a body's meetings in some dates, as its site gave it. */
export interface BodyList {
  bodyRemoteId: string;
  window: DateWindow;
  listing: Listing<RemoteMeeting>;
}

/**
 * Marks the meetings that their site lists no longer as withdrawn. They stay with all that belongs to them; that an old
 * one went is no news.
 */
export async function withdrawMeetings(source: Source, lists: readonly BodyList[], today: string): Promise<void> {
  const listed = new Set(lists.flatMap(({ listing }) => listing.entries.map(({ remoteId }) => remoteId)));
  for (const { bodyRemoteId, window, listing } of lists) {
    const { entries, access, warnings } = listing;
    const { from, to } = windowCovered(window, entries, access);
    const bodyId = bodyIdOf(source.id, bodyRemoteId);
    const at = new Date().toISOString();
    await library.transaction('rw', library.meetings, library.changes, async () => {
      const ofBody = await library.meetings
        .where('[bodyId+date]')
        .between([bodyId, from], [bodyId, to], true, true)
        .toArray();
      const stored = ofBody.filter(({ sourceId }) => sourceId === source.id);
      for (const before of withdrawnMeetings(stored, entries, listed, { from, to }, !warnings.length)) {
        // Without its hash the meeting is written anew when it is listed again.
        const after = { ...before, listed: false, contentHash: '' };
        await library.meetings.put(after);
        if (before.date < addDays(today, -settledAfterDays)) continue;
        for (const change of meetingChanges(before, after, today)) {
          await library.changes.add({ at, meetingId: before.id, itemId: null, documentId: null, ...change });
        }
      }
    });
  }
}
