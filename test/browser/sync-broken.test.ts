import { createGate } from '../council/faults.ts';
import {
  anyPaper,
  councilWithLargePack,
  expect,
  follow,
  lastSync,
  library,
  pack,
  syncAgain,
  syncEnded,
  test,
} from './support/tiny-sync.ts';

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
