import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { tinyCouncil } from '../../council/tiny-council.ts';
import {
  beginAnew,
  council,
  documentOf,
  isOnDisk,
  meetingDates,
  meetingOf,
  paper,
  pdf,
  publish,
  sourceId,
  today,
} from './published-panel.ts';

// The rests between requests have tests of their own.
vi.mock('../../../renderer/sync/wait.ts', () => ({ wait: () => Promise.resolve() }));

beginAnew();

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
