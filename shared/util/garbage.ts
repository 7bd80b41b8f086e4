/** What a thread is told to have it look for garbage. */
export const letGoWord = 'let-go';

/**
 * Has the engine look, beside other work, for what a thread holds and nothing needs. By itself it waits until that is a
 * hundred megabytes, in each thread, but it looks when a script takes much memory at once. This is taken, never touched, and
 * given back at once. Workers are given the words of this function (`tools/living-threads.ts`).
 */
export function lookForGarbage(): void {
  try {
    new ArrayBuffer(80_000_000).transfer(0);
  } catch {
    // There is not so much: then the engine has looked.
  }
}
