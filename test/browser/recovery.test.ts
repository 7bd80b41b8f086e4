import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { test as engineTest } from './support/engine.ts';

/** Puts a row into a table of the member's database, as another version of the application or a view would. */
function putMemberRow(page: Page, table: string, row: object): Promise<unknown> {
  return page.evaluate(
    ([name, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('member');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          transaction.objectStore(name).put(value);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    [table, row] as const,
  );
}

const follow = {
  id: 'https://papers.example#11',
  sourceId: 'https://papers.example',
  sourceName: 'Mereshire',
  baseUrl: 'https://papers.example/',
  bodyRemoteId: '11',
  bodyName: 'Police and Crime Panel',
  followedAt: '2026-11-20T09:00:00Z',
  siteKind: 'modern-gov' as const,
  window: 'year' as const,
  keep: 'papers' as const,
};

const backups = (page: Page): Promise<unknown[]> => page.evaluate(async () => (await fetch('/api/backups')).json());

test('what was lost is offered from its backup, and comes back', async ({ app }) => {
  const { page, context } = app;
  await putMemberRow(page, 'follows', follow);
  // A row that was not written through the application is backed up at the next start, as after a crash.
  await page.evaluate(() => localStorage.setItem('backup-pending', 'yes'));
  await page.reload();
  await expect.poll(async () => (await backups(page)).length).toBeGreaterThan(0);
  // Lost between two runs: a database that is cleared beneath an open page ends its reads with faults of the browser.
  await page.goto('about:blank');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: app.address, storageTypes: 'indexeddb' });
  await page.goto(app.address);
  await expect(page.getByRole('heading', { name: 'Your marks and questions are missing' })).toBeVisible();
  await expectAccessible(page, 'lost data');
  const kept = await backups(page);
  await page.getByRole('button', { name: 'Begin with nothing for now' }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  expect(await backups(page)).toEqual(kept);
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await page.getByRole('button', { name: /^Restore the backup of/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  const restored = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('member');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('follows').objectStore('follows').getAll();
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
  );
  expect(restored).toEqual([follow]);
});

test('data of a newer version is left alone', async ({ app }) => {
  const { page } = app;
  // The first start notes its own version; only then can a newer one be put in its place.
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await putMemberRow(page, 'settings', { key: 'schema-version', value: 99 });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your data was made by a newer version' })).toBeVisible();
  await expectAccessible(page, 'data of a newer version');
  await putMemberRow(page, 'settings', { key: 'schema-version', value: 1 });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
});

for (const [database, title] of [
  ['member', 'Your marks and questions cannot be opened'],
  ['library', 'The library of papers cannot be opened'],
] as const) {
  test(`a ${database} database that cannot be opened is said to be so, and nothing is deleted unasked`, async ({
    app,
  }) => {
    const { page } = app;
    await page.addInitScript((broken) => {
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (name: string, version?: number) {
        if (name === broken && !localStorage.getItem('mended')) {
          throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
        }
        return open.call(this, name, version);
      };
    }, database);
    await page.reload();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expectAccessible(page, title);
    await page.evaluate(() => localStorage.setItem('mended', 'yes'));
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('navigation').first()).toBeVisible();
  });
}

engineTest.describe('in a profile that is opened again', () => {
  engineTest.use({ keepsProfile: true });

  engineTest(
    'a change is in a backup soon after, and one cut short by closing is there after the next start',
    async ({ engine }) => {
      const saved = (page: Page) =>
        page.evaluate(async () => {
          const list = await window.engine.gateway.listBackups();
          const newest = list.ok ? list.value[0] : undefined;
          const read = newest && (await window.engine.backup.loadBackup(newest.name));
          return read?.ok ? read.value.follows.map((row) => row.id) : [];
        });
      await engine.page.evaluate((row) => window.engine.member.follows.put(row), follow);
      await expect.poll(() => saved(engine.page)).toEqual([follow.id]);
      await engine.page.evaluate(
        (row) => window.engine.member.follows.put({ ...row, id: 'https://papers.example#12' }),
        follow,
      );
      await engine.reopen();
      await expect.poll(() => saved(engine.page)).toHaveLength(2);
    },
  );
});
