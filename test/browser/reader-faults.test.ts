import { join } from 'node:path';
import { pdfOf } from '../unit/support/make-pdf.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { agendaLine, openPack, pageShown, paperPage } from './support/reader-papers.ts';
import { meetingId, storeMeeting } from './support/stored-papers.ts';

test.use({ opened: false });

test('meetings and papers that cannot be shown say why and what to do', async ({ app: { page, address } }) => {
  await page.goto(`${address}/meetings/${encodeURIComponent(`${meetingId}0`)}`);
  await expect(page.getByRole('heading', { name: 'This meeting is not on this computer' })).toBeVisible();
  await storeMeeting(page, []);
  await expect(page.getByRole('heading', { name: 'No papers have been published yet' })).toBeVisible();
  const encoder = new TextEncoder();
  const good = await pdfOf([{ lines: ['A report that was cut off'] }]);
  const locked = await pdfOf([{ lines: ['Secret'] }], { userPassword: 'x', ownerPassword: 'y' });
  // The list of its pages names one the file does not hold.
  const pages = Buffer.from(await pdfOf([{ lines: ['The first page'] }, { lines: ['The second page'] }])).toString(
    'latin1',
  );
  const hole = Buffer.from(
    pages.replace(/(\/Kids \[\d+ 0 R )\d+/, (_, kids: string) => `${kids}99`),
    'latin1',
  );
  await storeMeeting(page, [
    { file: encoder.encode('<!doctype html><title>Sign in</title>'), title: 'A web page' },
    { file: good.slice(0, 60), title: 'A damaged one' },
    { file: locked, title: 'A locked one' },
    { file: new Uint8Array(0), title: 'An empty one' },
    { file: hole, title: 'One with a hole' },
    { file: good, title: 'A sound one', pages: [{ text: 'A report that was cut off' }] },
    { file: join(import.meta.dirname, '../fixtures/jpeg-2000-page.pdf'), title: 'A scan', pages: [{ text: '' }] },
  ]);
  const states: [string, string][] = [
    ['A web page', 'This file is not a PDF'],
    ['A damaged one', 'This paper is damaged'],
    ['A locked one', 'This paper asks for a password'],
    ['An empty one', 'This paper is empty'],
  ];
  for (const [title, words] of states) {
    await agendaLine(page, title).click();
    await expect(page.getByRole('heading', { name: words })).toBeVisible();
  }
  // A locked one opens with its password, which a wrong one is told from.
  await agendaLine(page, 'A locked one').click();
  const password = page.getByRole('textbox', { name: 'Password' });
  await password.fill('y z');
  await password.press('Enter');
  await expect(page.getByText('This password does not open it.')).toBeVisible();
  await expectAccessible(page, 'a wrong password');
  await password.fill('x');
  await page.getByRole('button', { name: 'Open the paper' }).click();
  const secret = (await pageShown(page, 1)).locator('.textLayer').getByText('Secret');
  await secret.dblclick();
  await page
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: 'Copy', exact: true })
    .click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Whoever made this paper asks');

  // The keys lead past a paper that cannot be shown.
  await agendaLine(page, 'An empty one').click();
  await expect(page.getByRole('heading', { name: 'This paper is empty' })).toBeVisible();
  await page.keyboard.press(']');
  await pageShown(page, 1);
  await expect(paperPage(page, 1)).toContainText('The first page');
  await page.keyboard.press('Control+g');
  await page.keyboard.type('pdf 2');
  await page.keyboard.press('Enter');
  await expect(paperPage(page, 2)).toContainText('PDF page 2 is missing from the file or broken');
  await agendaLine(page, 'A sound one').click();
  await expect(paperPage(page, 1)).toContainText('A report that was cut off');

  // A page that is a JPEG 2000 picture is not blank.
  await agendaLine(page, 'A scan').click();
  const canvas = paperPage(page, 1).locator('canvas').last();
  await canvas.waitFor();
  const colours = () =>
    canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(element as HTMLCanvasElement, 0, 0);
      return [0.3, 0.7].map((x) => [...(context?.getImageData(width * x, height / 2, 1, 1).data ?? [])].slice(0, 3));
    });
  await expect
    .poll(async () => (await colours()).map(([red = 0, , blue = 0]) => red > 150 && blue < 90))
    .toEqual([true, false]);
  await expect.poll(async () => (await colours())[1]?.[2]).toBeGreaterThan(150);
});

/**
 * Where it is said so, the thread that reads papers does not answer, as while a page keeps it busy, and fifteen seconds
 * pass at once. The threads of papers can be ended.
 */
function holdUpPapers(): void {
  const Thread = Worker;
  const threads: Worker[] = [];
  Object.assign(window, { endThreads: () => threads.splice(0).map((thread) => thread.terminate()).length });
  const held = localStorage.getItem('papers-held') !== null;
  window.Worker = class extends Thread {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      if (options?.name?.startsWith('pdf')) threads.push(this);
      if (held && options?.name?.startsWith('pdf ')) this.postMessage = () => {};
    }
  };
  if (!held) return;
  const wait = setTimeout;
  Object.assign(window, { setTimeout: (done: () => void, time: number) => wait(done, time === 15_000 ? 0 : time) });
}

test('a paper that has to wait for the page of another says so, and comes when the reader is started again', async ({
  app: { page },
}) => {
  await page.addInitScript(holdUpPapers);
  await openPack(page);
  await page.evaluate(() => localStorage.setItem('papers-held', 'yes'));
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This paper is slow to open' })).toBeVisible();
  await expectAccessible(page, 'a paper that is slow to open');
  await page.evaluate(() => localStorage.removeItem('papers-held'));
  await page.getByRole('button', { name: 'Start the reader again' }).click();
  await pageShown(page, 1);

  // When the threads are gone they are started again, and the paper is opened where it was.
  await agendaLine(page, /^6 Proposed precept/).click();
  await expect(page.getByText('(PDF 5 of 10)')).toBeVisible();
  await pageShown(page, 5);
  const endThreads = () => page.evaluate(() => (Reflect.get(window, 'endThreads') as () => number)());
  const old = await page.locator('.page[data-page-number="5"]').elementHandle();
  expect(await endThreads()).toBeGreaterThan(1);
  await expect.poll(() => old?.evaluate((element) => element.isConnected)).toBe(false);
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
    'The reader had stopped and was started again',
  );
  await pageShown(page, 5);
  await expect(page.getByText('(PDF 5 of 10)')).toBeVisible();
  await expect(paperPage(page, 5).locator('.textLayer')).toContainText('The Commissioner proposes');
});
