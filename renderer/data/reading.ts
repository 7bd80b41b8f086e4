import { versionIdOf } from '../../shared/model/ids.ts';
import type { Reading } from '../../shared/model/member.ts';
import { member } from './member-db.ts';

/** Where the member was in some documents, and what they have read of them; one row for each version. */
export function readingsOf(documentIds: readonly string[]): Promise<Reading[]> {
  return member.reading
    .where('documentId')
    .anyOf([...documentIds])
    .toArray();
}

/** What was read of one version and where the member was, or undefined when it was never opened. */
export function readingOf(documentId: string, sha256: string): Promise<Reading | undefined> {
  return member.reading.get(versionIdOf(documentId, sha256));
}

/** Where the reader begins in a paper nothing is remembered of but the pages read. */
const beginning: Reading['position'] = { page: 1, top: 0, zoom: 'auto' };

/** Remembers where the member is in a version, unless `position` is null, and the pages they have read since. */
export async function saveReading(
  documentId: string,
  sha256: string,
  position: Reading['position'] | null,
  pagesRead: Iterable<number>,
): Promise<Reading> {
  const id = versionIdOf(documentId, sha256);
  return member.transaction('rw', member.reading, async () => {
    const known = await member.reading.get(id);
    const pages = new Set([...(known?.pagesRead ?? []), ...pagesRead]);
    const row: Reading = {
      id,
      documentId,
      sha256,
      pagesRead: [...pages].sort((a, b) => a - b),
      position: position ?? known?.position ?? beginning,
      openedAt: new Date().toISOString(),
    };
    await member.reading.put(row);
    return row;
  });
}

/**
 * Writes a row while the page is being left, when nothing that waits for an answer is done any more: the write is
 * asked for and its transaction ended in one go.
 */
export function saveReadingAtOnce(row: Reading): void {
  const transaction = member.backendDB().transaction('reading', 'readwrite', { durability: 'strict' });
  transaction.objectStore('reading').put(row);
  transaction.commit();
}

/** Notes a page of a version as read that was looked at elsewhere than in the reader; where the member was stays. */
export async function markPageRead(documentId: string, sha256: string, page: number): Promise<void> {
  const id = versionIdOf(documentId, sha256);
  await member.transaction('rw', member.reading, async () => {
    const known = await member.reading.get(id);
    const pagesRead = [...new Set([...(known?.pagesRead ?? []), page])].sort((a, b) => a - b);
    const position = { page, top: 0, zoom: 'auto' };
    const openedAt = new Date().toISOString();
    await member.reading.put(
      known ? { ...known, pagesRead } : { id, documentId, sha256, pagesRead, position, openedAt },
    );
  });
}
