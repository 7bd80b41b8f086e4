import type { RemoteMeetingDetail } from '../sources/contract.ts';
import { membersAmong } from './members.ts';
import { readItemMinutes } from './read-minutes.ts';
import type { MinutesRecord } from './record.ts';

/** Minutes of a meeting as its site publishes them item by item. Items without minutes are listed without decisions. */
export function readMeetingMinutes(detail: RemoteMeetingDetail): MinutesRecord {
  return {
    meeting: {
      body: detail.meeting.bodyName,
      date: detail.meeting.date === '' ? null : detail.meeting.date,
      time: detail.meeting.time,
      venue: detail.venue,
    },
    present: [],
    items: detail.items.map((item) =>
      readItemMinutes(
        item.minutesHtml ?? '',
        {
          number: item.number === '' ? null : item.number,
          title: item.title === '' ? null : item.title,
          body: detail.meeting.bodyName,
          members: membersAmong(detail.attendees ?? []),
        },
        item.decisionHtml,
      ),
    ),
  };
}
