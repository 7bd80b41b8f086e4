import { Link } from 'wouter';
import { useToday } from '../../clock.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { draftingAddress } from '../../navigation.ts';

/** Beside a question: the way to what else there is to ask at its meeting. */
export function MeetingNotice({ meetingId }: { meetingId: string }) {
  const today = useToday();
  const meeting = useLive(async () => (await library.meetings.get(meetingId)) ?? null, [meetingId]);
  if (!meeting || meeting.date < today) return null;
  return (
    <div className="meeting-notice">
      <Link href={draftingAddress(meetingId)}>What else to ask at this meeting</Link>
    </div>
  );
}
