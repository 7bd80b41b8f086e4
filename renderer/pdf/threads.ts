/** Threads of pdf.js of which it is known when they end: the browser says so to nobody. */

const ends = new WeakMap<Worker, Promise<void>>();

/**
 * Starts a thread. Its name is that of a lock it holds for as long as it lives (`tools/living-threads.ts`), so that whoever
 * gets the lock knows that it is gone.
 */
export function startThread(address: string, name: string): Worker {
  const lock = `${name} ${crypto.randomUUID()}`;
  const thread = new Worker(address, { type: 'module', name: lock });
  const ended = new Promise<void>((resolve) => {
    const failed = () => resolve();
    thread.addEventListener('error', failed);
    thread.addEventListener('message', function listen({ data }: MessageEvent) {
      if (data !== lock) return;
      thread.removeEventListener('message', listen);
      // From here on an error is one of a file, and the thread outlives it.
      thread.removeEventListener('error', failed);
      navigator.locks.request(lock, failed).catch((reason) => console.error(reason));
    });
  });
  ends.set(thread, ended);
  return thread;
}

/** Resolves when a thread is gone: ended, fallen over, or never come to life. */
export function endOf(thread: Worker): Promise<void> {
  return ends.get(thread) ?? Promise.resolve();
}
