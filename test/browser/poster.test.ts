/** How a paper looked where it was left, shown until its pages are drawn. */
import type { Page } from '@playwright/test';
import type { Reading } from '../../shared/model/member.ts';
import { pdfOf } from '../unit/support/make-pdf.ts';
import { expect, test } from './support/app.ts';
import { agendaLine, packItems, packOfPapers, pageShown, paperPage, placeNoted } from './support/reader-papers.ts';
import { rowsOf } from './support/rows.ts';
import { type StoredPaper, storeMeeting } from './support/stored-papers.ts';

test.use({ opened: false });

interface Row {
  place: string;
  ahead?: boolean;
}

/** Another paper of the meeting. */
const planId = 'https://democracy.example.gov.uk/document/plan';
const planPages = ['Police and crime plan', 'Priorities'].map((title) => ({
  lines: [title, ...Array.from({ length: 30 }, (_, line) => `Line ${line + 1} of the plan.`)],
}));

/** A poster as it hung: where its page lay, what of it was shown, and every pixel of that. */
interface Hung {
  page: string[];
  part: string[];
  pixels: string;
}

declare global {
  interface Window {
    hung?: Hung[];
  }
}

/** Writes down, in every page that is opened from now on, each poster that hangs. */
async function watchPosters(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const hung: Hung[] = [];
    window.hung = hung;
    const boxOf = ({ style }: HTMLElement) => [style.left, style.top, style.width, style.height];
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof HTMLElement && node.matches('.poster'))) continue;
        const sheet = node.querySelector<HTMLElement>('.poster-page');
        const canvas = node.querySelector('canvas');
        if (sheet && canvas) hung.push({ page: boxOf(sheet), part: boxOf(canvas), pixels: canvas.toDataURL() });
      }
    }).observe(document, { subtree: true, childList: true });
  });
}

const hungIn = (page: Page): Promise<Hung[]> => page.evaluate(() => window.hung ?? []);

/** The one poster that hung since the page was opened. */
async function onlyHung(page: Page): Promise<Hung> {
  await expect.poll(async () => (await hungIn(page)).length).toBe(1);
  const [hung] = await hungIn(page);
  if (!hung) throw new Error('No poster hung.');
  return hung;
}

/** The same of the page itself, once it is drawn. */
function drawnPart(page: Page, number: number, [left = '', top = '', width = '', height = '']: string[]) {
  return paperPage(page, number).evaluate(
    (sheet: HTMLElement, [x = 0, y = 0, wide = 0, high = 0]) => {
      const canvas = sheet.querySelector('canvas');
      const frame = document.querySelector('.paper')?.getBoundingClientRect();
      const box = sheet.getBoundingClientRect();
      const copy = new OffscreenCanvas(wide, high);
      const context = copy.getContext('2d', { alpha: false });
      if (!canvas || !frame || !context) throw new Error('The page is not drawn.');
      context.drawImage(canvas, -x, -y);
      const visible = document.createElement('canvas');
      visible.width = wide;
      visible.height = high;
      visible.getContext('bitmaprenderer', { alpha: false })?.transferFromImageBitmap(copy.transferToImageBitmap());
      const corner = [box.left - frame.left, box.top - frame.top, box.width, box.height].map((side) => `${side}px`);
      return { page: corner, pixels: visible.toDataURL() };
    },
    [left, top, width, height].map((side) => Math.round(Number.parseFloat(side))),
  );
}

test('the page where a paper was left is seen at once, as it was, until it is drawn', async ({ app: { page } }) => {
  const posters = () => rowsOf<Row>(page, 'library', 'posters');
  const placesKept = async () => (await posters()).filter(({ ahead }) => !ahead).map(({ place }) => place);
  const plan: StoredPaper = {
    file: await pdfOf(planPages),
    title: 'Police and crime plan',
    identity: 'plan',
    pages: [],
  };
  await storeMeeting(page, [await packOfPapers(), plan], packItems);
  await pageShown(page, 1);
  await agendaLine(page, /^8 Work programme/).click();
  await pageShown(page, 9);
  await placeNoted(page, 9);
  await expect.poll(placesKept).toEqual([expect.stringMatching(/^9 /)]);
  await watchPosters(page);

  // Also where the view has become less high.
  const address = page.url().replace(/\?.*/, '');
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.goto('about:blank');
  await page.setViewportSize({ width, height: height - 60 });
  await page.goto(address);
  await pageShown(page, 9);
  const hung = await onlyHung(page);
  const drawn = await drawnPart(page, 9, hung.part);
  expect(hung.page).toEqual(drawn.page);
  expect(hung.pixels === drawn.pixels).toBe(true);
  await expect(page.locator('.poster')).toHaveCount(0);

  // Turned, it is not shown as it lay before.
  await page.getByRole('button', { name: /^How pages are shown/ }).click();
  await page.getByRole('menuitem', { name: 'Turn clockwise' }).click();
  const turned = async () =>
    (await rowsOf<Reading>(page, 'member', 'reading')).map(({ position }) => position.rotation);
  await expect.poll(turned).toEqual([90]);
  await expect.poll(placesKept).toEqual([expect.stringMatching(/ 90 one /)]);
  await page.evaluate(async () => {
    const opening = indexedDB.open('library');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const transaction = opening.result.transaction('posters', 'readwrite');
    const posters = transaction.objectStore('posters');
    const all = posters.getAll();
    all.addEventListener('success', () => {
      for (const row of all.result) posters.put({ ...row, place: row.place.replace(' 90 one ', ' 0 one ') });
    });
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    opening.result.close();
  });
  await page.reload();
  await pageShown(page, 9);
  expect(await hungIn(page)).toEqual([]);

  // While nothing is done, the same is made of the paper that was never opened.
  const reader = page.url();
  await page.getByRole('link', { name: 'Today', exact: true }).first().click();
  await expect.poll(async () => (await posters()).filter(({ ahead }) => ahead).length).toBe(1);
  await page.goto(`${reader}?${new URLSearchParams({ document: planId })}`);
  await pageShown(page, 1);
  const first = await onlyHung(page);
  const asDrawn = await drawnPart(page, 1, first.part);
  expect(first.page).toEqual(asDrawn.page);
  expect(first.pixels === asDrawn.pixels).toBe(true);
});
