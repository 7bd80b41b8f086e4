import Dexie, { type ObservabilitySet } from 'dexie';

/**
 * Calls back after rows of one of the tables were written, by this page, a worker or another window. Tables are named
 * `database/table`. Returns the way to stop.
 */
export function onStored(tables: readonly string[], callback: () => void): () => void {
  const prefixes = tables.map((table) => `idb://${table}/`);
  const listener = (parts: ObservabilitySet): void => {
    if (Object.keys(parts).some((part) => prefixes.some((prefix) => part.startsWith(prefix)))) callback();
  };
  Dexie.on('storagemutated', listener);
  return () => Dexie.on.storagemutated.unsubscribe(listener);
}
