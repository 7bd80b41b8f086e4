import { onStored } from './stored.ts';

/** What queries answered last. */
export interface LastAnswers<Value> {
  /** The answer that is known by a name; undefined where none is. */
  known(key: string): Value | undefined;
  /** Asks, and keeps the answer under a name. */
  keep(key: string, query: () => Promise<Value>): Promise<Value>;
}

/** More answers are not kept at once; the oldest goes. */
const mostKept = 20;

/**
 * Keeps what queries answered until rows of one of the tables are written, so that a view one comes back to is there at
 * once. Tables are named `database/table`.
 */
export function lastAnswers<Value>(tables: readonly string[]): LastAnswers<Value> {
  const answers = new Map<string, Value>();
  let writes = 0;
  let isWatching = false;
  return {
    known: (key) => answers.get(key),
    async keep(key, query) {
      if (!isWatching) {
        isWatching = true;
        onStored(tables, () => {
          writes += 1;
          answers.clear();
        });
      }
      const before = writes;
      const answer = await query();
      // What was read while something was written may be older than that.
      if (before === writes) {
        answers.delete(key);
        answers.set(key, answer);
        const [oldest] = answers.keys();
        if (oldest !== undefined && answers.size > mostKept) answers.delete(oldest);
      }
      return answer;
    },
  };
}
