import { Link, useParams } from 'wouter';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { placeLink } from '../../navigation.ts';
import { Page } from '../frame/page.tsx';
import { NoticeLine } from '../notice/notice-line.tsx';
import { DraftingList } from './drafting-list.tsx';

/** What to ask at one meeting, with the day by which questions must be in. */
export function DraftingPage() {
  const { id } = useParams<{ id: string }>();
  const meetingId = decodeURIComponent(id);
  const meeting = useLive(async () => (await library.meetings.get(meetingId)) ?? null, [meetingId]);
  return (
    <Page
      title="What to ask"
      summary={
        meeting ? (
          <Link href={placeLink({ meetingId })}>
            {meeting.bodyName}, {dateAndTime(meeting.date, meeting.time)}
          </Link>
        ) : null
      }
    >
      <NoticeLine meetingId={meetingId} />
      <DraftingList meetingId={meetingId} />
    </Page>
  );
}
