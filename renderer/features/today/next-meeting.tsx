import { Link } from 'wouter';
import { dateAndTime, relativeDay } from '../../../shared/dates/dates.ts';
import type { LedgerPromise } from '../../../shared/ledger/promises.ts';
import { isSyncing, type MeetingSummary } from '../../data/queries.ts';
import { useLive } from '../../data/use-live.ts';
import { draftingAddress, placeLink, roomAddress } from '../../navigation.ts';
import { PromisesToAsk } from '../commitments/promises-to-ask.tsx';
import { MeetingState, pageWordsOf } from '../meetings/meeting-row.tsx';
import { ReadyButton } from '../readiness/ready-line.tsx';

/** The meeting that comes next, and how far the member is with its papers. */
export function NextMeeting({
  summary,
  promises,
  today,
  council,
}: {
  summary: MeetingSummary | null;
  /** All of the ledger. */
  promises: readonly LedgerPromise[];
  today: string;
  /** Name of its council, where there are several. */
  council: string | undefined;
}) {
  const syncing = useLive(isSyncing, []);
  if (!summary && syncing) {
    return (
      <section className="next-meeting" aria-label="Next meeting">
        <h2>Fetching your meetings</h2>
        <p>The papers of coming meetings are fetched first. They appear here as they arrive.</p>
      </section>
    );
  }
  if (!summary) {
    return (
      <section className="next-meeting" aria-label="Next meeting">
        <h2>No meeting is coming</h2>
        <p>The councils you follow have announced none. Past papers, decisions and your questions are all here.</p>
      </section>
    );
  }
  const { meeting, pagesOnDisk, pagesUnread } = summary;
  const read = pagesOnDisk - pagesUnread;
  return (
    <section className="next-meeting" aria-label="Next meeting">
      <p className="next-when">
        <strong>{relativeDay(meeting.date, today)}</strong>
        <time dateTime={meeting.date}>{dateAndTime(meeting.date, meeting.time)}</time>
      </p>
      <h2>{meeting.bodyName}</h2>
      {council ? <p className="next-venue">{council}</p> : null}
      {meeting.venue ? <p className="next-venue">{meeting.venue}</p> : null}
      <div className="next-papers">
        <span className="numbers">{pageWordsOf(summary)}</span>
        <MeetingState summary={summary} today={today} ready={<ReadyButton readiness={summary.readiness} />} />
      </div>
      {read > 0 ? (
        <progress
          className="progress-bar"
          aria-label={`${read} of ${pagesOnDisk} pages read`}
          value={read}
          max={pagesOnDisk}
        />
      ) : null}
      <Link href={placeLink({ meetingId: meeting.id })} className="button" data-look="primary">
        {read > 0 ? 'Read on' : pagesOnDisk ? 'Read the papers' : 'Open the meeting'}
      </Link>
      <p className="next-ways">
        {meeting.date === today ? <Link href={roomAddress(meeting.id)}>In the room</Link> : null}
        <Link href={draftingAddress(meeting.id)}>What to ask</Link>
        <PromisesToAsk promises={promises} bodyId={meeting.bodyId} bodyName={meeting.bodyName} />
      </p>
    </section>
  );
}
