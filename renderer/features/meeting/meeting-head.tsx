import { dateAndTime } from '../../../shared/dates/dates.ts';
import { MeetingReady } from '../readiness/ready-line.tsx';
import { MeetingNewsLine } from './meeting-news.tsx';
import { useSession } from './session.ts';

/** Which meeting it is, and how it stands with it: whether it can be read offline, and what is new. */
export function MeetingHead() {
  const { meeting } = useSession().papers;
  return (
    <header className="meeting-head">
      <h1>{meeting.bodyName}</h1>
      <p className="numbers">{dateAndTime(meeting.date, meeting.time)}</p>
      {meeting.status === 'cancelled' ? <p className="meeting-cancelled">Cancelled</p> : null}
      {meeting.listed ? null : <p className="meeting-withdrawn">Withdrawn from the council’s site</p>}
      <MeetingReady meetingId={meeting.id} />
      <MeetingNewsLine />
    </header>
  );
}
