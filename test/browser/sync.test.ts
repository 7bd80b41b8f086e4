import { createGate } from '../council/faults.ts';
import {
  anyPaper,
  expect,
  follow,
  lastSync,
  library,
  markPack,
  syncAgain,
  syncEnded,
  test,
  today,
} from './support/tiny-sync.ts';

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
