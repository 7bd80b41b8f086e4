import { liveQuery } from 'dexie';

/** So many runs of a query may follow each other at once, as when a member does one thing after the other. */
const burst = 4;

/** Milliseconds between its runs after those, as while a sync writes row after row. */
const every = 400;

/** A live query that can be followed, as `useObservable` takes it. */
export interface CalmLive<T> {
  subscribe(next: (value: T) => void, error: (reason: unknown) => void): { unsubscribe(): void };
  hasValue(): boolean;
}

/**
 * A live query that runs at once when what it read changes, but not more often than anybody can read when everything
 * changes all the time. While it waits it listens to nothing, and then it reads what there is.
 */
export function calmLive<T>(query: () => Promise<T> | T): CalmLive<T> {
  return { subscribe: (next, error) => follow(query, next, error), hasValue: () => false };
}

function follow<T>(query: () => Promise<T> | T, next: (value: T) => void, error: (reason: unknown) => void) {
  let left = burst;
  let countedAt = performance.now();
  let lastRun = 0;
  let given = 0;
  let ended = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let listening: { unsubscribe(): void } | undefined;

  function mayRun(): boolean {
    const now = performance.now();
    left = Math.min(burst, left + (now - countedAt) / every);
    countedAt = now;
    return left >= 1;
  }

  /** Hands a result over outside of the query's own promises; one that is older than the last is passed over. */
  function give(run: number, value: T): void {
    setTimeout(() => {
      if (ended || run < given) return;
      given = run;
      next(value);
    }, 0);
  }

  function wait(): void {
    listening?.unsubscribe();
    clearTimeout(waiting);
    waiting = setTimeout(listen, Math.ceil((1 - left) * every));
  }

  function listen(): void {
    let first = true;
    listening = liveQuery(async () => {
      // A run that is put off takes no result and no listening with it: both come with the next one.
      if (!mayRun() && !first) return wait();
      first = false;
      left -= 1;
      lastRun += 1;
      const run = lastRun;
      give(run, await query());
    }).subscribe({ error });
  }

  listen();
  return {
    unsubscribe() {
      ended = true;
      clearTimeout(waiting);
      listening?.unsubscribe();
    },
  };
}
