import { useParams } from 'wouter';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { placeOf } from '../../navigation.ts';
import { Page } from '../frame/page.tsx';

/** A meeting and its agenda. */
export function MeetingPage() {
  const { id = '' } = useParams<{ id: string }>();
  const { meetingId } = placeOf(id, '');
  const meeting = useLive(() => library.meetings.get(meetingId), [meetingId]);
  const items = useLive(() => library.items.where('meetingId').equals(meetingId).sortBy('order'), [meetingId]);
  if (!meeting) return null;
  return (
    <Page title={meeting.bodyName} summary={dateAndTime(meeting.date, meeting.time)}>
      <ol>
        {items?.map((item) => (
          <li key={item.id}>
            {item.number} {item.title}
          </li>
        ))}
      </ol>
    </Page>
  );
}
