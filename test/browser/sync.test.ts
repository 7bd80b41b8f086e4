import type { Page } from '@playwright/test';
import { startCouncil, type TestCouncil } from '../council/council-server.ts';
import { createGate } from '../council/faults.ts';
import { tinyCouncil } from '../council/tiny-council.ts';
import { test as base, expect } from './support/engine.ts';

const today = '2026-11-23';
const pack = /documents\/g102\/.*T=10/;
const anyPaper = /^documents\//;

/** `test` with a simulated council that the engine may ask. */
const test = base.extend<{ council: TestCouncil }>({
  council: async ({ browserName: _browser }, use) => {
    const council = await startCouncil(tinyCouncil(today), { now: new Date(`${today}T09:00:00Z`), folder: '/papers/' });
    await use(council);
    await council.close();
  },
});

/** Adds the council with its panel followed, and waits until its first sync is over. Resolves to the source's id. */
async function follow(page: Page, council: TestCouncil): Promise<string> {
  const id = await page.evaluate(async (base) => {
    const { sync } = window.engine;
    const site = await sync.probeAddress(`${base}ieListMeetings.aspx?CId=11&Year=0`, { allowPrivate: true });
    if (!site.ok) throw new Error(site.message);
    const added = await sync.addSource(
      site.value,
      site.value.bodies.filter((body) => body.remoteId === '11'),
    );
    if (!added.ok) throw new Error(added.message);
    return added.value;
  }, council.base);
  await syncEnded(page, id);
  return id;
}

const lastSync = (page: Page, id: string) =>
  page.evaluate(async (sourceId) => (await window.engine.library.sources.get(sourceId))?.lastSync ?? null, id);

async function syncEnded(page: Page, id: string): Promise<void> {
  await expect
    .poll(async () => (await lastSync(page, id))?.outcome ?? 'running', { intervals: [100] })
    .not.toBe('running');
}

async function syncAgain(page: Page, id: string) {
  const result = await page.evaluate((sourceId) => window.engine.sync.syncSource(sourceId), id);
  return { result, account: await lastSync(page, id) };
}

/** What the library holds, in words short enough to compare. */
function library(page: Page) {
  return page.evaluate(async () => {
    const { library: database } = window.engine;
    const documents = await database.documents.toArray();
    return {
      meetings: (await database.meetings.orderBy('date').toArray()).map(({ date, status }) => `${date} ${status}`),
      stored: documents
        .filter((row) => row.currentSha256)
        .map((row) => row.identity)
        .sort(),
      listedOnly: documents
        .filter((row) => !row.currentSha256)
        .map((row) => row.identity)
        .sort(),
      versions: await database.versions.count(),
      files: await database.files.count(),
      changes: (await database.changes.toArray()).map(({ kind }) => kind),
    };
  });
}

/** Marks words of the stored pack. */
function markPack(page: Page, id: string, quote: string, pdfPage: number): Promise<unknown> {
  return page.evaluate(
    async (mark) => {
      const { library: database, member } = window.engine;
      const document = await database.documents.filter((row) => row.kind === 'pack').first();
      const at = '2026-11-23T09:00:00Z';
      const anchor = { documentId: document?.id ?? '', sha256: document?.currentSha256 ?? '', ...mark.anchor };
      const context = { ...mark.context, meetingId: document?.meetingId ?? null };
      const placement = { state: 'made' as const, confidence: 1 };
      const fixed = { kind: 'highlight' as const, colour: 1 as const, comment: 'Ask about this', tags: [], placement };
      await member.marks.put({ id: mark.id, ...fixed, anchor, context, createdAt: at, updatedAt: at });
    },
    {
      id,
      anchor: { page: pdfPage, printed: null, parts: [], quote, prefix: '', suffix: '', offset: 0 },
      context: {
        bodyName: 'Police and Crime Panel',
        meetingDate: '2026-12-07',
        itemNumber: '3',
        itemTitle: 'Proposed Precept',
        documentTitle: 'Public reports pack',
      },
    },
  );
}

