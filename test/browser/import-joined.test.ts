import { startCouncil } from '../council/council-server.ts';
import { tinyCouncil } from '../council/tiny-council.ts';
import { expect, test } from './support/app.ts';
import { followCouncil } from './support/follow.ts';
import { agendaLine, drawnMarks, selectWords } from './support/reader-papers.ts';

const now = '2026-11-23T09:00:00Z';
const words = 'The Panel is asked to review the proposed increase';

test('a pack that came by e-mail becomes one with the site’s when its council is synced, its marks kept', async ({
  app,
}) => {
  const { page } = app;
  const published = tinyCouncil('2026-11-23');
  const pack = published.meetings[1]?.documents.find(({ t }) => t === 10);
  const bytes = await pack?.versions[0]?.bytes();
  if (!pack || !bytes) throw new Error('the tiny council has no pack');
  // Drawn once, so that the site gives the very bytes that were sent.
  pack.versions = [{ from: '2020-01-01T09:00:00Z', bytes: () => Promise.resolve(bytes) }];
  const council = await startCouncil(published, { now: new Date(now) });
  try {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files…' }).click();
    await (await chooser).setFiles([{ name: 'pack.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) }]);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(page).toHaveURL(/imported%2Fmeeting.*2026-12-07/);
    await agendaLine(page, /^3 Proposed Precept/).click();
    await selectWords(page, 3, words);
    await page.keyboard.press('1');
    await expect(drawnMarks(page, 3, 1)).toHaveCount(1);
    const imported = page.url();

    await followCouncil(page, council, published, { only: 11, window: 'coming' });
    // Where it was left: on the page with the mark.
    await expect(drawnMarks(page, 3, 1)).toHaveCount(1);
    await page.keyboard.press('F5');

    // The meeting that is open becomes the site's while it is read, and the pack the site's own.
    await expect(page).toHaveURL(
      new RegExp(`${encodeURIComponent(encodeURIComponent('/meeting/102'))}|%2Fmeeting%2F102`),
    );
    await expect(page.getByRole('treeitem', { name: /Complaint about the Commissioner/ })).toBeVisible();
    await expect(drawnMarks(page, 3, 1)).toHaveCount(1);
    await page.getByRole('tab', { name: /Marks/ }).click();
    await expect(page.getByRole('tabpanel', { name: /Marks/ })).toContainText('The Panel is asked to review');
    await page.goto(imported);
    await expect(page).toHaveURL(/%2Fmeeting%2F102/);
    await page.getByRole('link', { name: 'Meetings', exact: true }).click();
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: '7 Dec 2026' })).toHaveCount(1);
  } finally {
    await council.close();
  }
});
