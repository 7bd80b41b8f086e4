import { useMemo } from 'react';
import { Link } from 'wouter';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import { paceWords } from '../../../shared/reading/pace.ts';
import { readOfAgenda } from '../../../shared/reading/pages-read.ts';
import { useToday } from '../../clock.ts';
import { debriefAddress, roomAddress } from '../../navigation.ts';
import { MinutesMissing } from '../minutes/minutes-missing.tsx';
import { NoticeLine } from '../notice/notice-line.tsx';
import { MeetingReady } from '../readiness/ready-line.tsx';
import { MeetingNewsLine } from './inspector/meeting-news.tsx';
import { useSession } from './panes/session.ts';

/** Which meeting it is, and how it stands with it: how much is read, whether it can be read offline, and what is new. */
export function MeetingHead() {
  const { papers, outline, readings } = useSession();
  const { meeting } = papers;
  const today = useToday();
  const pace = useMemo(
    () => paceWords({ ...readOfAgenda(outline, readings), meeting: meeting.date, today }),
    [outline, readings, meeting.date, today],
  );
  return (
    <header className="meeting-head">
      <h1>{meeting.bodyName}</h1>
      <p className="numbers">{dateAndTime(meeting.date, meeting.time)}</p>
      {meeting.status === 'cancelled' ? <p className="meeting-cancelled">Cancelled</p> : null}
      {meeting.listed ? null : <p className="meeting-withdrawn">Withdrawn from the council’s site</p>}
      {pace ? <p className="numbers">{pace}</p> : null}
      <p className="meeting-ways">
        <Link href={roomAddress(meeting.id)}>In the room</Link>
        {meeting.date <= today ? <Link href={debriefAddress(meeting.id)}>Debrief</Link> : null}
      </p>
      <MeetingReady meetingId={meeting.id} />
      <MeetingNewsLine />
      <NoticeLine meetingId={meeting.id} />
      <MinutesMissing meetingId={meeting.id} date={meeting.date} today={today} />
    </header>
  );
}