test('a first sync brings meetings, items and papers; a second one downloads nothing', async ({ engine, council }) => {
  const { page } = engine;
  const id = await follow(page, council);
  const first = await library(page);
  expect(first.meetings).toEqual(['2026-10-24 confirmed', '2026-12-07 confirmed', '2026-12-21 cancelled']);
  expect(first.stored).toEqual(['b2001?T=9', 'g101?T=0', 'g101?T=1', 'g102?T=10', 's5001']);
  expect(first.listedOnly).toEqual(['g102?T=0', 's5002', 's5003', 's5004', 's5005']);
  expect((await lastSync(page, id))?.problems).toEqual([]);
  expect(await lastSync(page, id)).toMatchObject({ outcome: 'done', fetchedDocuments: 5, stepsDone: 8, stepsTotal: 8 });
  const shown = await page.evaluate(async (day) => {
    const { queries } = window.engine;
    const [next] = await queries.upcomingMeetings(day);
    const papers = next && (await queries.meetingPapers(next.meeting.id));
    return {
      items: papers?.items.map(({ item }) => `${item.number} ${item.title}${item.restricted ? ' (restricted)' : ''}`),
      pack: papers?.pack?.document.title,
    };
  }, today);
  expect(shown.items?.at(-1)).toBe('5 Complaint about the Commissioner (restricted)');
  expect(shown.pack).toBe('Public reports pack');
  await engine.extracted();
  expect(await page.evaluate(() => window.engine.library.pages.count())).toBeGreaterThan(8);

  council.forget();
  const second = await syncAgain(page, id);
  expect(second.account).toMatchObject({ outcome: 'done', fetchedDocuments: 0, unchangedDocuments: 5 });
  const papers = council.requests.filter(({ path }) => anyPaper.test(path));
  expect(papers.map(({ status }) => status)).toEqual(papers.map(() => 304));
  expect(await library(page)).toEqual(first);

  await council.close();
  const offline = await syncAgain(page, id);
  expect(offline.result).toMatchObject({ ok: false, code: 'unreachable' });
  expect(offline.account).toMatchObject({ outcome: 'failed', problems: [{ code: 'unreachable' }] });
  expect(await library(page)).toEqual(first);
});

test('a republished paper is a new version beside the old one, and marks follow their words', async ({
  engine,
  council,
}) => {
  const { page } = engine;
  const id = await follow(page, council);
  await engine.extracted();
  const before = await library(page);
  await markPack(page, 'kept', 'The reserves stand at 12 million pounds.', 4);
  await markPack(page, 'lost', 'Words that stand nowhere in the paper', 4);
  council.setNow(new Date('2026-11-27T09:00:00Z'));
  const { account } = await syncAgain(page, id);
  expect(account).toMatchObject({ outcome: 'done', fetchedDocuments: 1 });
  const after = await library(page);
  expect(after.stored).toEqual(before.stored);
  expect(after.versions).toBe(before.versions + 1);
  expect(after.files).toBe(before.files + 1);
  expect(after.changes.filter((kind) => kind === 'document-republished')).toHaveLength(1);
  await engine.extracted();
  const { marks, current } = await page.evaluate(async () => {
    const { library: database, member } = window.engine;
    const document = await database.documents.filter((row) => row.kind === 'pack').first();
    return { marks: await member.marks.toArray(), current: document?.currentSha256 };
  });
  expect(marks).toMatchObject([
    { id: 'kept', placement: { state: 'moved' }, anchor: { sha256: current, page: 4, printed: '4' } },
    { id: 'lost', placement: { state: 'unplaced' }, comment: 'Ask about this' },
  ]);
  expect(marks[1]?.anchor.sha256).not.toBe(current);
});

