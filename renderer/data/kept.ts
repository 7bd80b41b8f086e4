import { onStored } from './stored.ts';

/** More readings are not kept at once; the oldest goes. */
const mostKept = 20;

/**
 * Reads what takes long only once for each key, and again after rows of one of the tables were written; what was asked
 * before that is what was asked for then. Tables are named `database/table`. A reading that fails is not kept.
 */
export function keptUntilStored<Value>(
  tables: readonly string[],
  read: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  let isWatching = false;
  return (key) => {
    if (!isWatching) {
      isWatching = true;
      onStored(tables, () => kept.clear());
    }
    const known = kept.get(key);
    if (known) return known;
    const reading = read(key);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size >= mostKept) kept.delete(oldest);
    kept.set(key, reading);
    reading.catch(() => {
      if (kept.get(key) === reading) kept.delete(key);
    });
    return reading;
  };
}
