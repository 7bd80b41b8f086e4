import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pdfOf } from '../unit/support/make-pdf.ts';
import { choosePapers, expect, test } from './support/engine.ts';

/** Imports files of the disk; the outcomes with what a test compares. */
async function importPapers(page: Page, paths: string[]) {
  await choosePapers(page, paths);
  return page.evaluate(async () =>
    (await window.engine.imports.importFiles(window.chosenPapers)).map((outcome) => ({
      ...outcome,
      pending: null,
      guess: outcome.outcome === 'needs-meeting' ? outcome.pending.guess : null,
    })),
  );
}

const rowCounts = (page: Page) =>
  page.evaluate(async () => {
    const { library } = window.engine;
    const counts = await Promise.all(library.tables.map(async (table) => [table.name, await table.count()] as const));
    return counts.filter(([name, count]) => count > 0 && name !== 'shards');
  });

function inFolder<T>(use: (write: (name: string, bytes: Uint8Array | string) => string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'panel-papers-import-'));
  const write = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  return use(write).finally(() => rmSync(folder, { recursive: true, force: true }));
}

const stamp = (page: number, item?: string) => [
  ...(item ? [{ text: `Agenda Item ${item}`, x: 430, y: 30 }] : []),
  { text: `Page ${page}`, x: 280, y: 810 },
];

/** A pack as a council puts it together, with a front sheet that says which meeting it is for. */
function packPdf() {
  return pdfOf([
    {
      lines: [
        'Mereshire County Council',
        'Police and Crime Panel',
        'Agenda',
        'Date: Monday, 7 December 2026',
        'Time: 2.30 pm',
        'Venue: Committee Room 1, County Hall, Merebridge',
        '1. Apologies',
        '2. Members’ Questions',
        '3. Proposed Precept (Pages 2 - 3)',
        '4. Response Times (Pages 4 - 4)',
      ],
    },
    { lines: ['Proposed precept', 'The Panel is asked to review an increase of 4.9 per cent.'], at: stamp(2, '3') },
    { lines: ['The reserves stand at 12 million pounds.'], at: stamp(3) },
    { lines: ['Response times', 'The median response was 14 minutes.'], at: stamp(4, '4') },
  ]);
}

function minutesPdf() {
  return pdfOf([
    {
      lines: [
        'Police and Crime Panel',
        'Minutes of the meeting held on Monday, 7 December 2026',
        '1. Apologies',
        'There were none.',
        '2. Members’ Questions',
        'There were none.',
        '3. Proposed Precept',
        'The Chairman introduced the report.',
        'RESOLVED that the Panel notes the report.',
      ],
    },
  ]);
}