test('of a body kept as text the past papers go once they are read, and come again when papers are wanted', async ({
  engine,
  council,
}) => {
  const { page } = engine;
  const id = await follow(page, council);
  const bodyId = `${id}#11`;
  await engine.extracted();
  const onDisk = () =>
    page.evaluate(async () => {
      const { library: database } = window.engine;
      const files = new Set(await database.files.toCollection().primaryKeys());
      const documents = await database.documents.toArray();
      return documents
        .filter((row) => files.has(row.currentSha256 ?? ''))
        .map((row) => row.identity)
        .sort();
    });
  const all = await onDisk();
  const pages = await page.evaluate(() => window.engine.library.pages.count());
  // Read anew, as after a new version of the extraction.
  await page.evaluate(async (body) => {
    const { library: database, member } = window.engine;
    await member.follows.update(body, { keep: 'text' });
    await database.extracts.toCollection().modify({ state: 'pending' });
  }, bodyId);
  await expect.poll(onDisk).toEqual(['b2001?T=9', 'g102?T=10']);
  expect(await page.evaluate(() => window.engine.library.pages.count())).toBe(pages);
  council.forget();
  await syncAgain(page, id);
  expect(council.requests.filter(({ path, status }) => anyPaper.test(path) && status !== 304)).toEqual([]);
  await page.evaluate((body) => window.engine.sync.changeFollow(body, { keep: 'papers' }), bodyId);
  await expect.poll(onDisk).toEqual(all);
  await syncEnded(page, id);
});

test('what is cancelled stops, what had come stays, and the next sync fetches only the rest', async ({
  engine,
  council,
}) => {
  const { page } = engine;
  const gate = createGate();
  council.misbehave({ kind: 'hold', gate, path: /documents\/b2001/, times: 1 });
  const following = follow(page, council);
  await gate.reached;
  const id = council.base.replace(/\/$/, '');
  await page.evaluate((sourceId) => window.engine.sync.cancelSync(sourceId), id);
  await following;
  gate.release();
  expect((await lastSync(page, id))?.outcome).toBe('cancelled');
  expect((await library(page)).stored).toEqual(['g102?T=10']);
  council.forget();
  await syncAgain(page, id);
  expect((await library(page)).stored).toHaveLength(5);
  expect(council.requests.filter(({ path, status }) => pack.test(path) && status === 200)).toEqual([]);
});

test.describe('in a profile that is opened again', () => {
  test.use({ keepsProfile: true });

  test('a sync that was cut short goes on when the application is opened again, inside a paper too', async ({
    engine,
  }) => {
    const council = await councilWithLargePack('2020-01-02T09:00:00Z');
    const gate = createGate();
    council.misbehave({ kind: 'hold', gate, afterBytes: 2_700_000, path: pack, times: 1 });
    const following = follow(engine.page, council).catch(() => 'closed');
    await gate.reached;
    // Pieces are a megabyte or more, as the bytes come; less than one is lost.
    const savedBytes = () =>
      engine.page.evaluate(async () =>
        (await window.engine.library.pieces.toArray()).reduce((sum, { blob }) => sum + blob.size, 0),
      );
    await expect.poll(savedBytes).toBeGreaterThan(1_700_000);
    const saved = await savedBytes();
    await engine.reopen();
    gate.release();
    expect(await following).toBe('closed');
    const id = council.base.replace(/\/$/, '');
    await syncEnded(engine.page, id);
    expect((await lastSync(engine.page, id))?.outcome).toBe('done');
    expect((await library(engine.page)).stored).toHaveLength(5);
    const asked = council.requests.filter(({ path }) => pack.test(path));
    expect(asked.map(({ status }) => status)).toEqual([200, 206]);
    expect(Number(/\d+/.exec(asked[1]?.headers['range'] ?? '')?.[0])).toBeGreaterThanOrEqual(saved);
    await engine.extracted();
    await council.close();
  });
});

