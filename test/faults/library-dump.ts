/** What the library holds, in a form that two libraries can be compared by. */
import { createHash } from 'node:crypto';
import { library } from '../../renderer/data/library-db.ts';
import type { Document } from '../../shared/model/library.ts';
import { volatileFields } from './volatile-fields.ts';

function plain(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !volatileFields.includes(name))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function sorted(rows: object[]): string[] {
  return rows.map((row) => JSON.stringify(plain(row))).sort();
}

/**
 * The library as lines of text by table: every row without its volatile fields, in order, and for each file the hash of
 * the bytes that are there. What is still arriving (`pieces`) is part of it, since nothing may be left over.
 * @param spare documents that count as listed only, although they are here
 * @param mistold documents of which the site told a wrong `ETag` and was not asked since: what it told does not count
 */
export async function dumpLibrary(
  spare: ReadonlySet<string> = new Set(),
  mistold: ReadonlySet<string> = new Set(),
): Promise<Record<string, string[]>> {
  const documents = await library.documents.toArray();
  const hashes = (wanted: boolean) =>
    new Set(documents.filter(({ id }) => spare.has(id) === wanted).map(({ currentSha256 }) => currentSha256));
  const kept = hashes(false);
  const leftOut = new Set([...hashes(true)].filter((sha256) => !kept.has(sha256)));
  const stored = (await library.files.toArray()).filter(({ sha256 }) => !leftOut.has(sha256));
  const files = await Promise.all(
    stored.map(async ({ sha256, size, blob }) => {
      const bytes = Buffer.from(await blob.arrayBuffer());
      const actual = createHash('sha256').update(bytes).digest('hex');
      return JSON.stringify({ sha256, size, actual, bytes: bytes.length });
    }),
  );
  const asListed = (row: Document) => {
    if (spare.has(row.id)) return { ...row, currentSha256: null, etag: null, lastModified: null };
    return mistold.has(row.id) ? { ...row, etag: `"${row.currentSha256}"` } : row;
  };
  const pieces = (await library.pieces.toArray()).map(({ documentId, start }) => `${documentId} ${start}`);
  return {
    sources: sorted(await library.sources.toArray()),
    bodies: sorted(await library.bodies.toArray()),
    meetings: sorted(await library.meetings.toArray()),
    items: sorted(await library.items.toArray()),
    documents: sorted(documents.map(asListed)),
    versions: sorted((await library.versions.toArray()).filter(({ documentId }) => !spare.has(documentId))),
    files: files.sort(),
    decisions: sorted(await library.decisions.toArray()),
    commitments: sorted(await library.commitments.toArray()),
    minutes: sorted(await library.minutes.toArray()),
    extracts: (await library.extracts.toArray())
      .map(({ sha256 }) => sha256)
      .filter((sha256) => !leftOut.has(sha256))
      .sort(),
    pieces: pieces.sort(),
  };
}

/** What one library has and the other has not, one line each. */
export function differences(wanted: Record<string, string[]>, found: Record<string, string[]>): string[] {
  return Object.keys(wanted).flatMap((table) => {
    const [one, other] = [wanted[table] ?? [], found[table] ?? []];
    return [
      ...one.filter((row) => !other.includes(row)).map((row) => `${table} lacks ${row}`),
      ...other.filter((row) => !one.includes(row)).map((row) => `${table} has ${row}`),
    ];
  });
}
