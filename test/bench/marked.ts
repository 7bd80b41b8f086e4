/** What many marks cost: opening a pack that has them, making one more, and the list of all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import type { Document } from '../../shared/model/library.ts';
import type { Colour, Mark } from '../../shared/model/member.ts';
import { chromiumFlags, chromiumPath, openContext, serveApp } from '../browser/support/app.ts';
import { rowsOf } from '../browser/support/rows.ts';
import { seed } from '../browser/support/seed.ts';
import { meetingId, storeMeeting } from '../browser/support/stored-papers.ts';
import { markOf } from '../unit/support/make-mark.ts';
import { type Figure, figure, median } from './figures.ts';
import { processorOf } from './processor.ts';

const rounds = 5;

/** The application in a browser context of its own, with a folder of its own for backups. */
interface Tab {
  page: Page;
  session: CDPSession;
  close: () => Promise<void>;
}

async function openTab(browser: Browser): Promise<Tab> {
  // Beside the backups of the other tab, an empty database would be taken for a lost one.
  const folder = mkdtempSync(join(tmpdir(), 'panel-papers-bench-marks-'));
  const server = await serveApp(folder);
  const context = await openContext(browser);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(server.openingAddress());
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  const close = async () => {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { page, session: await context.newCDPSession(page), close };
}

/** Marks by the dozen on a paper's pages, at different heights, as a keen reader leaves them. */
function marksOn(count: number, pages: number, anchor: Partial<Mark['anchor']>, context: Partial<Mark['context']>) {
  return Array.from({ length: count }, (_, index): Mark => {
    const page = 1 + (index % pages);
    const bottom = 760 - 16 * (Math.floor(index / pages) % 40);
    return markOf({
      id: crypto.randomUUID(),
      colour: (1 + (index % 5)) as Colour,
      tags: index % 7 ? [] : ['budget'],
      comment: index % 3 ? '' : `Ask about ${index}`,
      anchor: { ...anchor, page, offset: index, parts: [{ page, quads: [[72, bottom, 420, bottom + 12]] }] },
      context,
    });
  });
}

/** So many marks on the packs of fifty meetings of a year. */
export function marksOfYear(count: number): Mark[] {
  const perMeeting = Math.ceil(count / 50);
  return Array.from({ length: Math.ceil(count / perMeeting) }, (_, meeting) => {
    const day = new Date(Date.UTC(2026, 0, 5 + 7 * meeting)).toISOString().slice(0, 10);
    return marksOn(perMeeting, 300, { documentId: `pack-${meeting}`, sha256: 'aa' }, { meetingDate: day });
  }).flat();
}

/** Milliseconds from the wish for a view to the last of some things in it. */
export function turnTo(page: Page, path: string, wanted: readonly string[], unwanted: string): Promise<number> {
  return page.evaluate(
    async ([address, there, gone]) => {
      const begun = performance.now();
      history.pushState(null, '', address);
      while (there.some((selector) => !document.querySelector(selector)) || document.querySelector(gone)) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now() - begun;
    },
    [path, wanted, unwanted] as const,
  );
}

/** What opening a view takes: the time until all is there, and the processor time until it has come to rest. */
interface Opening {
  time: number;
  processor: number;
}

/** Opens a view again and again, in each tab in turn, and leaves it for another. */
async function openings(tabs: readonly Tab[], path: string, wanted: readonly string[][]): Promise<Opening[]> {
  const taken = tabs.map((): { time: number[]; processor: number[] } => ({ time: [], processor: [] }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [place, { page, session }] of tabs.entries()) {
      await page.bringToFront();
      await turnTo(page, '/settings', ['main h1'], wanted[place]?.[0] ?? '');
      await page.waitForTimeout(500);
      let time = 0;
      const processor = await processorOf(session, async () => {
        time = await turnTo(page, path, wanted[place] ?? [], '.mark-wait');
        await page.waitForTimeout(500);
      });
      if (round === 0) continue;
      taken[place]?.time.push(time);
      taken[place]?.processor.push(processor);
    }
  }
  return taken.map(({ time, processor }) => ({ time: median(time), processor: median(processor) }));
}

const nothing: Opening = { time: Number.NaN, processor: Number.NaN };

/** A pack with and without its marks. */
async function packFigures(browser: Browser, pack: string, pages: number): Promise<Figure[]> {
  const name = 'pack-2000-marks';
  const tabs: Tab[] = [];
  const drawn = ['.pdfViewer .page[data-page-number="1"] .textLayer .endOfContent'];
  const texts = Array.from({ length: pages }, (_, index) => ({ text: `Page ${index + 1}` }));
  for (const count of [0, 2000]) {
    const tab = await openTab(browser);
    tabs.push(tab);
    await storeMeeting(tab.page, [{ file: pack, kind: 'pack', title: 'Public reports pack', pages: texts }]);
    const [document] = await rowsOf<Document>(tab.page, 'library', 'documents');
    if (!document?.currentSha256) throw new Error('The pack is not stored.');
    const anchor = { documentId: document.id, sha256: document.currentSha256 };
    await seed(tab.page, { member: { marks: marksOn(count, pages, anchor, { meetingId }) } }, '/settings');
  }
  const path = `/meetings/${encodeURIComponent(meetingId)}`;
  const [without = nothing, withMarks = nothing] = await openings(tabs, path, [drawn, [...drawn, '.mark-layer .mark']]);
  const making: number[] = [];
  for (const { page, session } of tabs) {
    await page.bringToFront();
    const times: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const marks = page.locator('.pdfViewer .page[data-page-number="1"] .mark-layer .mark');
      const before = await marks.count();
      await page.evaluate(() => {
        const runs = [...document.querySelectorAll('.page[data-page-number="1"] .textLayer span:not(:has(span))')];
        const run = runs.find(({ textContent }) => textContent.trim().length > 8);
        document.querySelector<HTMLElement>('.paper')?.focus();
        if (run) getSelection()?.selectAllChildren(run);
      });
      await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
      const processor = await processorOf(session, async () => {
        await page.keyboard.press('1');
        await marks.nth(before).waitFor({ state: 'attached' });
        await page.waitForTimeout(500);
      });
      if (round > 0) times.push(processor);
      await page.keyboard.press('Control+z');
      await marks.nth(before).waitFor({ state: 'detached' });
    }
    making.push(median(times));
  }
  for (const { close } of tabs) await close();
  const peer = 'without marks';
  const [makingWithout = 0, makingWith = 0] = making;
  const more = (one: Opening, kind: keyof Opening) => Math.max(0, one[kind] - without[kind]);
  return [
    figure(name, 'opening', withMarks.time, 'ms', peer, without.time),
    figure(name, 'opening-processor', withMarks.processor, 'ms', peer, without.processor),
    figure(name, 'opening-more', more(withMarks, 'time'), 'ms', 'the budget', 100),
    figure(name, 'opening-processor-more', more(withMarks, 'processor'), 'ms', 'the budget', 100),
    figure(name, 'one-mark-more-processor', makingWith, 'ms', peer, makingWithout),
  ];
}