test('workers that are ended in the middle take up their work again', async ({ engine, council }) => {
  const { page } = engine;
  const gate = createGate();
  council.misbehave({ kind: 'hold', gate, afterBytes: 100, path: /documents\/b2001/, times: 1 });
  const following = follow(page, council);
  await gate.reached;
  await page.evaluate(() => {
    window.engine.syncWorker.stop();
    window.engine.syncWorker.start();
  });
  const id = await following;
  gate.release();
  expect(await lastSync(page, id)).toMatchObject({ outcome: 'done', problems: [] });
  await engine.extracted();
  const pages = await page.evaluate(async () => {
    const { extractWorker, library: database } = window.engine;
    extractWorker.stop();
    const before = await database.pages.count();
    await database.extracts.toCollection().modify({ state: 'running', pagesDone: 1 });
    await database.pages.clear();
    extractWorker.start();
    return before;
  });
  await engine.extracted();
  expect(await page.evaluate(() => window.engine.library.pages.count())).toBe(pages);
});

test('two windows sync a source once between them', async ({ engine, council }) => {
  const { page, context } = engine;
  const id = await follow(page, council);
  const other = await context.newPage();
  await other.goto(engine.server.address);
  await other.waitForFunction(() => window.started);
  const gate = createGate();
  council.misbehave({ kind: 'hold', gate, path: /GetMeetings/, times: 1 });
  council.forget();
  const first = syncAgain(page, id);
  await gate.reached;
  const second = await syncAgain(other, id);
  expect(second).toMatchObject({ result: { ok: true }, account: { outcome: 'running' } });
  gate.release();
  expect((await first).account).toMatchObject({ outcome: 'done' });
  expect(council.asked(/GetMeetings/)).toHaveLength(1);

  // Either window can stop what the other one runs.
  const held = createGate();
  council.misbehave({ kind: 'hold', gate: held, path: /GetMeetings/, times: 1 });
  const third = syncAgain(page, id);
  await held.reached;
  await other.evaluate((sourceId) => window.engine.sync.pauseSync(sourceId), id);
  expect((await third).account).toMatchObject({ outcome: 'paused' });
  held.release();
});

test.describe('without being asked', () => {
  test.use({ serve: { unattended: true } });

  test('a library that was lost is fetched again for the bodies followed', async ({ engine, council }) => {
    const id = await follow(engine.page, council);
    const before = await library(engine.page);
    await engine.page.evaluate(async () => {
      window.engine.syncWorker.stop();
      window.engine.extractWorker.stop();
      await window.engine.library.delete();
    });
    await engine.page.reload();
    await expect.poll(async () => (await lastSync(engine.page, id))?.outcome ?? 'running').toBe('done');
    expect((await library(engine.page)).stored).toEqual(before.stored);
  });
});

test('a site that refuses, or answers everything with a page, is blocked and not empty', async ({
  engine,
  council,
}) => {
  const { page } = engine;
  const endRefusals = council.misbehave({ kind: 'status', status: 403, path: anyPaper });
  const id = await follow(page, council);
  expect((await lastSync(page, id))?.problems.map(({ code }) => code)).toEqual([
    ...Array(3).fill('refused'),
    'blocked',
  ]);
  expect((await library(page)).stored).toEqual([]);
  endRefusals();
  await syncAgain(page, id);
  const before = await library(page);
  for (const fault of [{ kind: 'status', status: 403 }, { kind: 'html' }] as const) {
    const end = council.misbehave({ ...fault, path: /./ });
    const { result, account } = await syncAgain(page, id);
    expect(result).toMatchObject({ ok: false, code: 'blocked' });
    expect(account).toMatchObject({ outcome: 'failed', problems: [{ code: 'blocked' }] });
    expect(await library(page)).toEqual(before);
    expect(await page.evaluate((source) => window.engine.library.sources.get(source), id)).toMatchObject({
      access: 'blocked',
    });
    const probe = await page.evaluate(
      (base) => window.engine.sync.probeAddress(base, { allowPrivate: true }),
      council.base,
    );
    expect(probe).toMatchObject({ ok: false, code: 'blocked' });
    end();
  }
  const end = council.misbehave({ kind: 'empty-list', path: /GetMeetings/ });
  await syncAgain(page, id);
  expect(await library(page)).toEqual(before);
  end();
  await syncAgain(page, id);
  expect(await page.evaluate((source) => window.engine.library.sources.get(source), id)).toMatchObject({
    access: 'web-service',
  });
});

