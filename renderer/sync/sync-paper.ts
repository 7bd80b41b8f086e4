/** Brings one paper here, or asks whether it has changed; what arrived is stored whole or not at all. */
import { importedSourceId } from '../../shared/model/ids.ts';
import type { Change, Document } from '../../shared/model/library.ts';
import { documentChange } from '../../shared/sync/changes.ts';
import { failure, type Result, success } from '../../shared/util/result.ts';
import { library } from '../data/library-db.ts';
import { storeVersion } from '../data/store-version.ts';
import type { Validators } from './arriving-paper.ts';
import { downloadPaper } from './download.ts';
import { joinSameBytes } from './join-imported.ts';

/** What became of a paper: its bytes arrived, or the site has the same as before. */
export type PaperOutcome = { kind: 'arrived'; bytes: number } | { kind: 'unchanged' };

/**
 * Syncs one paper. With `fetch` its bytes are wanted whatever is known of it; else the site is asked whether it has
 * another version. One window or worker at a time works on a paper. A failure is not noted on the paper.
 */
export function syncPaper(
  documentId: string,
  way: 'fetch' | 'revalidate',
  signal: AbortSignal,
): Promise<Result<PaperOutcome>> {
  return navigator.locks.request(`paper ${documentId}`, async () => {
    const document = await library.documents.get(documentId);
    if (!document) return failure('not-found', 'This paper is no longer in the library.');
    if (document.url === null) return failure('no-address', noAddress(document));
    const conditions = way === 'fetch' || document.currentSha256 === null ? null : document;
    const download = await downloadPaper(documentId, document.url, conditions, signal);
    if (!download.ok) return download;
    const now = new Date().toISOString();
    const { etag, lastModified } = download.value;
    if (download.value.kind === 'unchanged') {
      // Most of what is asked for is as it was: then there is nothing to write, and nobody to tell of it.
      if (isAsNoted(document, { etag, lastModified })) return success({ kind: 'unchanged' });
      await library.documents.update(documentId, { etag, lastModified, checkedAt: now, problem: null });
      return success({ kind: 'unchanged' });
    }
    const { file } = download.value;
    const same = file.sha256 === document.currentSha256;
    if (same && way === 'revalidate') {
      await library.transaction('rw', library.documents, library.pieces, async () => {
        await library.documents.update(documentId, { etag, lastModified, checkedAt: now, problem: null });
        await library.pieces.where('documentId').equals(documentId).delete();
      });
      return success({ kind: 'unchanged' });
    }
    const change = same ? null : await paperChange(document, now);
    await storeVersion({ ...document, etag, lastModified, checkedAt: now }, file, now, change);
    await joinSameBytes(document.meetingId);
    return success({ kind: 'arrived', bytes: file.blob.size });
  });
}

/** True when a paper that has not changed is known by the validators it has now, and nothing was amiss with it. */
function isAsNoted({ etag, lastModified, checkedAt, problem }: Document, now: Validators): boolean {
  const asNoted = etag === now.etag && lastModified === now.lastModified;
  return asNoted && (etag !== null || lastModified !== null) && checkedAt !== null && problem === null;
}

function noAddress({ sourceId }: Document): string {
  return sourceId === importedSourceId
    ? 'This paper was imported, so it cannot be fetched. Import it again.'
    : 'The site gives no address for this paper, so it cannot be fetched.';
}

/** A paper is news when it came after the first papers of its meeting, or in place of an earlier version. */
async function paperChange(document: Document, now: string): Promise<Omit<Change, 'id'> | null> {
  const { id, meetingId, itemId } = document;
  const republished = document.currentSha256 !== null;
  const siblings = await library.documents.where('meetingId').equals(meetingId).toArray();
  const first = siblings.map((row) => row.firstSeenAt).sort()[0] ?? document.firstSeenAt;
  const isRecord = document.kind === 'printed-minutes' || document.kind === 'printed-decisions';
  if (!republished && (document.firstSeenAt === first || isRecord)) return null;
  const told = await library.changes.where('meetingId').equals(meetingId).toArray();
  const awaited = told.some(({ kind, documentId }) => kind === 'to-follow-arrived' && documentId === id);
  if (!republished && awaited) return null;
  return { at: now, meetingId, itemId, documentId: id, ...documentChange(document, republished) };
}
