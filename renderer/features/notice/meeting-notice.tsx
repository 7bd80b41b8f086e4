import { Link } from 'wouter';
import { useToday } from '../../clock.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { draftingAddress } from '../../navigation.ts';
import { NoticeLine } from './notice-line.tsx';

/**
 * Beside a question: by when it must be in for its meeting, unless it is in, and the way to what else there is to ask
 * there.
 */
export function MeetingNotice({ meetingId, isIn }: { meetingId: string; isIn: boolean }) {
  const today = useToday();
  const meeting = useLive(async () => (await library.meetings.get(meetingId)) ?? null, [meetingId]);
  if (!meeting || meeting.date < today) return null;
  return (
    <div className="meeting-notice">
      {isIn ? null : <NoticeLine meetingId={meetingId} />}
      <Link href={draftingAddress(meetingId)}>What else to ask at this meeting</Link>
    </div>
  );
}
