import type { Page } from '@playwright/test';
import type { SyncRun, SyncTrigger } from '../../shared/model/library.ts';
import { startCouncil, type TestCouncil } from '../council/council-server.ts';
import { tinyCouncil } from '../council/tiny-council.ts';
import { expect, test } from './support/engine.ts';

test.use({ serve: { unattended: true } });

const today = '2026-11-23';
const hour = 3_600_000;

/** Adds a council with its panel followed; resolves to the source's id when its first sync is over. */
async function follow(page: Page, council: TestCouncil): Promise<string> {
  const id = await page.evaluate(async (base) => {
    const { sync } = window.engine;
    const site = await sync.probeAddress(base, { allowPrivate: true });
    if (!site.ok) throw new Error(site.message);
    const panel = site.value.bodies.filter((body) => body.remoteId === '11');
    const added = await sync.addSource(site.value, panel);
    if (!added.ok) throw new Error(added.message);
    return added.value;
  }, council.base);
  await expect.poll(async () => (await runs(page, id)).length).toBe(1);
  return id;
}

/** The history of a source, newest first. */
const runs = (page: Page, id: string): Promise<SyncRun[]> =>
  page.evaluate((sourceId) => window.engine.queries.syncRuns(sourceId), id);

/** Moves the last sync of every source so many hours back, as if they had passed since. */
const letPass = (page: Page, hours: number) =>
  page.evaluate(async (back) => {
    const earlier = (instant: string | null) => new Date(Date.parse(instant ?? '') - back).toISOString();
    await window.engine.library.sources.toCollection().modify((source) => {
      if (!source.lastSync) return;
      source.lastSync.startedAt = earlier(source.lastSync.startedAt);
      source.lastSync.finishedAt = earlier(source.lastSync.finishedAt);
    });
  }, hours * hour);

/** Waits for the run that something other than the member began. */
async function runBegunBy(page: Page, id: string, trigger: SyncTrigger): Promise<SyncRun> {
  await expect.poll(async () => (await runs(page, id))[0]?.trigger).toBe(trigger);
  const [run] = await runs(page, id);
  if (!run) throw new Error('there is no run');
  return run;
}

test('papers come without being asked; a site that sends us away rests, and its rules are kept', async ({ engine }) => {
  const [calm, strict] = await Promise.all(
    ['/calm/', '/strict/'].map((folder) =>
      startCouncil(tinyCouncil(today), { now: new Date(`${today}T09:00:00Z`), folder }),
    ),
  );
  if (!calm || !strict) throw new Error('no councils');
  strict.setRules('User-agent: *\nDisallow: /\n\nUser-agent: PanelPapers\nDisallow: /strict/documents/\n');
  const calmId = await follow(engine.page, calm);
  const strictId = await follow(engine.page, strict);
  expect([calm.rulesAsked(), strict.rulesAsked()]).toEqual([0, 0]);
  for (const council of [calm, strict]) council.forget();

  // At the start. What the rules leave to the member is left out, and said.
  await letPass(engine.page, 1);
  await engine.page.reload();
  expect(await runBegunBy(engine.page, calmId, 'start')).toMatchObject({ outcome: 'done', unchangedDocuments: 5 });
  expect(await runBegunBy(engine.page, strictId, 'start')).toMatchObject({
    outcome: 'partly',
    unchangedDocuments: 0,
    problems: [{ code: 'left-to-member', documentId: null }],
  });
  expect(strict.asked(/^documents/)).toEqual([]);
  expect(strict.asked(/GetMeetings/)).not.toEqual([]);

  // The network returns, and one site asks for patience; the member's own sync may ask it once.
  const busy = { status: 429, headers: { 'Retry-After': '7200' } } as const;
  const end = calm.misbehave({ kind: 'status', ...busy, path: /GetMeetings/ });
  await letPass(engine.page, 5);
  for (const council of [calm, strict]) council.forget();
  await engine.page.evaluate(() => window.dispatchEvent(new Event('online')));
  expect(await runBegunBy(engine.page, calmId, 'online')).toMatchObject({
    outcome: 'failed',
    problems: [{ code: 'busy' }],
  });
  await runBegunBy(engine.page, strictId, 'online');
  expect(calm.requests.map(({ status }) => status)).toEqual([429]);
  const restHours = () =>
    engine.page.evaluate(async (id) => {
      const until = (await window.engine.library.sources.get(id))?.restUntil;
      return until ? Math.round((Date.parse(until) - Date.now()) / 3_600_000) : null;
    }, calmId);
  expect(await restHours()).toBe(2);

  // Waking, and the schedule: the site that rests is not asked, the other one is.
  await letPass(engine.page, 5);
  calm.forget();
  await engine.page.evaluate(() => {
    const before = globalThis.Date;
    const afterSleep = before.now() + 600_000;
    globalThis.Date = new Proxy(before, {
      get: (target, name) => (name === 'now' ? () => afterSleep : Reflect.get(target, name)),
    });
    document.dispatchEvent(new Event('visibilitychange'));
    globalThis.Date = before;
  });
  await runBegunBy(engine.page, strictId, 'wake');
  const barred = await engine.page.evaluate((id) => window.engine.sync.syncSource(id, 'wake'), calmId);
  expect(barred).toMatchObject({ ok: false, code: 'resting' });
  expect(calm.requests).toEqual([]);
  const refused = await engine.page.evaluate((id) => window.engine.sync.syncSource(id), calmId);
  expect(refused).toMatchObject({ ok: false, code: 'busy' });
  expect(calm.requests.map(({ status }) => status)).toEqual([429]);
  end();
  expect(await engine.page.evaluate((id) => window.engine.sync.syncSource(id), calmId)).toEqual({
    ok: true,
    value: null,
  });
  expect(await restHours()).toBeNull();
  expect((await runs(engine.page, calmId)).map(({ trigger, outcome }) => `${trigger} ${outcome}`)).toEqual([
    'member done',
    'member failed',
    'wake failed',
    'online failed',
    'start done',
    'member done',
  ]);

  // What the rules leave to the member, the member gets; the rules were asked for once.
  strict.forget();
  await engine.page.evaluate((id) => window.engine.sync.syncSource(id), strictId);
  expect((await runs(engine.page, strictId))[0]).toMatchObject({ outcome: 'done', unchangedDocuments: 5 });
  expect([calm.rulesAsked(), strict.rulesAsked()]).toEqual([1, 1]);
  await Promise.all([calm.close(), strict.close()]);
});
