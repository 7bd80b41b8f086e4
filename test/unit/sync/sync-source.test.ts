import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  PublishedCouncil,
  PublishedDocument,
  PublishedMeeting,
} from '../../../electron/sample-council/council.ts';
import { createModernGovSite } from '../../../electron/sample-council/modern-gov-site.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { fetchPaper } from '../../../renderer/sync/fetch-paper.ts';
import { syncOneSource } from '../../../renderer/sync/sync-source.ts';
import type { Source } from '../../../shared/model/library.ts';
import type { Follow } from '../../../shared/model/member.ts';
import { modernGov } from '../../../shared/sources/modern-gov/adapter.ts';
import { tinyCouncil } from '../../council/tiny-council.ts';
import { type Asked, brokenAfter, siteBehindGateway } from './site-behind-gateway.ts';

// The rests between requests have tests of their own.
vi.mock('../../../renderer/sync/wait.ts', () => ({ wait: () => Promise.resolve() }));

const today = '2026-11-23';
const sourceId = 'https://papers.mereshire.example';
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

const isPaper = ({ url }: Asked) => url.includes('/documents/');
const isList = ({ url }: Asked) => url.includes('GetMeetings');
const notCancelled = () => new AbortController().signal;

/** Serves a council, follows its panel and gives back what a test needs to look on. */
async function publish(council: PublishedCouncil, follow: Partial<Follow> = {}) {
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

function paper(id: number, bytes: Uint8Array, more: Partial<PublishedDocument> = {}): PublishedDocument {
  const versions = [{ from: '2000-01-01T00:00:00Z', bytes: () => Promise.resolve(bytes) }];
  return { letter: 'g', id, t: 10, title: 'Pack', fileName: 'Pack', restricted: false, versions, ...more };
}

/** Something that passes for a PDF, of about so many bytes, different for every `mark`. */
function pdf(mark: string, size = 0): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.7\n${mark}\n${' '.repeat(size)}\ntrailer\n%%EOF\n`);
}

function meetingOf(id: number, date: string, documents: PublishedDocument[]): PublishedMeeting {
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

function council(meetings: PublishedMeeting[]): PublishedCouncil {
  return { name: 'Mereshire County Council', committees: [panel], meetings };
}

const meetingDates = async () => (await library.meetings.orderBy('date').toArray()).map(({ date }) => date);
const documentOf = async (identity: string) => library.documents.get(`${sourceId}/document/${identity}`);
const isOnDisk = async (identity: string) =>
  (await library.files
    .where('sha256')
    .equals((await documentOf(identity))?.currentSha256 ?? '')
    .count()) === 1;

/** What the worker that reads papers would have done. */
const readAll = () => library.extracts.toCollection().modify({ state: 'done' });

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(`${today}T09:00:00Z`), toFake: ['Date'] });
  await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the meetings a sync brings', () => {
  const dates = ['2011-03-01', '2014-05-01', '2019-06-01', '2022-07-01', '2025-08-01', '2026-09-01', '2026-12-07'];
  const long = () => council(dates.map((date, place) => meetingOf(place + 1, date, [paper(place + 1, pdf(date))])));

  it('are only those to come where only they are wanted', async () => {
    const { sync } = await publish(long(), { window: 'coming' });
    expect((await sync()).account).toMatchObject({ outcome: 'done' });
    expect(await meetingDates()).toEqual(['2026-12-07']);
  });

  it('are all there ever were, in a past gone through once and gone on with where it was left', async () => {
    const { sync, meddleWith, at } = await publish(long(), { window: 'all' });
    const stopped = new AbortController();
    meddleWith(({ url }) => {
      if (url.includes('/documents/g3/')) stopped.abort();
      return undefined;
    });
    expect((await sync(stopped.signal)).account).toMatchObject({ outcome: 'cancelled' });
    expect(await meetingDates()).toEqual(dates.slice(2));
    meddleWith(() => undefined);
    const rest = await sync();
    expect(rest.account).toMatchObject({ outcome: 'done' });
    expect(await meetingDates()).toEqual(dates);
    expect(rest.papers.filter(({ status }) => status === 200)).toHaveLength(3);
    const again = await sync();
    expect(again.lists).toBe(1);
    expect(again.papers.every(({ status }) => status === 304)).toBe(true);
    at('2027-01-10T09:00:00Z');
    expect((await sync()).lists).toBeGreaterThan(5);
    expect(await library.files.count()).toBe(dates.length);
  });

  it('are found in pages alone, each page of a list asked for once', async () => {
    const { sync, asked, meddleWith } = await publish(long(), { window: 'all' });
    meddleWith(({ url }) => (url.includes('mgWebService') ? new Response(null, { status: 404 }) : undefined));
    expect((await sync()).account).toMatchObject({ outcome: 'done' });
    expect(await meetingDates()).toEqual(dates);
    const pages = asked.filter(({ url }) => url.includes('ieListMeetings')).map(({ url }) => url);
    // Once for what is recent, and once for all of the past.
    expect(Math.max(...pages.map((page) => pages.filter((url) => url === page).length))).toBe(2);
  });

  it('are gone through again where something of them did not come', async () => {
    const { sync, meddleWith } = await publish(long(), { window: 'all' });
    meddleWith(({ url }) => (url.includes('/documents/g2/') ? new Response(null, { status: 500 }) : undefined));
    expect((await sync()).account).toMatchObject({ outcome: 'partly', problems: [{ code: 'unavailable' }] });
    meddleWith(() => undefined);
    const again = await sync();
    expect(again).toMatchObject({ account: { outcome: 'done', fetchedDocuments: 1 }, lists: 2 });
    expect(await isOnDisk('g2?T=10')).toBe(true);
  });

  it('are read again where the web service answered one of them with a page', async () => {
    const report = { ...paper(5, pdf('report')), letter: 's' as const, t: null, title: 'Report' };
    const settled = meetingOf(1, '2026-03-01', [paper(1, pdf('pack'))]);
    const item = { id: 9, number: '1', title: 'Budget', descriptionHtml: '', minutesHtml: null, decisionHtml: null };
    settled.items = [{ ...item, restricted: false, documents: [report] }];
    const { sync, meddleWith, asked } = await publish(council([settled]));
    meddleWith(({ url }) =>
      url.includes('GetMeeting?') ? new Response('<html><body>Sorry</body></html>') : undefined,
    );
    expect((await sync()).account).toMatchObject({ outcome: 'partly', problems: [{ code: 'page-unread' }] });
    expect(await documentOf('s5')).toMatchObject({ publishedOn: null });
    meddleWith(() => undefined);
    expect((await sync()).account).toMatchObject({ outcome: 'done' });
    expect(await documentOf('s5')).toMatchObject({ publishedOn: '2000-01-01' });
    await sync();
    expect(asked.filter(({ url }) => url.includes('GetMeeting?'))).toEqual([]);
  });

  it('are none where every list failed, which is no sync in part', async () => {
    const { sync, meddleWith } = await publish(long());
    meddleWith(() => new Response('<html><body>Welcome to the guest network</body></html>'));
    expect((await sync()).account).toMatchObject({ outcome: 'failed', problems: [{ code: 'other-site' }] });
    meddleWith(() => undefined);
    expect((await sync()).account).toMatchObject({ outcome: 'done' });
  });

  it('are marked when their site withdraws them, and no longer when it has them again', async () => {
    const published = tinyCouncil(today);
    const { sync, meddleWith } = await publish(published);
    await sync();
    const coming = published.meetings[1];
    if (!coming) throw new Error('the tiny council has no coming meeting');
    const state = async () => ({
      listed: (await library.meetings.orderBy('date').toArray()).map(({ listed }) => listed),
      news: (await library.changes.toArray()).filter(({ kind }) => kind === 'meeting-withdrawn').length,
    });
    published.meetings = published.meetings.filter((meeting) => meeting !== coming);
    await sync();
    await sync();
    expect(await state()).toEqual({ listed: [true, false, true], news: 1 });
    expect(await isOnDisk('g102?T=10')).toBe(true);
    meddleWith(({ url }) =>
      url.includes('GetMeetings')
        ? new Response('<getmeetings><meetingscount>0</meetingscount></getmeetings>', {
            headers: { 'content-type': 'text/xml' },
          })
        : undefined,
    );
    await sync();
    expect(await state()).toEqual({ listed: [true, false, true], news: 1 });
    meddleWith(() => undefined);
    published.meetings.push(coming);
    await sync();
    expect(await state()).toEqual({ listed: [true, true, true], news: 1 });
  });
});

describe('a report that goes to two meetings', () => {
  it('is a paper of each, fetched once, and stays with one when the other lists it no longer', async () => {
    const report = paper(9, pdf('report'), { letter: 's', t: null, title: 'Report' });
    const item = { number: '1', title: 'Budget', descriptionHtml: '', restricted: false, minutesHtml: null };
    const meetings = ['2026-12-07', '2026-12-14'].map((date, place) => ({
      ...meetingOf(place + 1, date, []),
      items: [{ ...item, id: place + 1, decisionHtml: null, documents: [report] }],
    }));
    const { sync } = await publish(council(meetings));
    expect((await sync()).account).toMatchObject({ fetchedDocuments: 1, unchangedDocuments: 1 });
    const papersOf = async (id: number) => {
      const rows = await library.documents.where('meetingId').equals(`${sourceId}/meeting/${id}`).toArray();
      return rows.map(({ currentSha256, listed, itemId }) => ({ here: currentSha256 !== null, listed, itemId }));
    };
    const first = { here: true, listed: true, itemId: `${sourceId}/meeting/1/item/1` };
    const second = { here: true, listed: true, itemId: `${sourceId}/meeting/2/item/2` };
    expect([await papersOf(1), await papersOf(2)]).toEqual([[first], [second]]);
    expect([await library.files.count(), await library.versions.count()]).toEqual([1, 2]);
    expect((await sync()).papers.map(({ status }) => status)).toEqual([304, 304]);
    const [withdrawing] = meetings;
    if (!withdrawing) throw new Error('there is a meeting');
    withdrawing.items = [];
    withdrawing.documents = [paper(1, pdf('front'), { t: 0, title: 'Front sheet' })];
    await sync();
    expect((await papersOf(1)).filter(({ listed }) => !listed)).toEqual([{ ...first, listed: false }]);
    expect(await papersOf(2)).toEqual([second]);
  });
});

describe('papers that are not kept', () => {
  it('leave their text, are not fetched again until they change, and come when they are opened', async () => {
    const past = paper(1, pdf('first'));
    const { sync, at } = await publish(
      council([meetingOf(1, '2026-09-01', [past]), meetingOf(2, '2026-12-07', [paper(2, pdf('coming'))])]),
      { keep: 'text' },
    );
    await sync();
    await readAll();
    const again = await sync();
    expect(again.papers.map(({ status }) => status)).toEqual([304, 304]);
    expect([await isOnDisk('g1?T=10'), await isOnDisk('g2?T=10')]).toEqual([false, true]);
    expect((await sync()).papers.map(({ status }) => status)).toEqual([304, 304]);
    expect(await library.versions.count()).toBe(2);

    expect(await fetchPaper(`${sourceId}/document/g1?T=10`, notCancelled())).toMatchObject({ ok: true });
    expect(await isOnDisk('g1?T=10')).toBe(true);
    expect(await documentOf('g1?T=10')).toMatchObject({ freedAt: null });
    expect(await library.extracts.where('state').equals('done').count()).toBe(2);
    expect(await library.versions.count()).toBe(2);

    await sync();
    expect(await isOnDisk('g1?T=10')).toBe(false);
    past.versions.push({ from: '2026-11-25T00:00:00Z', bytes: () => Promise.resolve(pdf('second')) });
    at('2026-11-26T09:00:00Z');
    expect((await sync()).account).toMatchObject({ fetchedDocuments: 1 });
    expect([await isOnDisk('g1?T=10'), await library.versions.count()]).toEqual([true, 3]);
    const news = (await library.changes.toArray()).map(({ kind }) => kind);
    expect(news.filter((kind) => kind === 'document-republished')).toHaveLength(1);
  });
});

describe('a large paper', () => {
  const whole = pdf('large', 3_500_000);
  const large = () => council([meetingOf(1, '2026-12-07', [paper(1, whole)])]);

  it('goes on where it was when everything ended in the middle of it', async () => {
    const { sync, asked, meddleWith } = await publish(large());
    const stopped = new AbortController();
    meddleWith(({ url }, answer) =>
      url.includes('/documents/') ? brokenAfter(answer, 3_200_000, () => stopped.abort()) : undefined,
    );
    await sync(stopped.signal);
    expect(await isOnDisk('g1?T=10')).toBe(false);
    // What was in memory only is lost with the process.
    const pieces = await library.pieces.orderBy('[documentId+start]').primaryKeys();
    await library.pieces.delete(pieces.at(-1) ?? ['', 0]);
    meddleWith(() => undefined);
    expect((await sync()).account).toMatchObject({ outcome: 'done', fetchedDocuments: 1 });
    const request = asked.find(isPaper);
    expect(request?.status).toBe(206);
    expect(Number(/\d+/.exec(request?.headers['range'] ?? '')?.[0])).toBeGreaterThan(2_000_000);
    expect(await library.files.toCollection().first()).toMatchObject({ size: whole.length });
    expect(await library.pieces.count()).toBe(0);
  });

  it('goes on in the same sync where its connection broke once', async () => {
    const { sync, meddleWith } = await publish(large());
    let breaks = 1;
    meddleWith(({ url }, answer) => {
      if (!url.includes('/documents/') || !breaks) return undefined;
      breaks -= 1;
      return brokenAfter(answer, 1_700_000);
    });
    const { account, papers } = await sync();
    expect(account).toMatchObject({ outcome: 'done', fetchedDocuments: 1, fetchedBytes: whole.length });
    expect(papers.map(({ status }) => status)).toEqual([200, 206]);
    expect(papers[1]?.headers['range']).toMatch(/^bytes=1[67]\d{5}-$/);
  });

  it('is begun again when it is another one by then, and given up for no sign-in page', async () => {
    const published = large();
    const { sync, asked, meddleWith } = await publish(published);
    const stopped = new AbortController();
    meddleWith(({ url }, answer) =>
      url.includes('/documents/') ? brokenAfter(answer, 2_200_000, () => stopped.abort()) : undefined,
    );
    await sync(stopped.signal);
    const before = await library.pieces.count();
    meddleWith(({ url }) => {
      if (!url.includes('/documents/')) return undefined;
      const page = new Response('<!DOCTYPE html><html><body>Hotel Wi-Fi: sign in</body></html>', {
        headers: { 'content-type': 'text/html' },
      });
      Object.defineProperty(page, 'url', { value: 'https://login.hotel.example/' });
      return page;
    });
    expect((await sync()).account?.problems).toMatchObject([{ code: 'sign-in' }]);
    expect(await library.pieces.count()).toBe(before);
    meddleWith(() => undefined);
    const document = published.meetings[0]?.documents[0];
    document?.versions.push({ from: '2026-01-01T00:00:00Z', bytes: () => Promise.resolve(pdf('other', 900_000)) });
    expect((await sync()).account).toMatchObject({ outcome: 'done', fetchedDocuments: 1 });
    expect(asked.find(isPaper)).toMatchObject({ status: 200, headers: { range: expect.stringContaining('bytes') } });
    expect(await library.pieces.count()).toBe(0);
    expect((await library.versions.toArray()).map(({ size }) => size)).toEqual([pdf('other', 900_000).length]);
  });
});

describe('reports that the pack of their meeting does not hold', () => {
  const report = (id: number, title: string): PublishedDocument =>
    paper(id, pdf(title), { letter: 's', t: null, title, fileName: title });
  const itemOf = (id: number, number: string, documents: PublishedDocument[]) => ({
    id,
    number,
    title: `Item ${number}`,
    descriptionHtml: '',
    restricted: false,
    documents,
    minutesHtml: null,
    decisionHtml: null,
  });
  const inPack = { number: '5', title: 'Item 5', firstPage: 3, lastPage: 9, printedFirst: null, printedLast: null };

  it('are fetched when they are listed after it came, or when it has no pages for their item, and only once', async () => {
    const fifth = itemOf(905, '5.', [report(51, 'Precept')]);
    const sixth = itemOf(906, '6.', [report(61, 'Estates')]);
    const pack = paper(77, pdf('pack'), {
      versions: [{ from: '2000-01-01T00:00:00Z', bytes: async () => pdf('pack') }],
    });
    const meeting = { ...meetingOf(77, '2026-12-03', [pack]), minutesPublished: false, items: [fifth, sixth] };
    const panel = await publish(council([meeting]));
    expect((await panel.sync()).papers.map(({ url }) => url)).toEqual([expect.stringContaining('g77')]);
    const sha256 = (await documentOf('g77?T=10'))?.currentSha256 ?? '';
    await library.extracts.update(sha256, { state: 'done', items: [{ ...inPack, documents: [] }] });

    // Once the pack has been divided, it is known to have nothing for item 6.
    panel.at('2026-11-24T09:00:00Z');
    const second = await panel.sync();
    expect(second.papers.map(({ url }) => url)).toEqual([
      expect.stringContaining('g77'),
      expect.stringContaining('s61'),
    ]);

    panel.at('2026-11-25T09:00:00Z');
    fifth.documents.push(report(52, 'Late paper on the precept'));
    expect((await panel.sync()).account).toMatchObject({ fetchedDocuments: 1 });
    expect(await isOnDisk('s52')).toBe(true);
    expect(await isOnDisk('s51')).toBe(false);

    panel.at('2026-11-26T09:00:00Z');
    expect((await panel.sync()).account).toMatchObject({ fetchedDocuments: 0, unchangedDocuments: 3 });

    // A pack published again holds what was listed before it.
    fifth.documents.push(report(53, 'Second late paper'));
    pack.versions.push({ from: '2026-11-27T00:00:00Z', bytes: async () => pdf('pack with all of it') });
    panel.at('2026-11-27T09:00:00Z');
    expect((await panel.sync()).account).toMatchObject({ fetchedDocuments: 1 });
    expect(await isOnDisk('s53')).toBe(false);
  });
});