test('a paper that comes as a page, damaged or cut off is not stored, and is fetched when it comes whole', async ({
  engine,
  council,
}) => {
  const { page } = engine;
  const ends = [
    council.misbehave({ kind: 'html', path: pack }),
    council.misbehave({ kind: 'corrupt', path: /documents\/b2001/ }),
    council.misbehave({ kind: 'cut-off', afterBytes: 300, path: /documents\/g101\/.*T=1/ }),
    council.misbehave({ kind: 'status', status: 404, path: /documents\/g101\/.*T=0/ }),
  ];
  const id = await follow(page, council);
  const account = await lastSync(page, id);
  expect(account?.outcome).toBe('partly');
  const problems = Object.fromEntries(
    account?.problems.map((row) => [row.documentId?.split('/').at(-1), row.code]) ?? [],
  );
  expect(problems).toEqual({ 'g102?T=10': 'html', 'b2001?T=9': 'damaged', 'g101?T=1': 'cut-off', 'g101?T=0': 'gone' });
  expect((await library(page)).stored).toEqual(['s5001']);
  for (const end of ends) end();
  expect((await syncAgain(page, id)).account).toMatchObject({ outcome: 'done', fetchedDocuments: 4 });
});

/** The tiny council with a pack of three megabytes, at once or when it is published again. */
async function councilWithLargePack(from: string) {
  const published = tinyCouncil(today);
  const paper = published.meetings[1]?.documents.find(({ t }) => t === 10);
  const first = paper?.versions[0];
  if (!paper || !first) throw new Error('the tiny council has no pack');
  const large = async () => {
    const small = await first.bytes();
    return new Uint8Array([...small.subarray(0, 9), ...new Uint8Array(3_000_000).fill(0x20), ...small.subarray(9)]);
  };
  paper.versions = [first, { from, bytes: large }];
  return startCouncil(published, { now: new Date(`${today}T09:00:00Z`) });
}

test.describe('in a profile that is opened again', () => {
  test.use({ keepsProfile: true });

  test('a full disk ends the sync with a reason and loses nothing', async ({ engine }) => {
    const council = await councilWithLargePack('2026-11-26T09:00:00Z');
    const id = await follow(engine.page, council);
    await engine.extracted();
    const before = await library(engine.page);
    council.setNow(new Date('2026-11-27T09:00:00Z'));
    const used = await engine.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    const origin = engine.server.address;
    // Chromium remembers for a while how much is left, so the disk must be full before the page first writes.
    await engine.reopen(async (page) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + 1_000_000 });
    });
    const full = await syncAgain(engine.page, id);
    expect(full.result).toMatchObject({ ok: false, code: 'disk-full' });
    expect(full.account).toMatchObject({ outcome: 'partly', problems: [{ code: 'disk-full' }] });
    expect(await library(engine.page)).toEqual(before);
    await engine.reopen();
    expect((await syncAgain(engine.page, id)).account).toMatchObject({ outcome: 'done', fetchedDocuments: 1 });
    await council.close();
  });
});

test('removing a source leaves the marks made on its papers', async ({ engine, council }) => {
  const { page } = engine;
  const id = await follow(page, council);
  await markPack(page, 'mark', 'Proposed precept', 3);
  await page.evaluate((sourceId) => window.engine.sync.removeSource(sourceId), id);
  const marks = await page.evaluate(() => window.engine.member.marks.toArray());
  expect(marks).toMatchObject([{ comment: 'Ask about this', anchor: { quote: 'Proposed precept' } }]);
  expect(await library(page)).toEqual({ meetings: [], stored: [], listedOnly: [], versions: 0, files: 0, changes: [] });
  expect(await page.evaluate(() => window.engine.member.follows.count())).toBe(0);
});
