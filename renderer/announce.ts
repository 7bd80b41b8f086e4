/** Tells the member by the system's own messages that papers came while they look at something else. */
import { navigate } from 'wouter/use-browser-location';
import { type Announcement, announcementsOf } from '../shared/news/announcements.ts';
import { counted } from '../shared/util/counted.ts';
import { library } from './data/library-db.ts';
import { member } from './data/member-db.ts';
import { noteSeen, savedSearches } from './data/saved-searches.ts';
import { readSetting } from './data/settings.ts';
import { watch } from './data/watch.ts';
import { newResultsAddress, placeLink } from './navigation.ts';
import { newResults, newsAgain, newsMark } from './search/search-news.ts';

/** Whether the system lets us tell: `default` is not asked yet. */
export function announcePermission(): NotificationPermission {
  return 'Notification' in window ? Notification.permission : 'denied';
}

/** Asks the system for leave to tell. Only while the member has just pressed something. */
export async function askToAnnounce(): Promise<NotificationPermission> {
  if (announcePermission() !== 'default') return announcePermission();
  return Notification.requestPermission();
}

/** Asks for leave once the member follows something, unless they want no messages. */
export async function offerToAnnounce(): Promise<void> {
  if (await readSetting('announce-papers')) await askToAnnounce();
}

function tell({ meetingId, title, body }: Announcement): void {
  // A later message about the same meeting takes the place of an earlier one.
  const message = new Notification(title, { body, tag: meetingId ?? 'meetings' });
  message.addEventListener('click', () => {
    window.focus();
    navigate(meetingId ? placeLink({ meetingId }) : '/');
    message.close();
  });
}

/** Announces what the syncs after `lastRun` brought, if it is to be; gives the number of the last of them. */
export async function announceSince(lastRun: number): Promise<number> {
  const runs = await library.syncs.where('id').above(lastRun).toArray();
  const last = Math.max(lastRun, ...runs.map(({ id }) => id ?? 0));
  if (document.hasFocus() || announcePermission() !== 'granted' || !(await readSetting('announce-papers'))) return last;
  const followed = new Set(await member.follows.toCollection().primaryKeys());
  for (const { sourceId, startedAt, finishedAt } of runs) {
    const changes = await library.changes
      .where('at')
      .between(startedAt, finishedAt ?? '\uffff', true, true)
      .toArray();
    const meetings = await library.meetings.bulkGet([...new Set(changes.map(({ meetingId }) => meetingId))]);
    const own = meetings.filter((meeting) => meeting?.sourceId === sourceId).filter((meeting) => meeting !== undefined);
    for (const announcement of announcementsOf(changes, own, followed)) tell(announcement);
  }
  return last;
}

/**
 * Announces what saved searches find in the papers that came after an instant, each search once for the same results.
 * Resolves to whether there may be more when all that came is read.
 */
async function announceSearches(since: string, told: Set<string>): Promise<boolean> {
  if (document.hasFocus() || announcePermission() !== 'granted') return false;
  let more = false;
  for (const search of await savedSearches()) {
    if (!search.alert) continue;
    const after = search.seenAt > since ? search.seenAt : since;
    const { hits, incomplete } = await newResults(search, after, AbortSignal.timeout(longestSearch));
    more ||= incomplete;
    const fresh = hits.filter(({ id }) => !told.has(`${search.id} ${id}`));
    if (fresh.length === 0) continue;
    for (const { id } of fresh) told.add(`${search.id} ${id}`);
    const message = new Notification(`New for “${search.name}”`, {
      body: `${counted(fresh.length, 'result')}, the first in ${fresh[0]?.title || fresh[0]?.bodyName}`,
      tag: search.id,
    });
    message.addEventListener('click', () => {
      window.focus();
      navigate(newResultsAddress({ query: search.query, seenAt: after }));
      void noteSeen(search.id);
      message.close();
    });
  }
  return more;
}

/** A saved search is waited for so long, milliseconds. */
const longestSearch = 60_000;

/** Number of the sync that ended last, or 0. */
async function lastRunNow(): Promise<number> {
  return (await library.syncs.orderBy('id').last())?.id ?? 0;
}

/** Announces from now on what each sync brings; of several windows one does it. */
export function keepAnnouncing(): void {
  void navigator.locks.request('announce', async () => {
    let lastRun = await lastRunNow();
    let working = Promise.resolve();
    watch(lastRunNow, () => {
      working = working
        .then(async () => {
          lastRun = await announceSince(lastRun);
        })
        .catch((error: unknown) => console.error('New papers could not be announced', error));
    });
    const since = new Date().toISOString();
    const told = new Set<string>();
    let later: ReturnType<typeof setTimeout> | undefined;
    const searchAgain = () => {
      clearTimeout(later);
      working = working
        .then(async () => {
          if (await announceSearches(since, told)) later = setTimeout(searchAgain, newsAgain);
        })
        .catch((error: unknown) => console.error('New results of saved searches could not be announced', error));
    };
    watch(newsMark, searchAgain);
    // The lock is held for as long as the window is open.
    await new Promise(() => {});
  });
}
