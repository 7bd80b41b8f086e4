import { useObservable } from 'dexie-react-hooks';
import { calmLive } from './calm-live.ts';

/**
 * The result of a database query, kept up to date as the rows it read change; `undefined` while it is first read.
 * The query runs again when an entry of `inputs` changes.
 */
export function useLive<T>(query: () => Promise<T> | T, inputs: readonly unknown[]): T | undefined {
  return useObservable<T>(() => calmLive(query), [...inputs]);
}
