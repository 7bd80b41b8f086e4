import { expect, test } from './support/engine.ts';

test.use({ serve: { openSample: true } });

test('the sample council comes like any other: meetings, papers, items and decisions, and nothing twice', async ({
  engine,
}) => {
  const { page } = engine;
  const lastSync = () =>
    page.evaluate(async () => (await window.engine.library.sources.toArray())[0]?.lastSync ?? null);
  await expect.poll(async () => (await lastSync())?.finishedAt ?? null, { timeout: 240_000 }).not.toBeNull();
  const first = await lastSync();
  expect(first).toMatchObject({ outcome: 'done', problems: [] });
  await engine.extracted();
  const found = await page.evaluate(async () => {
    const { library, queries } = window.engine;
    const meetings = await library.meetings.orderBy('date').toArray();
    const documents = await library.documents.toArray();
    const extracts = await library.extracts.toArray();
    const packs = documents.filter((row) => row.kind === 'pack');
    const decisions = await queries.decisionsByDate();
    return {
      past: meetings.filter((row) => row.date < '2026-11-23' && row.minutesPublished).length,
      coming: meetings.filter((row) => row.date > '2026-11-23' && row.agendaPublished).map((row) => row.id),
      cancelled: meetings.filter((row) => row.status === 'cancelled').length,
      supplements: documents.filter((row) => row.kind === 'supplement' && row.currentSha256).length,
      restricted: await library.items.filter((item) => item.restricted).count(),
      packs: packs.map((row) => extracts.find(({ sha256 }) => sha256 === row.currentSha256) ?? null),
      unread: extracts.filter((row) => row.state !== 'done' || row.problem !== null),
      deciding: new Set(decisions.map((row) => row.meetingId)).size,
      origins: [...new Set(decisions.map((row) => row.origin.kind))],
      news: (await library.changes.toArray()).map(({ kind }) => kind).sort(),
    };
  });
  expect(found.past).toBeGreaterThanOrEqual(6);
  expect(found.coming).toHaveLength(2);
  expect(found).toMatchObject({
    cancelled: 1,
    supplements: 2,
    unread: [],
    news: ['agenda-published', 'agenda-published', 'meeting-added'],
  });
  expect(found.restricted).toBeGreaterThan(0);
  expect(Math.max(...found.packs.map((extract) => extract?.pageCount ?? 0))).toBeGreaterThanOrEqual(150);
  for (const extract of found.packs) {
    expect(extract?.items.length).toBeGreaterThan(1);
    expect(extract?.warnings).toEqual([]);
  }
  expect(found.deciding).toBe(found.past);
  expect(found.origins).toEqual(['item']);

  const files = () => page.evaluate(() => window.engine.library.files.count());
  const before = await files();
  expect(before).toBe(first?.fetchedDocuments);
  await page.evaluate(() => window.engine.sync.syncAll());
  expect(await lastSync()).toMatchObject({ outcome: 'done', fetchedDocuments: 0 });
  expect(await files()).toBe(before);
});
