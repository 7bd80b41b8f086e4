import { versionIdOf } from '../../shared/model/ids.ts';
import type { Change, Document, Extract } from '../../shared/model/library.ts';
import { library } from './library-db.ts';

/** Bytes that have arrived whole and were checked. */
export interface ArrivedFile {
  /** Lower-case hex. */
  sha256: string;
  blob: Blob;
}

/** Version of the extraction; rows of an older one are made again. Raise it when the text of pages or the split changes. */
export const extractorVersion = 5;

/** A file's extraction before it has begun. */
function pendingExtract(sha256: string): Extract {
  return {
    sha256,
    extractorVersion,
    state: 'pending',
    pageCount: 0,
    pagesDone: 0,
    problem: null,
    items: [],
    warnings: [],
  };
}

/** SHA-256 in lower-case hex. */
export async function sha256Of(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Makes arrived bytes the current version of a document, in one transaction: the file, the version, the document and
 * its place in the queue of extractions appear together or not at all. The version before stays. Rejects when the
 * storage does, having changed nothing.
 * @param document as it is to be; what the site lists of it meanwhile is kept
 */
export async function storeVersion(
  document: Document,
  file: ArrivedFile,
  now: string,
  change: Omit<Change, 'id'> | null,
): Promise<void> {
  const { sha256, blob } = file;
  const { id: documentId, etag, lastModified, checkedAt } = document;
  const { files, versions, documents, extracts, changes, pieces } = library;
  await library.transaction('rw', [files, versions, documents, extracts, changes, pieces], async () => {
    if (!(await files.where('sha256').equals(sha256).count())) await files.put({ sha256, size: blob.size, blob });
    const id = versionIdOf(documentId, sha256);
    const known = await versions.get(id);
    if (!known) await versions.put({ id, documentId, sha256, size: blob.size, arrivedAt: now });
    const row = (await documents.get(documentId)) ?? document;
    const arrived = { etag, lastModified, checkedAt, currentSha256: sha256, freedAt: null, problem: null };
    await documents.put({ ...row, ...arrived });
    const extract = await extracts.get(sha256);
    // What follows from a file depends on the document it belongs to, so a file that gains a document is read again.
    const isRead = extract && known && extract.extractorVersion >= extractorVersion;
    if (!extract || (extract.state === 'done' && !isRead)) {
      // The same bytes have the same words, which the index knows already.
      const indexedBy = extract?.indexedBy;
      await extracts.put({ ...pendingExtract(sha256), ...(indexedBy === undefined ? {} : { indexedBy }) });
    }
    if (change) await changes.add(change);
    await pieces.where('documentId').equals(documentId).delete();
  });
}
