import type { PublishedCouncil } from '../../electron/sample-council/council.ts';
import { startCouncil } from '../council/council-server.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { search } from './support/job.ts';
import { packItems, packOfPapers, pageShown } from './support/reader-papers.ts';
import { storeMeeting } from './support/stored-papers.ts';

test.use({ opened: false });

/** A council that has the stored pack at its site. */
function councilWith(file: Uint8Array): PublishedCouncil {
  const version = { from: '2026-01-01T00:00:00Z', bytes: () => Promise.resolve(file) };
  const pack = { letter: 'g', id: 7841, t: 10, title: 'Pack', fileName: 'Pack', restricted: false } as const;
  const meeting = { id: 7841, committeeId: 11, date: '2026-12-03', time: '10:00', status: 'Confirmed' } as const;
  const out = { venue: '', agendaPublished: true, minutesPublished: false, decisionsPublished: false, items: [] };
  return {
    name: 'Mereshire County Council',
    committees: [{ id: 11, title: 'Police and Crime Panel', category: '', purposeHtml: '' }],
    meetings: [{ ...meeting, ...out, documents: [{ ...pack, versions: [version] }] }],
  };
}

test('a paper removed to free space is found by its words, says why it does not come, and comes when it can', async ({
  app,
}) => {
  const { page } = app;
  const pack = await packOfPapers();
  if (typeof pack.file === 'string') throw new Error('the pack is drawn');
  const council = await startCouncil(councilWith(pack.file), { now: new Date('2026-11-23T09:00:00Z') });
  await storeMeeting(page, [pack], packItems);
  await pageShown(page, 1);
  await page.evaluate(
    async ({ base, url }) => {
      const body = JSON.stringify({ base, allowPrivate: true });
      await fetch('/api/sources', { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
      const opening = indexedDB.open('library');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const transaction = opening.result.transaction(['documents', 'files'], 'readwrite');
      const documents = transaction.objectStore('documents');
      const all = documents.getAll();
      all.addEventListener('success', () => {
        for (const row of all.result) documents.put({ ...row, url, freedAt: '2026-11-22T09:00:00Z' });
      });
      transaction.objectStore('files').clear();
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      opening.result.close();
    },
    { base: council.base, url: `${council.base}documents/g7841/Pack.pdf?T=10` },
  );
  council.misbehave({ kind: 'status', status: 404, path: /documents/, times: 1 });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This paper could not be fetched' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Its text is kept');
  await expect(page.getByRole('navigation', { name: 'Papers of the meeting' })).toContainText('Proposed precept');
  await expectAccessible(page, 'a paper that could not be fetched again');
  await search(page, 'vetting');
  await page.locator('.hit').first().click();
  await pageShown(page, 9);
  expect(council.requests.map(({ status }) => status)).toEqual([404, 200]);
  await council.close();
});
