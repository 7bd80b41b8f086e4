import type { Change, Comparison, Meeting } from '../../../shared/model/library.ts';
import { type NewsEntry, newsEntries } from '../../../shared/news/news.ts';
import { library } from '../../data/library-db.ts';
import { member } from '../../data/member-db.ts';
import { localDateAndTime } from '../../today.ts';

/** A piece of news with what there is to say of its paper. */
export interface NewsPart {
  change: Change;
  /** What changed, for a paper published again whose versions could be compared. */
  comparison: Comparison | null;
}

/** News of one meeting, with the meeting. */
export interface MeetingNews extends Omit<NewsEntry, 'parts'> {
  meeting: Meeting | null;
  parts: NewsPart[];
}

/** Days after which news that nobody looked at is news no longer. */
const unseenFor = 100;

/** The instant before which all news counts as seen, in ISO 8601. */
function oldestUnseen(): string {
  return new Date(Date.now() - unseenFor * 86_400_000).toISOString();
}

async function seenUntil(): Promise<(meetingId: string) => string> {
  const rows = new Map((await member.seen.toArray()).map((row) => [row.id, row.at]));
  const oldest = oldestUnseen();
  return (meetingId) => {
    const at = rows.get(meetingId) ?? '';
    return at > oldest ? at : oldest;
  };
}

/** The comparison made for a paper that was published again: of the version that came with the news. */
async function comparisonsOf(changes: readonly Change[]): Promise<(change: Change) => Comparison | null> {
  const again = changes.filter(({ kind }) => kind === 'document-republished');
  const ids = [...new Set(again.flatMap(({ documentId }) => documentId ?? []))];
  const [versions, comparisons] = await Promise.all([
    library.versions.where('documentId').anyOf(ids).toArray(),
    library.comparisons.where('documentId').anyOf(ids).toArray(),
  ]);
  return ({ kind, documentId, at }) => {
    if (kind !== 'document-republished') return null;
    const version = versions.find((row) => row.documentId === documentId && row.arrivedAt === at);
    return comparisons.find((row) => row.documentId === documentId && row.newer === version?.sha256) ?? null;
  };
}

async function withMeetings(entries: readonly NewsEntry[]): Promise<MeetingNews[]> {
  const meetings = await library.meetings.bulkGet(entries.map(({ meetingId }) => meetingId));
  const comparisonOf = await comparisonsOf(entries.flatMap(({ parts }) => parts));
  return entries.map((entry, place) => ({
    ...entry,
    meeting: meetings[place] ?? null,
    parts: entry.parts.map((change) => ({ change, comparison: comparisonOf(change) })),
  }));
}

/** The news of all meetings, latest first, from the last so many changes. */
export async function latestNews(changes: number): Promise<{ news: MeetingNews[]; more: boolean }> {
  const rows = await library.changes
    .orderBy('at')
    .reverse()
    .limit(changes + 1)
    .toArray();
  const news = await withMeetings(newsEntries(rows.slice(0, changes), await seenUntil()));
  return { news, more: rows.length > changes };
}

/** What happened to one meeting, latest first. `looked` is the instant until which it counts as seen. */
export async function newsOfMeeting(meetingId: string, looked: string | null): Promise<MeetingNews[]> {
  const rows = await library.changes.where('meetingId').equals(meetingId).toArray();
  return withMeetings(newsEntries(rows, () => looked));
}

/** What was noticed lately and not looked at, as entries without their meetings. */
async function unseenEntries(): Promise<NewsEntry[]> {
  const until = await seenUntil();
  const rows = await library.changes.where('at').above(oldestUnseen()).toArray();
  return newsEntries(rows, until).filter(({ unseen }) => unseen);
}

/** How many entries of news there are that were not looked at. */
export async function unseenCount(): Promise<number> {
  return (await unseenEntries()).length;
}

/** The meetings with news that was not looked at, each with the instant of its last news. */
export async function unseenUntil(): Promise<Map<string, string>> {
  const until = new Map<string, string>();
  for (const { meetingId, at } of await unseenEntries()) {
    if (at > (until.get(meetingId) ?? '')) until.set(meetingId, at);
  }
  return until;
}

/** What Today shows: news not looked at, and where there is none the last that was. */
export async function newsForToday(most: number): Promise<{ shown: MeetingNews[]; unseen: number }> {
  const unseen = await unseenEntries();
  if (unseen.length) return { shown: await withMeetings(unseen.slice(0, most)), unseen: unseen.length };
  const { news } = await latestNews(40);
  return { shown: news.slice(0, 3), unseen: 0 };
}

/** Entries by the local day they came on, in their order. */
export function byDay(news: readonly MeetingNews[]): [day: string, entries: MeetingNews[]][] {
  return [...Map.groupBy(news, ({ at }) => localDateAndTime(at).date)];
}
