/** What views show, as plain queries to be used with `useLive`. */
import type { MeetingPapers, Paper } from '../../shared/agenda/papers.ts';
import type { CorrectedDecision } from '../../shared/minutes/corrections.ts';
import { versionIdOf } from '../../shared/model/ids.ts';
import type { Body, Extract, Meeting, Source, SyncRun } from '../../shared/model/library.ts';
import type { Follow } from '../../shared/model/member.ts';
import { type Readiness, readinessOf } from '../../shared/readiness/readiness.ts';
import { indexOptionsVersion } from '../search/index-version.ts';
import { readDecisions } from './corrections.ts';
import { library } from './library-db.ts';
import { member } from './member-db.ts';
import { rowsOf } from './rows-of.ts';

/** A meeting with how much of it is here. */
export interface MeetingSummary {
  meeting: Meeting;
  /** PDF pages of the current versions, or of their text where the papers themselves were freed. */
  pagesOnDisk: number;
  /** Those of them not yet read. */
  pagesUnread: number;
  /** Papers that are on disk. */
  papersOnDisk: number;
  /** Papers whose text is here and whose bytes were removed to free space. */
  papersFreed: number;
  /** True while some of its papers are still being read by the application, so that pages may be more. */
  reading: boolean;
  /** Whether all of it can be read with no connection. */
  readiness: Readiness;
}

/** Meetings with how much of each is here, in their order. Reads all their documents. */
async function summarise(meetings: readonly Meeting[]): Promise<MeetingSummary[]> {
  const ids = meetings.map((meeting) => meeting.id);
  const [documents, items] = await Promise.all([
    rowsOf(library.documents, 'meetingId', ids),
    rowsOf(library.items, 'meetingId', ids),
  ]);
  const hashes = documents.flatMap((document) => document.currentSha256 ?? []);
  const extracts = new Map<string, Extract>();
  for (const extract of await library.extracts.bulkGet([...new Set(hashes)])) {
    if (extract) extracts.set(extract.sha256, extract);
  }
  const packs = documents.filter(({ kind }) => kind === 'pack').map(({ id }) => id);
  const versions = await rowsOf(library.versions, 'documentId', packs);
  const documentIds = documents.map((document) => document.id);
  const readings = await member.reading.where('documentId').anyOf(documentIds).toArray();
  const pagesRead = new Map(readings.map(({ id, pagesRead: pages }) => [id, pages.length]));
  const inOrder = (one: { order: number }, other: { order: number }) => one.order - other.order;
  const documentsOf = Map.groupBy(documents.sort(inOrder), ({ meetingId }) => meetingId);
  const itemsOf = Map.groupBy(items.sort(inOrder), ({ meetingId }) => meetingId);
  return meetings.map((meeting) => {
    const own = documentsOf.get(meeting.id) ?? [];
    const rows = { items: itemsOf.get(meeting.id) ?? [], documents: own, extracts, versions };
    const summary: MeetingSummary = {
      meeting,
      pagesOnDisk: 0,
      pagesUnread: 0,
      papersOnDisk: 0,
      papersFreed: 0,
      reading: false,
      readiness: readinessOf({ ...rows, indexVersion: indexOptionsVersion }),
    };
    for (const document of own) {
      if (!document.currentSha256) continue;
      const extract = extracts.get(document.currentSha256);
      const pages = extract?.pageCount ?? 0;
      if (document.freedAt === null) summary.papersOnDisk += 1;
      else summary.papersFreed += 1;
      summary.pagesOnDisk += pages;
      summary.pagesUnread += Math.max(
        0,
        pages - (pagesRead.get(versionIdOf(document.id, document.currentSha256)) ?? 0),
      );
      if (extract && (extract.state === 'pending' || extract.state === 'running')) summary.reading = true;
    }
    return summary;
  });
}

/** Meetings by their ids with how much of each is here: ask for those that are shown. */
export async function summariesOf(ids: readonly string[]): Promise<Map<string, MeetingSummary>> {
  const meetings = (await library.meetings.bulkGet([...ids])).filter((meeting) => meeting !== undefined);
  return new Map((await summarise(meetings)).map((summary) => [summary.meeting.id, summary]));
}

/** How ready one meeting is to be read offline; null when it is not in the library. */
export async function meetingReadiness(meetingId: string): Promise<Readiness | null> {
  const meeting = await library.meetings.get(meetingId);
  const [summary] = meeting ? await summarise([meeting]) : [];
  return summary?.readiness ?? null;
}

/** Order of meetings by date and time, earliest first. */
export function byTime(one: Meeting, other: Meeting): number {
  return `${one.date} ${one.time ?? ''}`.localeCompare(`${other.date} ${other.time ?? ''}`);
}

/** Meetings on or after a local date (`YYYY-MM-DD`), nearest first. */
export async function upcomingMeetings(today: string, limit = 50): Promise<MeetingSummary[]> {
  const meetings = await library.meetings.where('date').aboveOrEqual(today).sortBy('date');
  return summarise(meetings.sort(byTime).slice(0, limit));
}

