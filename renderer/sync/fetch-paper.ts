import { failure, type Result, success } from '../../shared/util/result.ts';
import { library } from '../data/library-db.ts';
import { storageFailure } from '../data/storage-failure.ts';
import { syncPaper } from './sync-paper.ts';

/** Fetches one paper because the member wants to read it now. A failure is a sentence for the place where it was asked. */
export async function fetchPaper(documentId: string, signal: AbortSignal): Promise<Result<null>> {
  try {
    const fetched = await syncPaper(documentId, 'fetch', signal);
    if (fetched.ok) return success(null);
    if (fetched.code === 'unreachable') {
      return failure('unreachable', 'There is no connection to the site now, so this paper cannot be fetched.');
    }
    const document = await library.documents.get(documentId);
    if (fetched.code !== 'cancelled' && document?.currentSha256 === null) {
      const { code, message } = fetched;
      const problem = { code, message, documentId, meetingId: document.meetingId };
      await library.documents.update(documentId, { problem });
    }
    return fetched;
  } catch (error) {
    return storageFailure(error);
  }
}
