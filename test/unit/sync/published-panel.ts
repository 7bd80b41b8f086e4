/** A council's panel, published by a simulated site behind a gateway, and synced. */
import { afterEach, beforeEach, vi } from 'vitest';
import type {
  PublishedCouncil,
  PublishedDocument,
  PublishedMeeting,
} from '../../../electron/sample-council/council.ts';
import { createModernGovSite } from '../../../electron/sample-council/modern-gov-site.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { syncOneSource } from '../../../renderer/sync/sync-source.ts';
import type { Source } from '../../../shared/model/library.ts';
import type { Follow } from '../../../shared/model/member.ts';
import { modernGov } from '../../../shared/sources/modern-gov/adapter.ts';
import { type Asked, siteBehindGateway } from './site-behind-gateway.ts';

/** The day of these tests, unless they say otherwise. */
export const today = '2026-11-23';
/** The source that is synced. */
export const sourceId = 'https://papers.mereshire.example';
const source: Source = {
  id: sourceId,
  kind: 'modern-gov',
  name: 'Mereshire',
  baseUrl: `${sourceId}/`,
  access: 'unknown',
  addedAt: '',
  lastSync: null,
  restUntil: null,
};

/** Whether a paper was asked for. */
export const isPaper = ({ url }: Asked) => url.includes('/documents/');
const isList = ({ url }: Asked) => url.includes('GetMeetings');
/** A signal nobody gives. */
export const notCancelled = () => new AbortController().signal;

/** Serves a council, follows its panel and gives back what a test needs to look on. */
export async function publish(council: PublishedCouncil, follow: Partial<Follow> = {}) {
  let clock = new Date(`${today}T09:00:00Z`);
  const site = siteBehindGateway(createModernGovSite(council, { clock: () => clock }));
  vi.stubGlobal('fetch', site.gateway);
  await library.sources.put(source);
  await member.follows.put({
    id: `${sourceId}#11`,
    sourceId,
    sourceName: 'Mereshire',
    siteKind: 'modern-gov',
    baseUrl: source.baseUrl,
    bodyRemoteId: '11',
    bodyName: 'Police and Crime Panel',
    followedAt: '',
    window: 'year',
    keep: 'papers',
    ...follow,
  });
  return {
    ...site,
    async sync(signal = notCancelled()) {
      site.asked.length = 0;
      const problem = await syncOneSource(source, modernGov, signal, 'member');
      const account = (await library.sources.get(sourceId))?.lastSync;
      return { problem, account, lists: site.asked.filter(isList).length, papers: site.asked.filter(isPaper) };
    },
    at(instant: string) {
      clock = new Date(instant);
      vi.setSystemTime(clock);
    },
  };
}

/** A published paper with some bytes. */
export function paper(id: number, bytes: Uint8Array, more: Partial<PublishedDocument> = {}): PublishedDocument {
  const versions = [{ from: '2000-01-01T00:00:00Z', bytes: () => Promise.resolve(bytes) }];
  return { letter: 'g', id, t: 10, title: 'Pack', fileName: 'Pack', restricted: false, versions, ...more };
}

/** Something that passes for a PDF, of about so many bytes, different for every `mark`. */
export function pdf(mark: string, size = 0): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.7\n${mark}\n${' '.repeat(size)}\ntrailer\n%%EOF\n`);
}

/** A published meeting of the panel with its papers. */
export function meetingOf(id: number, date: string, documents: PublishedDocument[]): PublishedMeeting {
  return {
    id,
    committeeId: 11,
    date,
    time: '10:00',
    status: 'Confirmed',
    venue: '',
    agendaPublished: true,
    minutesPublished: true,
    decisionsPublished: false,
    items: [],
    documents,
  };
}

const panel = { id: 11, title: 'Police and Crime Panel', category: 'Joint Panels', purposeHtml: '' };

/** A council whose panel has these meetings. */
export function council(meetings: PublishedMeeting[]): PublishedCouncil {
  return { name: 'Mereshire County Council', committees: [panel], meetings };
}

/** Days of the meetings that are here, in order. */
export const meetingDates = async () => (await library.meetings.orderBy('date').toArray()).map(({ date }) => date);
/** A document of the library by its identity. */
export const documentOf = async (identity: string) => library.documents.get(`${sourceId}/document/${identity}`);
/** Whether the bytes of a document's current version are here. */
export const isOnDisk = async (identity: string) =>
  (await library.files
    .where('sha256')
    .equals((await documentOf(identity))?.currentSha256 ?? '')
    .count()) === 1;

/** What the worker that reads papers would have done. */
export const readAll = () => library.extracts.toCollection().modify({ state: 'done' });

/** Begins every test of a file with empty databases, on the day of these tests. */
export function beginAnew(): void {
  beforeEach(async () => {
    vi.useFakeTimers({ now: new Date(`${today}T09:00:00Z`), toFake: ['Date'] });
    await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}
