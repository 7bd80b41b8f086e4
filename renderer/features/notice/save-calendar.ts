import { deadlineEntry, meetingEntry } from '../../../shared/notice/calendar-entries.ts';
import { calendarFile } from '../../../shared/notice/calendar-file.ts';
import { comingDeadlines } from '../../data/notice.ts';
import { upcomingMeetings } from '../../data/queries.ts';
import { saveForMember } from '../../save-file.ts';
import { todayDate } from '../../today.ts';
import { showToast } from '../../ui/toast.tsx';

/** More meetings ahead than any calendar of a council has. */
const most = 500;

/** Saves a calendar file of the meetings to come and of what must be in for them. */
export async function saveCalendar(): Promise<void> {
  const today = todayDate();
  const [meetings, deadlines] = await Promise.all([upcomingMeetings(today, most), comingDeadlines(today, Date.now())]);
  const entries = [
    ...meetings.map(({ meeting }) => meetingEntry(meeting)),
    ...deadlines.flatMap(({ rule, meeting, deadline }) => deadlineEntry(rule, meeting, deadline) ?? []),
  ];
  if (entries.length === 0) {
    showToast({ message: 'No meeting is coming, so there is nothing for a calendar.' });
    return;
  }
  const text = calendarFile(entries, new Date().toISOString());
  await saveForMember(
    'Panel Papers.ics',
    new Blob([text], { type: 'text/calendar' }),
    'Open it with your calendar; taking in a later one changes the same entries.',
  );
}