/** The list of all marks, of few and of many. */
async function listFigures(browser: Browser): Promise<Figure[]> {
  const name = 'list-10000-marks';
  const tabs: Tab[] = [];
  for (const count of [10, 10_000]) {
    const tab = await openTab(browser);
    tabs.push(tab);
    await seed(tab.page, { member: { marks: marksOfYear(count) } }, '/settings');
  }
  const shown = ['.mark-entry'];
  const [few = nothing, many = nothing] = await openings(tabs, '/marks', [shown, shown]);
  for (const { close } of tabs) await close();
  const peer = '10 marks';
  return [
    figure(name, 'opening', many.time, 'ms', peer, few.time),
    figure(name, 'opening-processor', many.processor, 'ms', peer, few.processor),
    figure(name, 'opening', many.time, 'ms', 'the budget', 100),
  ];
}

/** Measures in a browser of its own. */
async function inBrowser(measure: (browser: Browser) => Promise<Figure[]>): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

/** What 2,000 marks cost on a pack of so many pages. */
export function markedFigures(pack: string, pages: number): Promise<Figure[]> {
  return inBrowser((browser) => packFigures(browser, pack, pages));
}

/** What 10,000 marks cost in the list of all. */
export function markListFigures(): Promise<Figure[]> {
  return inBrowser(listFigures);
}
