import { expect, it } from 'vitest';
import { tellEnd } from '../../../tools/living-threads.ts';

/** Runs a script made to tell its end as a thread of some name would; what it asked for and said. */
function run(script: string, name: string): { locks: string[]; said: unknown[] } {
  const locks: string[] = [];
  const said: unknown[] = [];
  const navigator = {
    locks: {
      request(lock: string, held: () => unknown) {
        locks.push(lock);
        held();
      },
    },
  };
  new Function('self', 'navigator', tellEnd(script))(
    { name, postMessage: (word: unknown) => said.push(word) },
    navigator,
  );
  return { locks, said };
}

it('a thread holds the lock it is named after and says so, whatever its script ends with', () => {
  expect(run('let done = 1 // the end', 'pdf 1')).toEqual({ locks: ['pdf 1'], said: ['pdf 1'] });
  expect(run('void 0', 'pdf-text')).toEqual({ locks: [], said: [] });
});
