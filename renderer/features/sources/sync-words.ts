/** Syncs in words for the member. */

import { daysUntil, shortDate } from '../../../shared/dates/dates.ts';
import type { Source, SyncResult, SyncTrigger } from '../../../shared/model/library.ts';
import { sendsUsAway } from '../../../shared/sync/politeness.ts';
import { type NextSync, restsUntil } from '../../../shared/sync/schedule.ts';
import { counted } from '../../../shared/util/counted.ts';
import { localDateAndTime, todayDate } from '../../today.ts';

/** How far a source lets us in, in words. */
export function accessWords(source: Source): string {
  switch (source.access) {
    case 'web-service':
      return 'Open: its papers can be fetched';
    case 'pages':
      return 'Open: its papers are fetched from its pages';
    case 'blocked':
    case 'unknown':
      return 'Not read yet';
  }
}

/** True while a site keeps us out, as far as the last sync can tell: one that did not reach it says something else. */
export function isKeptOut({ access, lastSync }: Source): boolean {
  const met = lastSync?.problems ?? [];
  return access === 'blocked' && (met.length === 0 || met.some(({ code }) => code === 'blocked'));
}

/** What a sync brought: `3 papers fetched`. */
function broughtWords({ fetchedDocuments, unchangedDocuments }: SyncResult): string {
  if (fetchedDocuments) return `${counted(fetchedDocuments, 'paper')} fetched`;
  return unchangedDocuments ? 'nothing new' : 'no papers';
}

/** How a sync went, in a few words. */
export function resultWords(result: SyncResult): string {
  switch (result.outcome) {
    case 'done':
      return `Synced: ${broughtWords(result)}`;
    case 'partly':
      return `Synced in part: ${broughtWords(result)}`;
    case 'failed':
      return 'Could not be synced';
    case 'cancelled':
      return `Stopped: ${broughtWords(result)}`;
    case 'paused':
      return `Paused: ${broughtWords(result)}`;
    case 'running':
      return 'Syncing';
  }
}

/** What began a sync, after the time of its beginning. */
export const triggerWords: Record<SyncTrigger, string> = {
  member: 'when you asked for it',
  start: 'when the application was opened',
  schedule: 'by the schedule',
  wake: 'when the computer woke',
  online: 'when the network returned',
};

/** A length of time: `less than a second`, `40 seconds`, `3 minutes`, `1 hour 5 minutes`. */
export function lengthWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (!(seconds >= 1)) return 'less than a second';
  if (seconds < 100) return counted(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return counted(minutes, 'minute');
  const rest = minutes % 60;
  return `${counted(Math.floor(minutes / 60), 'hour')}${rest ? ` ${counted(rest, 'minute')}` : ''}`;
}

/** An instant still to come (milliseconds since the epoch): `at 14:05`, `tomorrow at 09:00`, `on Wed 25 Nov 2026 at 09:00`. */
export function whenWords(instant: number, today: string): string {
  const { date, time } = localDateAndTime(new Date(instant).toISOString());
  const days = daysUntil(date, today);
  if (days === 0) return `at ${time}`;
  return days === 1 ? `tomorrow at ${time}` : `on ${shortDate(date)} at ${time}`;
}

/** Why a site is left alone for now. */
function restReason(source: Source): string {
  const last = source.lastSync?.problems.findLast(({ code }) => sendsUsAway(code));
  return last?.code === 'busy'
    ? 'The site asked to be left alone for a while.'
    : 'The site keeps this application out, so it is left alone for a while.';
}

/** When a source is synced next by itself, or why it is not. Null while it is being synced. */
export function nextWords(source: Source, next: NextSync, now: number, today: string): string | null {
  switch (next.kind) {
    case 'running':
      return null;
    case 'at':
      if (next.resting) {
        return `${restReason(source)} It is asked again ${whenWords(next.at, today)}; press Sync to ask it once before.`;
      }
      if (source.lastSync?.outcome === 'paused') {
        return next.at <= now ? 'Goes on in a moment.' : 'Goes on when you press Resume, or by itself tomorrow.';
      }
      return next.at <= now
        ? 'Looks for new papers in a moment.'
        : `Looks for new papers ${whenWords(next.at, today)}.`;
    case 'paused':
      return 'Goes on when you press Resume.';
    case 'off':
      return 'Looks for new papers only when you press Sync, as chosen in Settings.';
    case 'metered':
      return 'Looks for new papers only when you press Sync, because this connection is metered (paid for by use).';
    case 'offline':
      return 'Looks for new papers when the network returns.';
  }
}

/** What the member is told who asks sites before their rest is over; null when none of them rests. */
export function askedEarlyWords(asked: readonly Source[], sources: readonly Source[], now: number): string | null {
  const resting = asked.filter((source) => restsUntil(source, sources) > now);
  const [first] = resting;
  if (!first) return null;
  if (resting.length > 1) {
    return `${resting.length} sites were to be left alone for a while. They are asked once now because you want it.`;
  }
  const until = whenWords(restsUntil(first, sources), todayDate());
  return `${first.name} was to be left alone and asked again ${until}. It is asked once now because you want it.`;
}

/** Whether a source is broken in a way the member should hear of; no network is told at the foot of the rail. */
function brokenBy(source: Source | undefined): string | null {
  const last = source?.lastSync;
  if (last?.outcome !== 'failed') return null;
  const code = last.problems.at(-1)?.code ?? '';
  return code === 'unreachable' || code === 'timeout' || code === 'cut-off' ? null : code;
}

/** What the member is told after syncs that nobody asked for; null when nothing is new and nothing newly broken. */
export function newsWords(
  before: readonly Source[],
  after: readonly Source[],
): { tone: 'good' | 'bad'; message: string } | null {
  const broken = after.filter((source) => {
    const code = brokenBy(source);
    return code !== null && code !== brokenBy(before.find(({ id }) => id === source.id));
  });
  const [first] = broken;
  if (first) {
    const name = broken.length === 1 ? first.name : `${broken.length} councils`;
    return { tone: 'bad', message: `${name} could not be synced.` };
  }
  const fetched = after.reduce((sum, { lastSync }) => sum + (lastSync?.fetchedDocuments ?? 0), 0);
  if (!fetched) return null;
  return { tone: 'good', message: `${counted(fetched, 'new paper has', 'new papers have')} come.` };
}
