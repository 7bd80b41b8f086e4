import { expect, it, vi } from 'vitest';
import { letGoWord } from '../../../shared/util/garbage.ts';
import { livingThread } from '../../../tools/living-threads.ts';

/** Runs a script made for threads as one of some name would; what it asked for and said, and how to tell it something. */
function run(script: string, name: string) {
  const locks: string[] = [];
  const said: unknown[] = [];
  const told: ((message: { data: unknown }) => void)[] = [];
  const navigator = {
    locks: {
      request(lock: string, held: () => unknown) {
        locks.push(lock);
        held();
      },
    },
  };
  new Function('self', 'navigator', livingThread(script))(
    {
      name,
      postMessage: (word: unknown) => said.push(word),
      addEventListener: (_: string, listener: (message: { data: unknown }) => void) => told.push(listener),
    },
    navigator,
  );
  const tell = (data: unknown) => {
    for (const listener of told) listener({ data });
  };
  return { locks, said, tell };
}

it('a thread holds the lock it is named after and says so, whatever its script ends with', () => {
  expect(run('let done = 1 // the end', 'pdf 1')).toMatchObject({ locks: ['pdf 1'], said: ['pdf 1'] });
  expect(run('void 0', 'pdf-text')).toMatchObject({ locks: [], said: [] });
});

it('a thread that is told to takes much memory at once and gives it back, which has the engine look for garbage', () => {
  const transfer = vi.spyOn(ArrayBuffer.prototype, 'transfer');
  const { tell } = run('void 0', 'pdf 1');
  tell({ targetName: 'worker' });
  expect(transfer).not.toHaveBeenCalled();
  tell(letGoWord);
  expect(transfer.mock.contexts.map((buffer) => (buffer as ArrayBuffer).byteLength)).toEqual([0]);
  expect(transfer).toHaveBeenCalledExactlyOnceWith(0);
  transfer.mockRestore();
});
