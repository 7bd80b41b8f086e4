/** What many questions cost: the list of all, typing in one of them; and what a killed browser takes of a draft. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { newQuestion, type Question } from '../../shared/model/questions.ts';
import {
  chromiumFlags,
  chromiumPath,
  killBrowser,
  openBrowser,
  openContext,
  serveApp,
} from '../browser/support/app.ts';
import { seed } from '../browser/support/seed.ts';
import { type Figure, figure, median, quantile } from './figures.ts';
import { marksOfYear, turnTo } from './marked.ts';
import { seeded } from './random.ts';

const at = '2026-11-20T09:00:00.000Z';

function manyQuestions(count: number): Question[] {
  return Array.from({ length: count }, (_, index) => ({
    ...newQuestion,
    id: `q${index}`,
    meetingId: `m${index % 60}`,
    context: {
      meetingId: `m${index % 60}`,
      bodyName: 'Mereshire Police and Crime Panel',
      meetingDate: `2026-${String(1 + (index % 12)).padStart(2, '0')}-10`,
      itemNumber: String(index % 9),
      itemTitle: 'Performance',
      documentTitle: '',
    },
    text: `What moved figure ${index} between **June** and September, and what will the Commissioner do about it?`,
    kind: index % 2 ? 'room' : 'officers',
    status: 'drafted',
    tags: index % 5 ? [] : ['budget'],
    evidence: [],
    order: index,
    createdAt: at,
    updatedAt: at,
  }));
}

/** The lists of questions and marks, with what shows that one is open. */
const lists = [
  { name: 'list of questions', path: '/questions', row: '.question-row' },
  { name: 'board of questions', path: '/questions', row: '.question-card' },
  { name: 'list of marks', path: '/marks', row: '.mark-entry' },
] as const;

/** Milliseconds from the wish for a list to its first rows, a median. */
async function openList(page: Page, { path, row }: (typeof lists)[number]): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    await turnTo(page, '/settings', ['main h1'], row);
    times.push(await turnTo(page, path, [row], '.mark-wait'));
  }
  return median(times);
}

/** Long enough for the application to have done what it does after its start, milliseconds. */
const settled = 5000;

/** Milliseconds from the wish for a list to its first rows where it is the first view opened since the start, a median. */
async function openFirst(page: Page, { path, row }: (typeof lists)[number]): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await page.goto(new URL('/settings', page.url()).href);
    await page.locator('main h1').waitFor();
    await page.waitForTimeout(settled);
    times.push(await turnTo(page, path, [row], '.mark-wait'));
  }
  return median(times);
}

/** Types so many letters and gives, for each, the milliseconds until the frame that shows it, and of work until its layout. */
async function typed(page: Page, selector: string, letters: number): Promise<{ frame: number[]; work: number[] }> {
  await page.evaluate((place) => {
    const found: { frame: number[]; work: number[] } = { frame: [], work: [] };
    Reflect.set(globalThis, 'typed', found);
    const box = document.querySelector<HTMLElement>(place);
    box?.focus();
    let begun = 0;
    let pressed = 0;
    box?.addEventListener('keydown', (event) => ([begun, pressed] = [performance.now(), event.timeStamp]), true);
    box?.addEventListener('input', () => {
      const [start, key] = [begun, pressed];
      // After the editor's own look at what was typed, which is a microtask.
      queueMicrotask(() =>
        queueMicrotask(() => {
          box.getBoundingClientRect();
          found.work.push(performance.now() - start);
        }),
      );
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => found.frame.push(performance.now() - key);
        port2.postMessage(null);
      });
    });
  }, selector);
  for (let letter = 0; letter < letters; letter += 1) {
    await page.keyboard.press(letter % 6 === 5 ? 'Space' : 'a', { delay: 0 });
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => Reflect.get(globalThis, 'typed') as { frame: number[]; work: number[] });
}