/** A body with its meetings, coming and past, latest first. */
export interface BodyMeetings {
  body: Body;
  source: Source | null;
  followed: boolean;
  meetings: Meeting[];
}

/** Every body that has meetings, by name, with all of them. */
export async function meetingsByBody(): Promise<BodyMeetings[]> {
  const [bodies, sources, follows, all] = await Promise.all([
    library.bodies.toArray(),
    library.sources.toArray(),
    member.follows.toCollection().primaryKeys(),
    library.meetings.toArray(),
  ]);
  const meetingsOf = Map.groupBy(all, ({ bodyId }) => bodyId);
  return bodies
    .map((body) => ({
      body,
      source: sources.find((source) => source.id === body.sourceId) ?? null,
      followed: follows.includes(body.id),
      meetings: (meetingsOf.get(body.id) ?? []).sort((one, other) => byTime(other, one)),
    }))
    .filter(({ meetings }) => meetings.length > 0)
    .sort((one, other) => one.body.name.localeCompare(other.body.name));
}

/** A meeting with its items and documents in agenda order; null when it is not in the library. */
export async function meetingPapers(meetingId: string): Promise<MeetingPapers | null> {
  const meeting = await library.meetings.get(meetingId);
  if (!meeting) return null;
  const [items, rows] = await Promise.all([
    library.items.where('meetingId').equals(meetingId).sortBy('order'),
    library.documents.where('meetingId').equals(meetingId).sortBy('order'),
  ]);
  // What the site took back before it came here is nowhere.
  const documents = rows.filter(({ listed, currentSha256 }) => listed || currentSha256 !== null);
  const versions = await library.versions
    .where('documentId')
    .anyOf(documents.map((document) => document.id))
    .toArray();
  const extracts = await library.extracts.bulkGet(documents.map((document) => document.currentSha256 ?? ''));
  const papers = documents.map((document, place) => ({
    document,
    extract: extracts[place] ?? null,
    versions: versions
      .filter((version) => version.documentId === document.id)
      .sort((one, other) => other.arrivedAt.localeCompare(one.arrivedAt)),
  }));
  const known = new Set(items.map((item) => item.id));
  const isOwn = ({ document }: Paper) => document.itemId === null || !known.has(document.itemId);
  const packs = papers.filter(({ document }) => document.kind === 'pack' && document.currentSha256 !== null);
  return {
    meeting,
    items: items.map((item) => ({ item, papers: papers.filter(({ document }) => document.itemId === item.id) })),
    papers: papers.filter(isOwn),
    pack: packs.find(({ document }) => document.listed) ?? packs[0] ?? null,
  };
}

/** Decisions of one body or of all as the member has them, latest meeting first, in the order of the record. */
export async function decisionsByDate(bodyId: string | null = null): Promise<CorrectedDecision[]> {
  const { rows } = await readDecisions(bodyId ? { bodyId } : {});
  return rows.sort(
    (one, other) =>
      other.date.localeCompare(one.date) ||
      one.bodyName.localeCompare(other.bodyName) ||
      one.meetingId.localeCompare(other.meetingId) ||
      one.order - other.order,
  );
}

/** A source with its bodies; `follow` says which of them are followed, and how. */
export interface SourceOverview {
  source: Source;
  bodies: { body: Body; follow: Follow | null; meetings: number }[];
}

/** All sources in the order they were added, their bodies by name. */
export async function sourcesOverview(): Promise<SourceOverview[]> {
  const [sources, bodies, follows] = await Promise.all([
    library.sources.toArray(),
    library.bodies.toArray(),
    member.follows.toArray(),
  ]);
  const followed = new Map(follows.map((follow) => [follow.id, follow]));
  // This is asked at every step of a sync, so the meetings themselves are left where they are.
  const count = async ({ id }: Body) => [id, await library.meetings.where('bodyId').equals(id).count()] as const;
  const counts = new Map(await Promise.all(bodies.map(count)));
  return sources
    .sort((one, other) => one.addedAt.localeCompare(other.addedAt))
    .map((source) => ({
      source,
      bodies: bodies
        .filter((body) => body.sourceId === source.id)
        .map((body) => ({ body, follow: followed.get(body.id) ?? null, meetings: counts.get(body.id) ?? 0 }))
        .sort((one, other) => one.body.name.localeCompare(other.body.name)),
    }));
}

/** True while a sync is under way. */
export async function isSyncing(): Promise<boolean> {
  return (await library.sources.toArray()).some((source) => source.lastSync?.outcome === 'running');
}

/** The syncs of a source that are over, newest first. */
export async function syncRuns(sourceId: string): Promise<SyncRun[]> {
  return library.syncs.where('sourceId').equals(sourceId).reverse().toArray();
}
