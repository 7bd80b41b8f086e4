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
export const extractorVersion = 2;

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
 */
export async function storeVersion(
  document: Document,
  file: ArrivedFile,
  now: string,
  change: Omit<Change, 'id'> | null,
): Promise<void> {
  const { sha256, blob } = file;
  const tables = [library.files, library.versions, library.documents, library.extracts, library.changes];
  await library.transaction('rw', tables, async () => {
    if (!(await library.files.get(sha256))) await library.files.put({ sha256, size: blob.size, blob });
    const id = versionIdOf(document.id, sha256);
    if (!(await library.versions.get(id))) {
      await library.versions.put({ id, documentId: document.id, sha256, size: blob.size, arrivedAt: now });
    }
    await library.documents.put({ ...document, currentSha256: sha256, problem: null });
    const extract = await library.extracts.get(sha256);
    // What follows from a file depends on the document it belongs to, so a file that gains a document is read again.
    if (!extract || extract.state === 'done') await library.extracts.put(pendingExtract(sha256));
    if (change) await library.changes.add(change);
  });
}
