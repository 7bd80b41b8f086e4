import type { Page } from '@playwright/test';
import type { Document } from '../../shared/model/library.ts';
import type { Reading } from '../../shared/model/member.ts';
import { startCouncil } from '../council/council-server.ts';
import { tinyCouncil } from '../council/tiny-council.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/check-access.ts';
import { followCouncil } from './support/follow.ts';
import { allPapersHere, goTo } from './support/job.ts';
import { agendaLine, packOfPapers, pageShown } from './support/reader-papers.ts';
import { rowsOf } from './support/rows.ts';
import { seed } from './support/seed.ts';
import { storeMeeting } from './support/stored-papers.ts';

/** The pages read of each version of the papers. */
async function pagesRead(page: Page): Promise<Record<string, number[]>> {
  const all = await rowsOf<Reading>(page, 'member', 'reading');
  return Object.fromEntries(all.map(({ sha256, pagesRead }) => [sha256, pagesRead]));
}

/** The id and the current version of the pack of the coming meeting. */
async function currentPack(page: Page): Promise<{ id: string; currentSha256: string }> {
  const pack = (await rowsOf<Document>(page, 'library', 'documents')).find(({ kind }) => kind === 'pack');
  return { id: pack?.id ?? '', currentSha256: pack?.currentSha256 ?? '' };
}

test.use({ opened: false });

test('a paper published again is told, its unchanged pages stay read, and the changed words are shown', async ({
  app,
}) => {
  const { page } = app;
  const published = tinyCouncil('2026-11-23');
  const council = await startCouncil(published, { now: new Date('2026-11-23T09:00:00Z') });
  try {
    await followCouncil(page, council, published, { only: 11 });
    await goTo(page, 'Sources');
    await page.getByRole('button', { name: 'Sync now' }).click();
    await allPapersHere(page);
    const rail = page.getByRole('navigation', { name: 'Main' });
    await expect(rail.getByRole('link', { name: 'Today 2 new' })).toBeVisible();
    await page.goto(`${app.address}/new?show=unseen`);
    await expect(page.getByRole('article')).toHaveCount(2);
    await expectAccessible(page, 'what is new');
    await page.getByRole('article').filter({ hasText: 'Agenda published' }).getByRole('link').first().click();
    await expect(page.getByRole('tree')).toBeVisible();
    // Looked at for a while, and not only opened.
    await expect(rail.getByRole('link', { name: 'Today 1 new' })).toBeVisible();

    const pack = await currentPack(page);
    const read = { position: { page: 5, top: 0, zoom: 'auto' }, openedAt: '2026-11-23T09:00:00.000Z' };
    const reading = { id: `${pack.id}@${pack.currentSha256}`, documentId: pack.id, sha256: pack.currentSha256 };
    // Elsewhere, as the reader writes what it knows when its page is left.
    const { pathname, search } = new URL(page.url());
    await goTo(page, 'Today');
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    await seed(page, { member: { reading: [{ ...reading, ...read, pagesRead: [1, 2, 3, 4, 5] }] } }, pathname + search);
    council.setNow(new Date('2026-11-27T09:00:00Z'));
    await page.keyboard.press('F5');

    await expect(agendaLine(page, 'Proposed Precept')).toContainText('Changed: 1 page');
    await expect(agendaLine(page, 'Response Times').getByRole('img', { name: 'Read', exact: true })).toBeVisible();
    await expect(page.getByText(/You are reading an older version/)).toBeVisible();
    await page.getByRole('button', { name: 'Open the current version' }).click();
    await expect(page.getByText(/Published again on .*: 1 page changed/)).toBeVisible();
    await expect(page.getByText('PDF 5 of 5')).toBeVisible();
    await page.getByRole('tab', { name: 'News' }).click();
    await expect(page.getByRole('tabpanel')).toContainText('1 page changed');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expectAccessible(page, 'news of a meeting');

    await goTo(page, 'Today');
    const news = page.getByRole('region', { name: 'What is new' });
    await news.getByRole('button', { name: 'Mark all as seen' }).press('Enter');
    await expect(rail.getByRole('link', { name: 'Today', exact: true })).toBeVisible();
    // The button is gone, and the focus stays where it was; the same with the message.
    await expect(news.getByRole('heading', { name: 'What is new' })).toBeFocused();
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await expect(news.getByRole('heading', { name: 'What is new' })).toBeFocused();
    await expect(rail.getByRole('link', { name: /^Today \d new$/ })).toBeVisible();
    await news.getByRole('link', { name: 'All news' }).click();
    await page.getByRole('link', { name: 'See what changed' }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'What changed' })).toBeFocused();
    const changed = page.getByRole('navigation', { name: 'Pages that changed' }).getByRole('button');
    await expect(changed).toHaveCount(1);
    await expect(changed).toContainText('Page 4');
    const newer = page.getByRole('region', { name: 'Newer version' });
    await expect(newer.locator('ins')).toContainText('This figure was corrected.');
    await expect(page.getByRole('region', { name: 'Older version' }).locator('del')).toHaveCount(0);
    await expectAccessible(page, 'what changed');
    await page.getByText('Pages', { exact: true }).click();
    await expect(newer.getByRole('img', { name: 'Page 4 of the newer version' })).toBeVisible();
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page, 'what changed');
    await page.setViewportSize({ width: 1280, height: 800 });
    // A page that was looked at for long enough beside its older version is read.
    const { currentSha256: newest } = await currentPack(page);
    await expect.poll(async () => (await pagesRead(page))[newest]).toContain(4);

    await page.getByRole('link', { name: 'Back to the paper' }).click();
    await expect(agendaLine(page, 'Proposed Precept').getByRole('img', { name: 'Read', exact: true })).toBeVisible();
    await expect(agendaLine(page, 'Proposed Precept')).not.toContainText('Changed');
  } finally {
    await council.close();
  }
});

test('two versions are gone through by the keyboard, from the reader and back', async ({ app }) => {
  const { page } = app;
  const older = { ...(await packOfPapers()), identity: 'g1?T=10' };
  const say = (line: string) => line.replace('rise of £9.00', 'rise of £10.50').replace('£4 million', '£3 million');
  const newer = { ...(await packOfPapers((lines) => lines.map(say))), identity: 'g1?T=10' };
  await storeMeeting(page, [older, newer]);
  await pageShown(page, 1);
  // The keys are for the pages as soon as the meeting is open.
  await expect(page.getByRole('region', { name: /^Pages of/ }).locator('.paper')).toBeFocused();
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { level: 1, name: 'What changed' })).toBeVisible();
  await expect(page.getByText('2 pages changed')).toBeVisible();
  const before = page.getByRole('region', { name: 'Older version' });
  const after = page.getByRole('region', { name: 'Newer version' });
  await expect(before.locator('del')).toHaveText('removed: £9.00');
  await expect(after.locator('ins')).toHaveText('added: £10.50');
  await page.keyboard.press('n');
  await expect(before.locator('del')).toHaveText('removed: £4');
  await expect(page.getByText('2 of 2')).toBeVisible();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(after.locator('ins')).toHaveText('added: £10.50');
  await before.getByRole('link', { name: 'Open this page' }).click();
  await expect(page.getByText(/You are reading an older version/)).toBeVisible();
  await page.getByRole('button', { name: 'See what changed' }).click();
  await expect(page.getByText('1 of 2')).toBeVisible();
});
