/** Ten years of a council in the library, and what the application does with them. */
import { library } from '../../../renderer/data/library-db.ts';
import { meetingsByBody, summariesOf, upcomingMeetings } from '../../../renderer/data/queries.ts';
import { newsForToday } from '../../../renderer/features/news/news-queries.ts';
import { storedMeetings } from '../../../renderer/sync/stored-meetings.ts';
import { bodyIdOf, documentIdOf, meetingIdOf } from '../../../shared/model/ids.ts';
import type { Document, Extract, Meeting } from '../../../shared/model/library.ts';
import type { RemoteMeeting } from '../../../shared/sources/contract.ts';
import { readMeetings } from '../../../shared/sources/modern-gov/read-web-service.ts';
import { planMeetings } from '../../../shared/sync/plan.ts';
import { type DateWindow, nextStretch, recentWindow } from '../../../shared/sync/window.ts';

const sourceId = 'https://democracy.mereshire.example';
const at = '2026-11-20T09:00:00.000Z';

/** The list of one body's meetings as the web service gives it. */
export interface BodyXml {
  id: string;
  title: string;
  xml: string;
}

function listed(bodies: readonly BodyXml[]): RemoteMeeting[] {
  return bodies.flatMap(({ id, xml }) => readMeetings(xml, id)?.entries ?? []);
}

function meetingRow(remote: RemoteMeeting, bodyName: string): Meeting {
  return {
    id: meetingIdOf(sourceId, remote.remoteId),
    sourceId,
    bodyId: bodyIdOf(sourceId, remote.bodyRemoteId),
    remoteId: remote.remoteId,
    bodyName,
    date: remote.date,
    time: remote.time,
    venue: 'County Hall',
    status: remote.status,
    agendaPublished: true,
    minutesPublished: true,
    contentHash: 'x',
    url: null,
    readAt: at,
    listed: true,
  };
}

function documentRows(meetingId: string): Document[] {
  return Array.from({ length: 10 }, (_, order) => {
    const identity = `${meetingId.split('/').at(-1)}-${order}`;
    return {
      id: documentIdOf(sourceId, identity),
      sourceId,
      meetingId,
      itemId: null,
      identity,
      kind: order === 0 ? 'pack' : 'supplement',
      title: `Paper ${order}`,
      order,
      url: `${sourceId}/documents/${identity}`,
      restricted: false,
      publishedOn: null,
      currentSha256: identity,
      freedAt: null,
      etag: identity,
      lastModified: null,
      firstSeenAt: at,
      checkedAt: at,
      problem: null,
      listed: true,
    };
  });
}

function extractRow({ currentSha256 }: Document): Extract {
  return {
    sha256: currentSha256 ?? '',
    extractorVersion: 1_000_000,
    state: 'done',
    pageCount: 40,
    pagesDone: 40,
    problem: null,
    items: [],
    warnings: [],
  };
}

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** What the bench calls from outside; all times in milliseconds. */
export const decade = {
  /** Stores all that is listed, ten papers to a meeting. Resolves to the number of meetings. */
  async fill(bodies: readonly BodyXml[]): Promise<number> {
    await library.bodies.bulkPut(
      bodies.map(({ id, title }) => ({
        id: bodyIdOf(sourceId, id),
        sourceId,
        remoteId: id,
        name: title,
        category: null,
      })),
    );
    const names = new Map(bodies.map(({ id, title }) => [id, title]));
    const meetings = listed(bodies).map((remote) => meetingRow(remote, names.get(remote.bodyRemoteId) ?? ''));
    const documents = meetings.flatMap(({ id }) => documentRows(id));
    await library.meetings.bulkPut(meetings);
    await library.documents.bulkPut(documents);
    await library.extracts.bulkPut(documents.map(extractRow));
    const change = { kind: 'minutes-published', summary: 'Minutes published', itemId: null, documentId: null } as const;
    await library.changes.bulkAdd(meetings.map(({ id }) => ({ ...change, at, meetingId: id })));
    return meetings.length;
  },
  /** Reads the lists of all bodies. */
  listing: (bodies: readonly BodyXml[]) => timed(() => listed(bodies)),
  /** Reads the same with the browser's own parser. */
  bareListing: (bodies: readonly BodyXml[]) =>
    timed(() => bodies.map(({ xml }) => new DOMParser().parseFromString(xml, 'text/xml').querySelectorAll('meeting'))),
  /** Decides which meetings to read, from what is stored: the longest of the stretches a sync plans at a time. */
  async planning(bodies: readonly BodyXml[], today: string): Promise<number> {
    const remote = listed(bodies);
    const windows: DateWindow[] = [recentWindow('all', today)];
    const tried = new Set<string>();
    for (let next = nextStretch(today, [], tried, Date.now()); next; next = nextStretch(today, [], tried, Date.now())) {
      tried.add(next.from);
      windows.push(next);
    }
    const times: number[] = [];
    for (const { from, to } of windows) {
      const inside = remote.filter(({ date }) => date >= from && date <= to);
      times.push(
        await timed(async () => planMeetings(await storedMeetings(sourceId, inside, today, null), inside, today)),
      );
    }
    return Math.max(...times);
  },
  /** What Today asks. */
  today: (today: string) => timed(() => Promise.all([upcomingMeetings(today, 8), newsForToday(6)])),
  /** What the list of meetings asks, with what is shown of a screenful. */
  meetings: () =>
    timed(async () => {
      const bodies = await meetingsByBody();
      await summariesOf((bodies[0]?.meetings ?? []).slice(0, 30).map(({ id }) => id));
    }),
  /** Every meeting as it is stored. */
  bareMeetings: () => timed(() => library.meetings.toArray()),
};
