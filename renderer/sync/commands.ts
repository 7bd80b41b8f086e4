/** What the member can do about sources: add, follow, remove, sync. Views call these and read the databases. */

import { bodyIdOf, sourceIdOf } from '../../shared/model/ids.ts';
import type { Body, SiteKind, Source, SourceAccess, SyncTrigger } from '../../shared/model/library.ts';
import type { Follow } from '../../shared/model/member.ts';
import type { RemoteBody } from '../../shared/sources/contract.ts';
import type { CouncilSite } from '../../shared/sources/directory.ts';
import { failure, type Result, success } from '../../shared/util/result.ts';
import { allowSource, forgetSource, readAppInfo } from '../data/gateway.ts';
import { library } from '../data/library-db.ts';
import { member } from '../data/member-db.ts';
import { type BodySpace, type FreedSpace, wantPapersAgain } from '../data/space.ts';
import { syncWorker } from '../workers/clients.ts';
import { restoreFollowedSources } from './followed-sources.ts';
import { probeCouncilSite, probeSite } from './probe.ts';
import { removeSourceRows } from './remove-source.ts';
import type { StopOutcome } from './stop.ts';

/** A site that answered, with what it offers to follow. */
export interface ProbedSite {
  /** Folder of the site's papers, ending in `/`. */
  baseUrl: string;
  /** Name to show, which the member may change. */
  name: string;
  kind: SiteKind;
  access: SourceAccess;
  bodies: RemoteBody[];
  /** True when the member accepted an address on a private network. */
  allowPrivate: boolean;
}

/**
 * Looks at any address of a council's papers site and says which bodies it has. Fails with `private-address` for a site
 * on a private network, until it is called again with `allowPrivate`; with `blocked` when the site refuses us.
 */
export async function probeAddress(
  text: string,
  options: { allowPrivate?: boolean; signal?: AbortSignal } = {},
): Promise<Result<ProbedSite>> {
  return probeSite(text, options.allowPrivate ?? false, options.signal);
}

/** Looks at the site of a council in the directory and says which bodies it has. */
export function probeCouncil(site: CouncilSite, signal?: AbortSignal): Promise<Result<ProbedSite>> {
  return probeCouncilSite(site, signal);
}

/** Numbers at the site of the bodies that are followed already. */
export async function followedBodies(baseUrl: string): Promise<Set<string>> {
  const follows = await member.follows.where('sourceId').equals(sourceIdOf(baseUrl)).toArray();
  return new Set(follows.map(({ bodyRemoteId }) => bodyRemoteId));
}

/** Which meetings of a body are to be fetched, and what of them is to be kept. */
export type FollowChoice = Pick<Follow, 'window' | 'keep'>;

/** What holds for a body unless the member chooses otherwise. */
export const usualChoice: FollowChoice = { window: 'year', keep: 'papers' };

/** A body to follow, and how. */
export type ChosenBody = RemoteBody & Partial<FollowChoice>;

/** Adds a site that answered, follows the chosen bodies and starts its first sync. Resolves to the source's id. */
export async function addSource(site: ProbedSite, chosen: readonly ChosenBody[]): Promise<Result<string>> {
  const allowed = await allowSource({ base: site.baseUrl, allowPrivate: site.allowPrivate });
  if (!allowed.ok) return allowed;
  const id = sourceIdOf(site.baseUrl);
  const now = new Date().toISOString();
  const source: Source = {
    id,
    kind: site.kind,
    name: site.name,
    baseUrl: site.baseUrl,
    access: site.access,
    addedAt: now,
    lastSync: null,
    restUntil: null,
  };
  await library.transaction('rw', library.sources, library.bodies, async () => {
    const before = await library.sources.get(id);
    await library.sources.put(before ? { ...before, kind: site.kind, name: site.name, access: site.access } : source);
    await library.bodies.bulkPut(site.bodies.map((body) => bodyRow(id, body)));
  });
  await member.follows.bulkPut(chosen.map((body) => followRow(source, bodyRow(id, body), now, body)));
  void syncSource(id);
  return success(id);
}

function bodyRow(sourceId: string, { remoteId, name, category }: RemoteBody): Body {
  return { id: bodyIdOf(sourceId, remoteId), sourceId, remoteId, name, category };
}

function followRow(source: Source, body: Body, now: string, choice: Partial<FollowChoice> = {}): Follow {
  return {
    id: body.id,
    sourceId: source.id,
    sourceName: source.name,
    siteKind: source.kind === 'cmis' ? 'cmis' : 'modern-gov',
    baseUrl: source.baseUrl,
    bodyRemoteId: body.remoteId,
    bodyName: body.name,
    followedAt: now,
    window: choice.window ?? usualChoice.window,
    keep: choice.keep ?? usualChoice.keep,
  };
}

