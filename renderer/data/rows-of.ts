import type { Table } from 'dexie';

/**
 * The rows of a table that have one of several values in an index, in the order of the values. Many times
 * faster than one query for all values, which goes from row to row with a cursor.
 */
export async function rowsOf<Row, Key, Insert>(
  table: Table<Row, Key, Insert>,
  index: string,
  values: readonly string[],
): Promise<Row[]> {
  const found = await table.db.transaction('r', table, () =>
    Promise.all(values.map((value) => table.where(index).equals(value).toArray())),
  );
  return found.flat();
}
