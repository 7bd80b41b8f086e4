import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { member } from '../../../renderer/data/member-db.ts';
import { readAhead } from '../../../renderer/data/read-ahead.ts';

afterEach(() => vi.unstubAllGlobals());

it('reads when there is nothing else to do, again after a write, and says no more than a warning when it cannot', async () => {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  const read = vi.fn(() => Promise.resolve());
  readAhead(['member/searches'], read);
  expect(read).not.toHaveBeenCalled();
  idle.shift()?.();
  expect(read).toHaveBeenCalledTimes(1);
  await member.searches.put({ id: 'a', name: '', query: '', alert: false, seenAt: '', createdAt: '', updatedAt: '' });
  await vi.waitUntil(() => idle.length > 0, { timeout: 60_000 });
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  read.mockRejectedValueOnce(new Error('No disk'));
  idle.shift()?.();
  await vi.waitUntil(() => warned.mock.calls.length > 0, { timeout: 60_000 });
  expect(read).toHaveBeenCalledTimes(2);
  expect(idle).toHaveLength(0);
  warned.mockRestore();
});
