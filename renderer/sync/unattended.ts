/**
 * Syncs that nobody asked for: at the start, by the schedule, when the computer wakes and when the network returns. One
 * window does it for all; when that one closes, another takes over.
 */
import { createStore } from 'zustand/vanilla';
import type { Source, SyncTrigger } from '../../shared/model/library.ts';
import { type Conditions, dueSync, type UnattendedSettings } from '../../shared/sync/schedule.ts';
import { library } from '../data/library-db.ts';
import { member } from '../data/member-db.ts';
import { readSetting } from '../data/settings.ts';
import { endOfDay } from '../today.ts';
import { syncSource } from './commands.ts';
import { restoreFollowedSources } from './followed-sources.ts';
import { wait } from './wait.ts';

/** How often it is looked whether something is due, milliseconds. */
const lookEvery = 60_000;

/** When so much time has passed between two looks, the computer was asleep in between, milliseconds. */
const asleepAfter = 3 * 60_000;

/** A source whose last sync could not be written down is not synced again within this time, milliseconds. */
const notAgainWithin = 60_000;

/** A network that has just come up is given this long, and not all windows of an office ask at once, milliseconds. */
const settling = { least: 500, most: 2500 };

/** What begins a sync without being asked. */
export type UnattendedTrigger = Exclude<SyncTrigger, 'member'>;

/** What unattended syncing needs of the world. */
export interface UnattendedTools {
  /** The sources with a followed body. */
  sources(): Promise<Source[]>;
  settings(): Promise<UnattendedSettings>;
  conditions(): Conditions;
  /** Resolves when the sync is over. */
  sync(sourceId: string, trigger: UnattendedTrigger): Promise<unknown>;
  /** Called after syncs with the sources as they were before them and as they are now. */
  over(before: Source[], after: Source[]): void;
}

/** Decides at every look which sources are due, and syncs them; never one of them twice at once. */
export class UnattendedSync {
  private readonly tools: UnattendedTools;
  /** When each source was last synced, and what was known of the sync before. */
  private readonly asked = new Map<string, { at: number; before: string | undefined }>();
  private readonly running = new Set<string>();
  private lastLook: number;

  constructor(tools: UnattendedTools) {
    this.tools = tools;
    this.lastLook = tools.conditions().now;
  }

  /** Looks whether something is due; after a sleep it is the waking that began it. */
  async look(): Promise<void> {
    const { now } = this.tools.conditions();
    const slept = now - this.lastLook > asleepAfter;
    this.lastLook = now;
    await this.begin(slept ? 'wake' : 'schedule');
  }

  /** Syncs what is due after something happened. */
  async begin(trigger: UnattendedTrigger): Promise<void> {
    const before = await this.tools.sources();
    const conditions = this.tools.conditions();
    const known = new Map(before.map(({ id, lastSync }) => [id, lastSync?.startedAt]));
    const due = dueSync(before, trigger, await this.tools.settings(), conditions).filter((id) => {
      const last = this.asked.get(id);
      const unwritten = last !== undefined && last.before === known.get(id);
      return !this.running.has(id) && !(unwritten && Math.abs(conditions.now - last.at) < notAgainWithin);
    });
    if (due.length === 0) return;
    await Promise.all(
      due.map(async (id) => {
        this.asked.set(id, { at: conditions.now, before: known.get(id) });
        this.running.add(id);
        await this.tools.sync(id, trigger).finally(() => this.running.delete(id));
      }),
    );
    const after = (await this.tools.sources()).filter(({ id }) => due.includes(id));
    this.tools.over(before, after);
  }
}

/** The sources that were synced without being asked, before and after, for the window to tell what is new or broken. */
export const unattendedNews = createStore<{ before: Source[]; after: Source[] }>(() => ({ before: [], after: [] }));

/** Whether this connection counts its data; some systems say so of a phone's network. */
export function isMetered(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** The world as it is now. */
export function conditionsNow(): Conditions {
  return { now: Date.now(), online: navigator.onLine, metered: isMetered(), endOfDay };
}

/** What the member wants to happen without being asked. */
export async function unattendedSettings(): Promise<UnattendedSettings> {
  return { schedule: await readSetting('sync-schedule'), onStart: await readSetting('sync-on-start') };
}

/** The sources with a followed body. */
export async function followedSources(): Promise<Source[]> {
  const followed = new Set((await member.follows.toArray()).map((follow) => follow.sourceId));
  return library.sources
    .where('id')
    .anyOf([...followed])
    .toArray();
}

/** Syncs without being asked from now on, in one window at a time. */
export function keepSyncing(): void {
  const lock = 'unattended sync';
  void navigator.locks
    .request(lock, { ifAvailable: true }, (free) => (free ? lead(true) : null))
    .then(() => navigator.locks.request(lock, () => lead(false)));
}

/** Does it until the window closes. */
async function lead(atStart: boolean): Promise<never> {
  const unattended = new UnattendedSync({
    sources: followedSources,
    settings: unattendedSettings,
    conditions: conditionsNow,
    sync: syncSource,
    over: (before, after) => unattendedNews.setState({ before, after }),
  });
  const settled = () => wait(settling.least + Math.random() * (settling.most - settling.least), undefined);
  const begin = (trigger: UnattendedTrigger) => void settled().then(() => unattended.begin(trigger));
  const look = () => void unattended.look();
  setInterval(look, lookEvery);
  document.addEventListener('visibilitychange', look);
  // Where the application was opened without a network, its return is what begins the day.
  let startIsToCome = atStart && !navigator.onLine;
  window.addEventListener('online', () => {
    begin(startIsToCome ? 'start' : 'online');
    startIsToCome = false;
  });
  // The desktop window is told by the system, and need not wait for its next look.
  window.papersMenu?.onCommand((id) => {
    if (id === 'sync.woke') begin('wake');
  });
  if (atStart) {
    await restoreFollowedSources();
    begin('start');
  }
  return new Promise(() => undefined);
}
