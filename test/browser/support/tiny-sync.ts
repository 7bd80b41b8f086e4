/** Playwright's `test` with an engine and the tiny council, and what tests ask of the two. */
import type { Page } from '@playwright/test';
import { startCouncil, type TestCouncil } from '../../council/council-server.ts';
import { tinyCouncil } from '../../council/tiny-council.ts';
import { test as base, expect } from './engine.ts';

/** The day of the tiny council. */
export const today = '2026-11-23';
/** The address of the pack of the coming meeting. */
export const pack = /documents\/g102\/.*T=10/;
/** The address of any paper. */
export const anyPaper = /^documents\//;

/** `test` with a simulated council that the engine may ask. */
export const test = base.extend<{ council: TestCouncil }>({
  council: async ({ browserName: _browser }, use) => {
    const council = await startCouncil(tinyCouncil(today), { now: new Date(`${today}T09:00:00Z`), folder: '/papers/' });
    await use(council);
    await council.close();
  },
});

/** Adds the council with its panel followed, and waits until its first sync is over. Resolves to the source's id. */
export async function follow(page: Page, council: TestCouncil): Promise<string> {
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

/** The account of the last sync of a source. */
export const lastSync = (page: Page, id: string) =>
  page.evaluate(async (sourceId) => (await window.engine.library.sources.get(sourceId))?.lastSync ?? null, id);

/** Waits until no sync of a source runs. */
export async function syncEnded(page: Page, id: string): Promise<void> {
  await expect
    .poll(async () => (await lastSync(page, id))?.outcome ?? 'running', { intervals: [100] })
    .not.toBe('running');
}

/** Syncs a source once more; resolves to what the command answered and to the account of the sync. */
export async function syncAgain(page: Page, id: string) {
  const result = await page.evaluate((sourceId) => window.engine.sync.syncSource(sourceId), id);
  return { result, account: await lastSync(page, id) };
}

/** What the library holds, in words short enough to compare. */
export function library(page: Page) {
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
export function markPack(page: Page, id: string, quote: string, pdfPage: number): Promise<unknown> {
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

/** The tiny council with a pack of three megabytes, at once or when it is published again. */
export async function councilWithLargePack(from: string) {
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

export { expect };
