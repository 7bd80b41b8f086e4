import { dayAndMonth } from '../dates/dates.ts';
import type { Change, Meeting } from '../model/library.ts';

/** What the member is told by the system while they look at something else. */
export interface Announcement {
  /** The meeting it opens, or null where it is about several. */
  meetingId: string | null;
  title: string;
  body: string;
}

/** Kinds of news that mean that papers came. */
const papersCame = new Set<Change['kind']>([
  'agenda-published',
  'pack-published',
  'supplement-published',
  'to-follow-arrived',
  'document-added',
  'document-republished',
  'minutes-published',
]);

/** More meetings than these are told in one message. */
const mostMessages = 4;

/** Changes told by name in one message. */
const mostNamed = 2;

function wordsOf(changes: readonly Change[]): string {
  const named = [...new Set(changes.map(({ summary }) => summary))];
  const more = named.length - mostNamed;
  const lines = named.slice(0, mostNamed);
  if (more > 0) lines.push(`and ${more} more`);
  return lines.join('\n');
}

/**
 * What to announce of the changes one sync brought: one message for each meeting of a followed body that papers came
 * for, in the order of the meetings, or one for all where there are many.
 */
export function announcementsOf(
  changes: readonly Change[],
  meetings: readonly Meeting[],
  followed: ReadonlySet<string>,
): Announcement[] {
  const byMeeting = Map.groupBy(
    changes.filter(({ kind }) => papersCame.has(kind)),
    ({ meetingId }) => meetingId,
  );
  const told = meetings
    .filter(({ id, bodyId }) => followed.has(bodyId) && byMeeting.has(id))
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  if (told.length > mostMessages) {
    const names = [...new Set(told.map(({ bodyName }) => bodyName))];
    const body = names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ');
    return [{ meetingId: null, title: `New papers for ${told.length} meetings`, body }];
  }
  return told.map(({ id, bodyName, date }) => ({
    meetingId: id,
    title: `${bodyName}, ${dayAndMonth(date)}`,
    body: wordsOf(byMeeting.get(id) ?? []),
  }));
}
