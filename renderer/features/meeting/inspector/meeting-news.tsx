import { useLive } from '../../../data/use-live.ts';
import { newsOfMeeting } from '../../news/news-queries.ts';
import { useSession } from '../panes/session.ts';

/** Says that something happened to the meeting since the member last had it open, and leads to it. */
export function MeetingNewsLine() {
  const { papers, news, showTab } = useSession();
  const { looked } = news;
  const meetingId = papers.meeting.id;
  const entries = useLive(() => newsOfMeeting(meetingId, looked ?? null), [meetingId, looked]);
  const parts = entries?.filter(({ unseen }) => unseen).flatMap((entry) => entry.parts) ?? [];
  if (!looked || parts.length === 0) return null;
  return (
    <button type="button" className="meeting-news" onClick={() => showTab('news')}>
      {parts.length === 1 ? parts[0]?.change.summary : `${parts.length} things are new since you last looked`}
    </button>
  );
}
