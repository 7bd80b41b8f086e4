import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import { paceWords } from '../../../shared/reading/pace.ts';
import { readOfAgenda } from '../../../shared/reading/pages-read.ts';
import { useToday } from '../../clock.ts';
import { deadlineHash, debriefAddress, roomAddress } from '../../navigation.ts';
import { IconButton } from '../../ui/button.tsx';
import { MinutesMissing } from '../minutes/minutes-missing.tsx';
import { NoticeLine } from '../notice/notice-line.tsx';
import { MeetingReady } from '../readiness/ready-line.tsx';
import { MeetingNewsLine } from './inspector/meeting-news.tsx';
import { useSession } from './panes/session.ts';

/**
 * Which meeting it is, the ways on from it, and whether it can be read offline. The rest, how much is to be read a day and
 * by when questions must be in, comes with a press: the room is for the agenda.
 */
export function MeetingHead() {
  const { papers, outline, readings } = useSession();
  const { meeting } = papers;
  const [open, setOpen] = useState(() => window.location.hash === deadlineHash);
  const more = useId();
  const today = useToday();
  const pace = useMemo(
    () => paceWords({ ...readOfAgenda(outline, readings), meeting: meeting.date, today }),
    [outline, readings, meeting.date, today],
  );
  return (
    <header className="meeting-head">
      <div className="meeting-name">
        <h1>{meeting.bodyName}</h1>
        <IconButton
          label="More about this meeting"
          icon={open ? <ChevronUp /> : <ChevronDown />}
          aria-expanded={open}
          aria-controls={more}
          onClick={() => setOpen(!open)}
        />
      </div>
      <p className="numbers">{dateAndTime(meeting.date, meeting.time)}</p>
      {meeting.status === 'cancelled' ? <p className="meeting-cancelled">Cancelled</p> : null}
      {meeting.listed ? null : <p className="meeting-withdrawn">Withdrawn from the council’s site</p>}
      <div className="meeting-ways">
        <Link href={roomAddress(meeting.id)}>In the room</Link>
        {meeting.date <= today ? <Link href={debriefAddress(meeting.id)}>Debrief</Link> : null}
        <MeetingReady meetingId={meeting.id} />
      </div>
      <MeetingNewsLine />
      <div className="meeting-more" id={more} hidden={!open}>
        {open ? (
          <>
            {pace ? <p className="numbers">{pace}</p> : null}
            <NoticeLine meetingId={meeting.id} />
            <MinutesMissing meetingId={meeting.id} date={meeting.date} today={today} />
          </>
        ) : null}
      </div>
    </header>
  );
}
