/** When sources are synced without being asked. Pure: time, network and settings are given. */
import type { Source, SyncResult, SyncTrigger } from '../model/library.ts';
import { sendsUsAway } from './politeness.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How often sources are synced without being asked. */
export type SyncSchedule = 'off' | 'hourly' | 'four-hourly' | 'daily';

/** Milliseconds between two syncs of a source; null when there is no schedule. */
const intervals: Record<SyncSchedule, number | null> = {
  off: null,
  hourly: hour,
  'four-hourly': 4 * hour,
  daily: 24 * hour,
};

/** A start of the application so soon after a sync brings no other one, milliseconds after its end. */
const quietAfterSync = 15 * minute;

/** A sync that found no network is tried again after this long, milliseconds; at once when the network returns. */
const againWithoutNetwork = 30 * minute;

/** Longest time a sync of the schedule is put off so that not all sources are asked at once, milliseconds. */
const longestJitter = 10 * minute;

/** What the member wants to happen without being asked. */
export interface UnattendedSettings {
  schedule: SyncSchedule;
  onStart: boolean;
}

/** The world as it is now. */
export interface Conditions {
  /** Milliseconds since the epoch. */
  now: number;
  online: boolean;
  /** True on a connection that counts its data. */
  metered: boolean;
  /** The end of the local day an instant lies in. */
  endOfDay: (instant: number) => number;
}

/** What is to be known of a source. */
export type ScheduledSource = Pick<Source, 'id' | 'kind' | 'baseUrl' | 'lastSync' | 'restUntil'>;

/** Codes of the failures of the network, not of the site. */
const networkCodes = new Set(['unreachable', 'timeout', 'cut-off', 'gateway-lost']);

function foundNoNetwork({ outcome, problems }: SyncResult): boolean {
  return outcome === 'failed' && problems.some(({ code }) => networkCodes.has(code));
}

/** A number from 0 up to 1 that is the same for the same words (FNV-1a). */
function shareOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}

/** Until when the host of a source is left alone, whichever of its sources was sent away; 0 when it is not. */
export function restsUntil(source: ScheduledSource, sources: readonly ScheduledSource[]): number {
  if (!URL.canParse(source.baseUrl)) return 0;
  const { host } = new URL(source.baseUrl);
  const rests = [source, ...sources].flatMap(({ baseUrl, restUntil }) =>
    restUntil && URL.canParse(baseUrl) && new URL(baseUrl).host === host ? Date.parse(restUntil) : [],
  );
  return Math.max(0, ...rests.filter(Number.isFinite));
}

/** The earliest instant at which something may begin a sync of a source, its host's rest aside; null for never. */
function earliest(
  source: ScheduledSource,
  trigger: SyncTrigger,
  settings: UnattendedSettings,
  { now, endOfDay }: Conditions,
): number | null {
  const interval = intervals[settings.schedule];
  if (source.kind === 'imported') return null;
  if (trigger === 'start' ? !settings.onStart : interval === null) return null;
  const last = source.lastSync;
  if (!last) return 0;
  if (last.outcome === 'running') return null;
  const started = Date.parse(last.startedAt);
  const ended = Date.parse(last.finishedAt ?? last.startedAt);
  // A clock that was ahead and has been set right must not hold a source back.
  if (!Number.isFinite(ended) || ended > now + hour) return last.outcome === 'paused' ? null : 0;
  if (last.outcome === 'paused') return endOfDay(ended);
  // A sync that was sent away brought nothing, so the next one comes as soon as the site has had its rest.
  const rest = Date.parse(source.restUntil ?? '');
  if (last.problems.some(({ code }) => sendsUsAway(code)) && rest >= ended) return rest;
  if (trigger === 'start' || interval === null) return ended + (foundNoNetwork(last) ? minute : quietAfterSync);
  if (foundNoNetwork(last)) {
    return ended + (trigger === 'schedule' ? Math.min(interval, againWithoutNetwork) : minute);
  }
  return started + interval + shareOf(`${source.id} ${last.startedAt}`) * Math.min(longestJitter, interval / 10);
}

/**
 * Which of the followed sources are to be synced now. A source whose host rests is never among them, nor one that runs
 * or was paused today; nothing is without a network, or on a connection that counts its data.
 */
export function dueSync(
  sources: readonly ScheduledSource[],
  trigger: Exclude<SyncTrigger, 'member'>,
  settings: UnattendedSettings,
  conditions: Conditions,
): string[] {
  if (!conditions.online || conditions.metered) return [];
  return sources
    .filter((source) => {
      const from = earliest(source, trigger, settings, conditions);
      return from !== null && Math.max(from, restsUntil(source, sources)) <= conditions.now;
    })
    .map(({ id }) => id);
}

/** When a source is synced next without being asked, or why it is not. */
export type NextSync =
  /** `at` in milliseconds since the epoch; `resting` when it is the site that is waited for. */
  { kind: 'at'; at: number; resting: boolean } | { kind: 'off' | 'paused' | 'running' | 'metered' | 'offline' };

/** When a source is synced next by the schedule, for the member to know. */
export function nextSync(
  source: ScheduledSource,
  sources: readonly ScheduledSource[],
  settings: UnattendedSettings,
  conditions: Conditions,
): NextSync {
  if (source.lastSync?.outcome === 'running') return { kind: 'running' };
  const from = earliest(source, 'schedule', settings, conditions);
  if (source.lastSync?.outcome === 'paused' && from === null) return { kind: 'paused' };
  if (from === null) return { kind: 'off' };
  if (conditions.metered) return { kind: 'metered' };
  if (!conditions.online) return { kind: 'offline' };
  const rest = restsUntil(source, sources);
  return { kind: 'at', at: Math.max(from, rest), resting: rest >= from && rest > conditions.now };
}
