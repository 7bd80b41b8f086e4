import { useObservable } from 'dexie-react-hooks';
import { calmLive } from './calm-live.ts';
import type { LastAnswers } from './last-answers.ts';

/**
 * The result of a database query, kept up to date as the rows it read change; `undefined` while it is first read.
 * The query runs again when an entry of `inputs` changes.
 */
export function useLive<T>(query: () => Promise<T> | T, inputs: readonly unknown[]): T | undefined {
  return useObservable<T>(() => calmLive(query), [...inputs]);
}

/** As `useLive`, for what is asked under a name: until it is read anew, what it was when it was last asked, where that is known. */
export function useLastLive<T>(last: LastAnswers<T>, key: string, query: () => Promise<T>): T | undefined {
  return useLive(() => last.keep(key, query), [last, key]) ?? last.known(key);
}
