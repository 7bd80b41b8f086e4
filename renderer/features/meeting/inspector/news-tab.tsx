import { relativeDay, shortDate } from '../../../../shared/dates/dates.ts';
import { useToday } from '../../../clock.ts';
import { useLive } from '../../../data/use-live.ts';
import { localDateAndTime } from '../../../today.ts';
import { Badge } from '../../../ui/badge.tsx';
import { NewsParts } from '../../news/news-entry.tsx';
import { newsOfMeeting } from '../../news/news-queries.ts';
import './news-tab.css';
import { useSession } from '../panes/session.ts';
import { useSeeing } from './use-meeting-news.ts';

/** What happened to the meeting, latest first, with what came since the member last looked. */
export function NewsTab() {
  const { papers, news } = useSession();
  const meetingId = papers.meeting.id;
  const today = useToday();
  const looked = news.looked ?? null;
  const entries = useLive(() => newsOfMeeting(meetingId, looked), [meetingId, looked]);
  useSeeing(meetingId, entries?.[0]?.at);
  if (!entries) return null;
  if (entries.length === 0) {
    return (
      <p className="inspector-empty">
        Nothing has happened to this meeting since it was first fetched. New and replaced papers are told here.
      </p>
    );
  }
  return (
    <ol className="news-tab">
      {entries.map(({ key, at, unseen, parts }) => {
        const { date, time } = localDateAndTime(at);
        return (
          <li key={key}>
            <p className="news-tab-when">
              <time dateTime={at} className="numbers">
                {shortDate(date)}, {time}
              </time>
              <span>{relativeDay(date, today)}</span>
              {unseen && looked !== null ? <Badge tone="accent">New</Badge> : null}
            </p>
            <NewsParts parts={parts} />
          </li>
        );
      })}
    </ol>
  );
}
