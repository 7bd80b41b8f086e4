import Dexie, { type EntityTable, type IntervalTree, type ObservabilitySet } from 'dexie';

/** All rows of a table, kept in memory. */
export interface KeptRows<Row> {
  /** In the order of their identifiers; null until they were first read. What did not change stays the same object. Throws when they cannot be read. */
  rows(): readonly Row[] | null;
  /** Reads the rows when they are first asked for, and tells of every change from then on. Returns the way to stop. */
  subscribe(changed: () => void): () => void;
  /** Reads the rows before anybody follows them, and keeps them up to date from then on. Never rejects. */
  fetch(): Promise<void>;
  /** Resolves when all that was stored before it was called is among the rows. */
  settled(): Promise<void>;
}

/** The keys in a tree of ranges; null where a range has more than one. */
function keysIn(tree: IntervalTree | null | undefined): string[] | null {
  if (!tree || !('from' in tree)) return [];
  const [before, after] = [keysIn(tree.l), keysIn(tree.r)];
  if (typeof tree.from !== 'string' || tree.from !== tree.to || !before || !after) return null;
  return [...before, tree.from, ...after];
}

/** A row as it is now, with what is the same in it as before being the same objects, so that a view sees what changed. */
function joined<Row extends object>(before: Row, now: Row): Row {
  const steady = Object.entries(now).map(([name, value]) => {
    const known: unknown = Reflect.get(before, name);
    return [name, JSON.stringify(known) === JSON.stringify(value) ? known : value];
  });
  return Object.fromEntries(steady) as Row;
}

/**
 * Keeps all rows of a table in memory: after a change, by this page, a worker or another window, only the rows that
 * changed are read again. For a table of some thousand small rows that many views look through.
 */
export function keptRows<Row extends { id: string }>(table: EntityTable<Row, 'id'>): KeptRows<Row> {
  const part = `idb://${table.db.name}/${table.name}/`;
  const listeners = new Set<() => void>();
  let rows: readonly Row[] | null = null;
  /** What is still to be read; null for everything. */
  let stale: Set<string> | null = null;
  let isWatching = false;
  let reading: Promise<void> | null = null;
  /** Why the rows could not be read the last time. */
  let failed: { reason: unknown } | null = null;

  async function readAgain(ids: ReadonlySet<string> | null): Promise<readonly Row[]> {
    if (ids === null || rows === null) return table.toArray();
    const wanted = [...ids];
    const found = (await table.bulkGet(wanted as Parameters<typeof table.bulkGet>[0])) as (Row | undefined)[];
    const now = new Map(wanted.map((id, place) => [id, found[place]]));
    const known = rows.flatMap((row) => {
      if (!now.has(row.id)) return row;
      const changed = now.get(row.id);
      now.delete(row.id);
      return changed ? joined(row, changed) : [];
    });
    const added = [...now.values()].filter((row) => row !== undefined);
    return added.length === 0 ? known : [...known, ...added].sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  async function readOn(): Promise<void> {
    // In a turn of its own: what tells of a change does so within the transaction that made it.
    await new Promise((resolve) => setTimeout(resolve, 0));
    try {
      while (stale === null || stale.size > 0) {
        const ids: Set<string> | null = stale;
        stale = new Set();
        rows = await readAgain(ids);
        failed = null;
        tell();
      }
    } catch (reason) {
      stale = null;
      // What was read ahead in vain is read again by the first who follows.
      failed = listeners.size > 0 ? { reason } : null;
      tell();
    } finally {
      reading = null;
    }
  }

  function tell(): void {
    for (const changed of listeners) changed();
  }

  function read(): void {
    reading ??= readOn();
  }

  function note(parts: ObservabilitySet): void {
    if (!(part in parts)) return;
    const keys = keysIn(parts[part]);
    if (stale && keys) for (const key of keys) stale.add(key);
    else stale = null;
    read();
  }

  function begin(): void {
    if (!isWatching) Dexie.on('storagemutated', note);
    isWatching = true;
    if (rows === null || failed) read();
  }

  return {
    rows() {
      if (failed) throw failed.reason;
      return rows;
    },
    subscribe(changed) {
      listeners.add(changed);
      begin();
      return () => listeners.delete(changed);
    },
    fetch() {
      begin();
      return reading ?? Promise.resolve();
    },
    settled: () => reading ?? Promise.resolve(),
  };
}
