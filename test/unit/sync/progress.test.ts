import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { SyncProgress } from '../../../renderer/sync/progress.ts';
import { patience } from '../support/patience.ts';

const id = 'https://democracy.mereshire.example';

afterEach(async () => {
  vi.useRealTimers();
  await library.sources.clear();
  await library.syncs.clear();
});

async function begin(): Promise<SyncProgress> {
  await library.sources.put({
    id,
    kind: 'modern-gov',
    name: 'Mereshire',
    baseUrl: `${id}/`,
    access: 'web-service',
    addedAt: '2026-05-01T09:00:00.000Z',
    lastSync: null,
    restUntil: null,
  });
  const progress = new SyncProgress(id, '2026-05-01T09:00:00.000Z', 'member');
  await progress.write();
  return progress;
}

const told = async () => (await library.sources.get(id))?.lastSync?.current;

it('what is done now is told within a second, also when nothing more comes for a long time', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const progress = await begin();
  await progress.doing('Fetching a large pack');
  expect(await told()).toBe('Asking what is new');
  await vi.advanceTimersByTimeAsync(1000);
  await vi.waitFor(async () => expect(await told()).toBe('Fetching a large pack'), patience);
});

it('a sync that is over stays so', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const progress = await begin();
  await progress.doing('Fetching a large pack');
  await progress.finish('done', null);
  await vi.advanceTimersByTimeAsync(5000);
  expect((await library.sources.get(id))?.lastSync).toMatchObject({ outcome: 'done', current: '' });
});