/** Follows a body, or stops following it; its papers stay, and a followed body is synced at once. */
export async function setFollowed(
  bodyId: string,
  followed: boolean,
  choice: FollowChoice = usualChoice,
): Promise<Result<null>> {
  if (!followed) {
    await member.follows.delete(bodyId);
    return success(null);
  }
  const body = await library.bodies.get(bodyId);
  const source = body && (await library.sources.get(body.sourceId));
  if (!body || !source) return failure('not-found', 'This committee is no longer listed. Open Sources and look again.');
  await member.follows.put(followRow(source, body, new Date().toISOString(), choice));
  if (source.kind !== 'imported') void syncAnew(source.id);
  return success(null);
}

/**
 * Removes a source with its meetings, papers and decisions. Marks, notes and questions made on them stay, with the
 * words they stand on.
 */
export async function removeSource(sourceId: string): Promise<Result<null>> {
  await cancelSync(sourceId);
  const source = await library.sources.get(sourceId);
  await member.follows.where('sourceId').equals(sourceId).delete();
  await removeSourceRows(sourceId);
  return source && source.kind !== 'imported' ? forgetSource(source.baseUrl) : success(null);
}

/** Syncs one source; resolves when it is over. How it goes is in `Source.lastSync`. */
export function syncSource(sourceId: string, trigger: SyncTrigger = 'member'): Promise<Result<null>> {
  return syncWorker.call('sync', { sourceId, trigger });
}

/** Syncs one source from its beginning, because what is wanted of it has changed since one that runs began. */
async function syncAnew(sourceId: string): Promise<void> {
  const runs = (await library.sources.get(sourceId))?.lastSync?.outcome === 'running';
  const joined = await syncSource(sourceId);
  if (runs && joined.ok) await syncSource(sourceId);
}

/** Syncs every source with a followed body; resolves when all are over. */
export async function syncAll(): Promise<void> {
  await restoreFollowedSources();
  const followed = new Set((await member.follows.toArray()).map((follow) => follow.sourceId));
  const sources = await library.sources
    .where('id')
    .anyOf([...followed])
    .primaryKeys();
  await Promise.all(sources.map((id) => syncSource(id)));
}

/**
 * Fetches one paper now, because it was freed, never came, or is to be read before the next sync; resolves when it is
 * here. Fails with `unreachable` when there is no connection.
 */
export function fetchPaper(documentId: string, signal?: AbortSignal): Promise<Result<null>> {
  return syncWorker.call('fetchPaper', { documentId }, signal);
}

/** What every body's papers take on the disk. It reads many rows: ask once when a view opens, not at every change. */
export function spaceUsed(): Promise<Result<BodySpace[]>> {
  return syncWorker.call('spaceUsed', null);
}

/**
 * Removes papers of past meetings from the disk; their text, versions and marks stay, and each is fetched again when it
 * is opened. With a body, all of its papers that may be removed; without, what is over the disk budget (the setting
 * `disk-budget`) or of bodies kept as text. Never removed: papers with marks, quoted in a question, opened lately,
 * imported, or no longer at the site.
 */
export function freeSpace({ bodyId = null }: { bodyId?: string | null } = {}): Promise<Result<FreedSpace>> {
  return syncWorker.call('freeSpace', { bodyId });
}

/** Changes which meetings of a followed body are fetched, or what of them is kept, and sees to it at once. */
export async function changeFollow(
  bodyId: string,
  change: Partial<Pick<Follow, 'window' | 'keep'>>,
): Promise<Result<null>> {
  const before = await member.follows.get(bodyId);
  if (!before) return failure('not-found', 'This committee is no longer followed. Follow it first.');
  await member.follows.update(bodyId, change);
  const after = { ...before, ...change };
  if (after.keep === 'text' && before.keep !== 'text') {
    const freed = await freeSpace();
    if (!freed.ok) return freed;
  }
  if (after.keep === 'papers' && before.keep !== 'papers') await wantPapersAgain(bodyId);
  void syncAnew(before.sourceId);
  return success(null);
}

/** Ends the sync of a source; what has arrived stays. */
export function cancelSync(sourceId: string): Promise<Result<null>> {
  return syncWorker.call('stop', { sourceId, outcome: 'cancelled' });
}

/** Holds the sync of a source until the member resumes it or the next day; what has arrived stays. */
export function pauseSync(sourceId: string): Promise<Result<null>> {
  return syncWorker.call('stop', { sourceId, outcome: 'paused' });
}

/** Ends or holds every sync that runs. */
export async function stopAll(outcome: StopOutcome): Promise<void> {
  const running = await library.sources.filter((source) => source.lastSync?.outcome === 'running').primaryKeys();
  await Promise.all(running.map((sourceId) => syncWorker.call('stop', { sourceId, outcome })));
}

/** Goes on with every sync that was paused; resolves when all are over. */
export async function resumeAll(): Promise<void> {
  const paused = await library.sources.filter((source) => source.lastSync?.outcome === 'paused').primaryKeys();
  await Promise.all(paused.map((id) => syncSource(id)));
}

/** Adds the sample council that comes with the application, following all its bodies. Resolves to the source's id. */
export async function exploreSample(): Promise<Result<string>> {
  const app = await readAppInfo();
  if (!app.ok) return app;
  const site = await probeAddress(app.value.sampleCouncil);
  return site.ok ? addSource(site.value, site.value.bodies) : site;
}