/** The lists of 1,500 questions and 10,000 marks, and typing in a question beside a bare text area in the same page. */
export async function questionFigures(): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  try {
    const few = await measured(browser, 15, 100);
    const many = await measured(browser, 1500, 10_000);
    const ofKey = (metric: string, of: 'frame' | 'work') =>
      figure(
        'questions-1500',
        metric,
        quantile(many.own[of], 0.95),
        'ms',
        'bare text area',
        quantile(many.bare[of], 0.95),
      );
    return [
      ...lists.map(({ name }, place) =>
        figure('questions-1500', name, many.lists[place] ?? 0, 'ms', 'with 15 and 100 marks', few.lists[place] ?? 0),
      ),
      ...lists.map(({ name }, place) =>
        figure('questions-1500', `first opening, ${name}`, many.first[place] ?? 0, 'ms', 'the budget', 100),
      ),
      ofKey('key to frame, p95', 'frame'),
      ofKey('work of a key, p95', 'work'),
    ];
  } finally {
    await browser.close();
  }
}

/** Opens the lists of so many questions and marks a few times, and types in the first and in a bare text area. */
async function measured(browser: Browser, count: number, marks: number) {
  // A folder of its own: beside the backups of another one, an empty database would be taken for lost.
  const folder = mkdtempSync(join(tmpdir(), 'panel-papers-bench-questions-'));
  const server = await serveApp(folder);
  const context = await openContext(browser);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(server.openingAddress());
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    await seed(page, { member: { questions: manyQuestions(count), marks: marksOfYear(marks) } }, '/questions');
    const opened: number[] = [];
    const first: number[] = [];
    for (const list of lists) {
      if (list.row === '.question-card') {
        await page.goto(new URL('/questions', page.url()).href);
        await page.getByText('Board', { exact: true }).click();
      }
      opened.push(await openList(page, list));
      first.push(await openFirst(page, list));
    }
    await page.goto(new URL('/questions', page.url()).href);
    await page.getByText('List', { exact: true }).click();
    await page.locator('.question-row a').first().click();
    await page.getByRole('textbox', { name: 'Question' }).waitFor();
    const own = await typed(page, '.text-editor', 120);
    // Nothing else is in the page then.
    await page.evaluate(() => document.body.replaceChildren(document.createElement('textarea')));
    const bare = await typed(page, 'textarea', 120);
    return { lists: opened, first, own, bare };
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Faster than anyone types, but not so fast that the page does nothing else, milliseconds. */
const betweenWords = 30;

/** Kills the browser so many times while a question is typed: how much of it is gone afterwards, milliseconds of typing. */
export async function killedFigures(rounds: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'panel-papers-bench-killed-'));
  const profile = join(folder, 'profile');
  const server = await serveApp(join(folder, 'data'));
  const chance = seeded(7);
  const lost: number[] = [];
  let last: { address: string; words: { text: string; at: number }[]; killedAt: number } | null = null;
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const context = await openBrowser(profile);
      const page = context.pages()[0] ?? (await context.newPage());
      page.setDefaultTimeout(120_000);
      await page.goto(server.openingAddress());
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      const text = page.getByRole('textbox', { name: 'Question' });
      if (last) {
        const { words, killedAt, address } = last;
        await page.goto(address);
        await text.waitFor();
        const kept = (await text.innerText()).split(/\s+/).filter(Boolean);
        const whole = words.map((word) => word.text);
        if (kept.some((word, place) => whole[place] !== word)) throw new Error(`Words were changed: ${kept.join(' ')}`);
        lost.push(kept.length === words.length ? 0 : killedAt - (words[kept.length]?.at ?? killedAt));
      }
      if (round === rounds) {
        await context.close();
        break;
      }
      const before = page.url();
      await page.keyboard.press('ControlOrMeta+Shift+q');
      await page.waitForURL((url) => url.href !== before && url.pathname.startsWith('/questions/'));
      await text.and(page.locator(':focus')).waitFor();
      const words: { text: string; at: number }[] = [];
      const killAfter = 200 + chance() * 3000;
      const begun = performance.now();
      const address = page.url();
      while (performance.now() - begun < killAfter) {
        const word = `w${round}n${words.length}`;
        await page.keyboard.insertText(`${word} `);
        words.push({ text: word, at: performance.now() });
        await page.waitForTimeout(betweenWords);
      }
      last = { address, words, killedAt: performance.now() };
      await killBrowser(context, profile);
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const most = Math.max(...lost);
  const bound = 1000;
  const of = (metric: string, value: number) =>
    figure(`draft-killed-${rounds}`, metric, value, 'ms', 'the second it may lose', bound);
  return [of('most typing lost', most), of('median typing lost', median(lost))];
}
