import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { PublishedDocument } from '../../../electron/sample-council/council.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { fetchPaper } from '../../../renderer/sync/fetch-paper.ts';
import {
  beginAnew,
  council,
  documentOf,
  isOnDisk,
  isPaper,
  meetingOf,
  notCancelled,
  paper,
  pdf,
  publish,
  readAll,
  sourceId,
} from './published-panel.ts';
import { brokenAfter } from './site-behind-gateway.ts';

// The rests between requests have tests of their own.
vi.mock('../../../renderer/sync/wait.ts', () => ({ wait: () => Promise.resolve() }));

beginAnew();

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
