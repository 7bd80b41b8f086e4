import { longDate } from '../dates/dates.ts';
import type { Change, Document, Meeting } from '../model/library.ts';

/** A change before the time and the rows it belongs to are known. */
export type ChangeWords = Pick<Change, 'kind' | 'summary'>;

type MeetingFacts = Pick<
  Meeting,
  'bodyName' | 'date' | 'time' | 'status' | 'agendaPublished' | 'minutesPublished' | 'venue'
>;

/**
 * What is new about a meeting, in words for the member that are shown above its body and date. A past meeting seen for the first time is no news, nor is
 * each paper of a meeting seen for the first time.
 */
export function meetingChanges(before: MeetingFacts | null, after: MeetingFacts, today: string): ChangeWords[] {
  if (!before) {
    if (after.date < today) return [];
    if (after.status === 'cancelled') return [{ kind: 'meeting-cancelled', summary: 'Meeting cancelled' }];
    return after.agendaPublished
      ? [{ kind: 'agenda-published', summary: 'Agenda published' }]
      : [{ kind: 'meeting-added', summary: 'Meeting announced' }];
  }
  const changes: ChangeWords[] = [];
  if (after.status === 'cancelled' && before.status !== 'cancelled') {
    changes.push({ kind: 'meeting-cancelled', summary: 'Meeting cancelled' });
  }
  if (after.date !== before.date || (after.time !== before.time && after.time !== null && before.time !== null)) {
    const time = after.time ? ` at ${after.time}` : '';
    changes.push({
      kind: 'meeting-moved',
      summary: `Meeting moved from ${longDate(before.date)} to ${longDate(after.date)}${time}`,
    });
  }
  if (after.agendaPublished && !before.agendaPublished) {
    changes.push({ kind: 'agenda-published', summary: 'Agenda published' });
  }
  if (after.minutesPublished && !before.minutesPublished) {
    changes.push({ kind: 'minutes-published', summary: 'Minutes published' });
  }
  return changes;
}

/** The news of a paper's bytes having arrived: its first ones, or others than before. */
export function documentChange(document: Pick<Document, 'title'>, republished: boolean): ChangeWords {
  return republished
    ? { kind: 'document-republished', summary: `Published again: ${document.title}` }
    : { kind: 'document-added', summary: `New paper: ${document.title}` };
}
