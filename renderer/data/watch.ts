import { liveQuery } from 'dexie';

/**
 * Calls `onValue` with the result of a database query now and whenever rows it read change, in this or another window
 * or worker, until the returned function is called. For workers and services; views use `useLive`.
 */
export function watch<T>(query: () => Promise<T> | T, onValue: (value: T) => void): () => void {
  const subscription = liveQuery(query).subscribe({
    next: onValue,
    error: (error: unknown) => console.error('A database query failed', error),
  });
  return () => subscription.unsubscribe();
}
