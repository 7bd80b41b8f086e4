import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { PublishedCouncil } from '../../electron/sample-council/council.ts';
import { createSampleCouncil } from '../../electron/sample-council/sample-council.ts';
import { startCouncil } from '../council/council-server.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { followCouncil } from './support/follow.ts';
import { allPapersHere, goTo } from './support/job.ts';

const today = '2026-11-23';

interface Told {
  title: string;
  body: string | undefined;
  click(): void;
}

/** Takes the system's place for messages, and the focus from the window. */
async function watchMessages(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: Told[] = [];
    Object.assign(window, { told });
    document.hasFocus = () => false;
    class SystemMessage extends EventTarget {
      static permission = 'granted';
      static requestPermission = () => Promise.resolve('granted');
      constructor(title: string, options?: NotificationOptions) {
        super();
        told.push({ title, body: options?.body, click: () => this.dispatchEvent(new Event('click')) });
      }
      close(): void {}
    }
    Object.assign(window, { Notification: SystemMessage });
  });
}

const told = (page: Page) =>
  page.evaluate(() => (window as unknown as { told: Told[] }).told.map(({ title, body }) => ({ title, body })));

/** Makes a paper one that is listed and was never fetched. */
async function forgetBytes(page: Page, title: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    const opening = indexedDB.open('library');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const writing = opening.result.transaction('documents', 'readwrite');
    const all = writing.objectStore('documents').getAll();
    all.addEventListener('success', () => {
      const row = all.result.find((one: { title: string }) => one.title.startsWith(wanted));
      writing.objectStore('documents').put({ ...row, currentSha256: null, etag: null, lastModified: null });
    });
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    opening.result.close();
  }, title);
}

/** The meetings of the sample council that are still to come. */
function comingMeetings(): PublishedCouncil {
  const folder = join(import.meta.dirname, '../../resources/sample-council');
  const sample = createSampleCouncil({ anchorDate: today, madeAt: `${today}T09:00:00.000Z`, folder });
  return { ...sample, meetings: sample.meetings.filter(({ date }) => date > today) };
}

test.use({ opened: false });

test('late papers are announced, slotted under their items and ready for offline', async ({ app: { page } }) => {
  const published = comingMeetings();
  const council = await startCouncil(published, { now: new Date(`${today}T09:00:00Z`) });
  await watchMessages(page);
  await followCouncil(page, council, published);
  const tree = page.getByRole('tree', { name: 'Agenda' });
  const sync = async () => {
    await goTo(page, 'Sources');
    await page.getByRole('button', { name: 'Sync now' }).click();
  };
  await sync();
  await allPapersHere(page);
  await goTo(page, 'Today');

  await test.step('what an agenda says of papers that are not there', async () => {
    const next = page.getByRole('region', { name: 'Next meeting' });
    await expect(next.getByRole('button', { name: 'Ready offline' })).toBeVisible();
    await page.getByRole('link', { name: /2027.*Health and Adult Care/ }).click();
    await expect(page.getByRole('button', { name: 'Ready offline' })).toBeVisible();
    await expect(tree.getByRole('treeitem', { name: /Support for unpaid carers/ })).toContainText('To follow');
    await expect(tree.getByRole('treeitem', { name: /announcements/ })).toContainText('Verbal report');
    await page.getByRole('button', { name: 'Ready offline' }).click();
    const ready = page.getByRole('dialog', { name: 'Ready for offline' });
    await expect(ready).toContainText('papers are still to follow for item 8');
    await expectAccessible(page, 'what is ready for offline');
    await page.keyboard.press('Escape');
  });

  await test.step('a supplement is split, and its papers stand under their items', async () => {
    await page.getByRole('link', { name: 'Today' }).click();
    await page.getByRole('link', { name: /Read the papers|Read on/ }).click();
    const questions = tree.getByRole('treeitem', { name: /^4 Questions from the public/ });
    await expect(questions).toContainText('Supplement 1, arrived Mon 23 Nov');
    await questions.click();
    await expect(page.getByRole('heading', { name: '4. Questions from the public' })).toBeVisible();
    const exempt = tree.getByRole('treeitem', { name: /Estates strategy/ });
    await expect(exempt).toContainText('Not public');
    await expect(exempt.getByRole('img', { name: 'Restricted' })).toBeVisible();
    const letter = tree.getByRole('treeitem', { name: /^Supplement: Questions/ });
    await letter.click();
    await expect(page.getByText('Its papers stand under item 4 and item 6.')).toBeVisible();
  });

  await test.step('what is missing is told with its reason, and can be fetched at once', async () => {
    await page.getByRole('link', { name: 'Today' }).click();
    await forgetBytes(page, 'Supplement: Questions');
    await page.reload();
    await page.getByRole('button', { name: '1 paper missing' }).click();
    const ready = page.getByRole('dialog', { name: 'Ready for offline' });
    await expect(ready.getByRole('listitem')).toHaveText(/Supplement: Questions.*Not fetched yet/);
    await expectAccessible(page, 'what is missing');
    await ready.getByRole('button', { name: 'Fetch now' }).click();
    await expect(ready).toContainText('All that is published for this meeting can be read');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Ready offline' })).toBeFocused();
  });

  const before = await told(page);
  council.setNow(new Date(`${today}T09:15:00Z`));

  await test.step('a paper that was to follow is announced once, and opens its meeting', async () => {
    const news = async () => (await told(page)).filter(({ title }) => title.startsWith('Health and Adult Care'));
    await sync();
    await expect.poll(news).toHaveLength(1);
    expect(before.every(({ body }) => !body?.includes('unpaid carers'))).toBe(true);
    await page.evaluate(() => {
      const all = (window as unknown as { told: Told[] }).told;
      all.find(({ title }) => title.startsWith('Health'))?.click();
    });
    const carers = tree.getByRole('treeitem', { name: /Support for unpaid carers/ }).first();
    await expect(carers).toContainText('Paper to follow, arrived Mon 23 Nov');
    await expect(page.getByRole('button', { name: 'Ready offline' })).toBeVisible();
  });

  await council.close();
});