test('what cannot be used is refused with a reason and leaves nothing behind', async ({ engine }) => {
  await inFolder(async (write) => {
    const pack = await packPdf();
    const locked = await pdfOf([{ lines: ['Secret'] }], { userPassword: 'secret' });
    const outcomes = await importPapers(engine.page, [
      write('empty.pdf', ''),
      write('letter.pdf', 'Dear councillor, this is not a PDF at all.'),
      write('page.pdf', '<!DOCTYPE html><html><body>Sign in to go on</body></html>'),
      write('cut.pdf', pack.subarray(0, Math.floor(pack.length * 0.6))),
      write('locked.pdf', locked),
      write('broken.pdf', '%PDF-1.7\nnothing of a PDF follows\n%%EOF\n'),
    ]);
    const codes = outcomes.map((outcome) => (outcome.outcome === 'refused' ? outcome.code : outcome.outcome));
    // A locked one is taken: the reader asks for its password.
    expect(codes).toEqual(['empty', 'not-a-pdf', 'html', 'truncated', 'needs-meeting', 'unreadable']);
    for (const outcome of outcomes) {
      if (outcome.outcome === 'refused') expect(outcome.message).toMatch(/^[A-Z].{20,}\.$/);
    }
    expect(await rowCounts(engine.page)).toEqual([]);
    await engine.page.evaluate(async () => {
      const { imports } = window.engine;
      const file = window.chosenPapers[4];
      const [outcome] = file ? await imports.importFiles([file]) : [];
      if (outcome?.outcome !== 'needs-meeting') throw new Error('not asked');
      const { pending } = outcome;
      await imports.importInto({ bodyName: 'Panel', date: '2026-12-03', time: null }, [{ pending, kind: 'report' }]);
    });
    await engine.extracted();
    const locks = await engine.page.evaluate(async () => {
      const { library, extractWorker } = window.engine;
      const before = await library.extracts.toCollection().first();
      const sha256 = before?.sha256 ?? '';
      const wrong = await extractWorker.call('readLocked', { sha256, password: 'Secret' });
      const right = await extractWorker.call('readLocked', { sha256, password: 'secret' });
      return { before, wrong, right, after: await library.extracts.get(sha256), pages: await library.pages.toArray() };
    });
    expect(locks.before).toMatchObject({ state: 'failed', problem: { code: 'password' } });
    expect(locks.wrong).toMatchObject({ ok: false, code: 'password' });
    expect(locks.right).toMatchObject({ ok: true });
    expect(locks.after).toMatchObject({ state: 'done', problem: null });
    expect(locks.pages).toMatchObject([{ text: 'Secret' }]);
  });
});

test('a pack finds its meeting by itself, minutes by the member; the same bytes are one paper', async ({ engine }) => {
  const { page } = engine;
  await inFolder(async (write) => {
    const [pack, minutes] = [await packPdf(), await minutesPdf()];
    const paths = [write('pack.pdf', pack), write('copy of pack.pdf', pack), write('minutes.pdf', minutes)];
    const [first, copy, record] = await importPapers(page, paths);
    expect(first).toMatchObject({ outcome: 'imported' });
    expect(copy).toMatchObject({ outcome: 'already-there' });
    expect(record).toMatchObject({ outcome: 'needs-meeting', guess: { kind: 'printed-minutes' } });
    await engine.extracted();
    const meeting = await page.evaluate(async () => {
      const { library, imports, queries } = window.engine;
      const stored = await library.meetings.toCollection().first();
      if (!stored) throw new Error('no meeting');
      const minutesFile = window.chosenPapers[2];
      const [outcome] = minutesFile ? await imports.importFiles([minutesFile]) : [];
      if (outcome?.outcome !== 'needs-meeting') throw new Error('not asked');
      const placed = await imports.importInto({ meetingId: stored.id }, [
        { pending: outcome.pending, kind: outcome.pending.guess.kind },
      ]);
      return { stored, placed, papers: await queries.meetingPapers(stored.id) };
    });
    expect(meeting.stored).toMatchObject({ bodyName: 'Police and Crime Panel', date: '2026-12-07', time: '14:30' });
    expect(meeting.papers?.items.map(({ item }) => `${item.number} ${item.title}`)).toEqual([
      '1 Apologies',
      '2 Members’ Questions',
      '3 Proposed Precept',
      '4 Response Times',
    ]);
    expect(meeting.papers?.pack?.extract?.items.map(({ number, firstPage }) => [number, firstPage])).toEqual([
      ['3', 2],
      ['4', 4],
    ]);
    await engine.extracted();
    const decisions = await page.evaluate(() => window.engine.queries.decisionsByDate());
    expect(decisions).toMatchObject([{ kind: 'noted', origin: { kind: 'page', page: 1 } }]);
  });
});

test('papers handed over by the system are imported when the application starts', async ({ engine }) => {
  const pack = await packPdf();
  await inFolder(async (write) => {
    await engine.server.gateway.openedFiles.add([write('handed over.pdf', pack)]);
    await engine.page.reload();
    await expect.poll(() => engine.page.evaluate(() => window.engine.library.documents.count())).toBe(1);
    await engine.extracted();
  });
});
