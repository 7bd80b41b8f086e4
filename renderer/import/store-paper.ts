/** Puts a checked paper into its meeting. */
import { documentIdOf, importedIdentity, importedSourceId } from '../../shared/model/ids.ts';
import type { Document, DocumentKind } from '../../shared/model/library.ts';
import { failure, type Result, success } from '../../shared/util/result.ts';
import { library } from '../data/library-db.ts';
import { diskFullCode, storageFailure } from '../data/storage-failure.ts';
import { storeVersion } from '../data/store-version.ts';
import { findMeeting, makeMeeting, type NamedMeeting } from './meeting-of.ts';
import type { ImportedPlace, MeetingChoice, PendingImport } from './outcome.ts';

/** The paper in the library with these bytes, or null. */
export async function findBySha256(sha256: string): Promise<ImportedPlace | null> {
  const versions = await library.versions.where('sha256').equals(sha256).toArray();
  const documents = await library.documents.bulkGet(versions.map(({ documentId }) => documentId));
  const document = documents.find((row) => row !== undefined);
  return document ? { meetingId: document.meetingId, documentId: document.id, sha256 } : null;
}

/** Gives a paper whose bytes were removed to free space its bytes back. */
export async function restoreBytes(sha256: string, blob: Blob): Promise<void> {
  await library.transaction('rw', library.files, library.versions, library.documents, async () => {
    if (await library.files.get(sha256)) return;
    await library.files.put({ sha256, size: blob.size, blob });
    const freed = library.documents.where('currentSha256').equals(sha256);
    await freed.modify({ freedAt: null });
  });
}

async function meetingFor(choice: MeetingChoice & { venue?: string | null }, now: string) {
  if ('meetingId' in choice) return library.meetings.get(choice.meetingId);
  const found = await findMeeting(choice);
  return found && found !== 'unsure' ? found : makeMeeting(choice, now);
}

/** Stores a checked paper in a meeting, which is made when it is not there; all in one transaction or not at all. */
export async function putInMeeting(
  pending: PendingImport,
  choice: { meetingId: string } | NamedMeeting,
  kind: DocumentKind,
): Promise<Result<ImportedPlace & { documentId: string }>> {
  const now = new Date().toISOString();
  const { sha256 } = pending;
  try {
    return await library.transaction('rw', library.tables, async () => {
      const meeting = await meetingFor(choice, now);
      if (!meeting) return failure('not-found', 'This meeting is no longer in the library. Choose another one.');
      const own = await library.documents.where('meetingId').equals(meeting.id).toArray();
      // A second pack for the same meeting is the same paper published again; any other paper stands for itself.
      const samePack =
        kind === 'pack' ? own.find((row) => row.sourceId === importedSourceId && row.kind === 'pack') : null;
      const identity = importedIdentity(sha256);
      const document: Document = samePack ?? {
        id: documentIdOf(importedSourceId, identity),
        sourceId: importedSourceId,
        meetingId: meeting.id,
        itemId: null,
        identity,
        kind,
        title: pending.guess.title,
        order: own.length,
        url: null,
        restricted: false,
        publishedOn: null,
        currentSha256: null,
        freedAt: null,
        etag: null,
        lastModified: null,
        firstSeenAt: now,
        checkedAt: null,
        problem: null,
        listed: true,
      };
      if (kind === 'printed-minutes' && !meeting.minutesPublished) {
        await library.meetings.update(meeting.id, { minutesPublished: true });
      }
      const blob = pending.file.slice(0, pending.file.size, 'application/pdf');
      await storeVersion(document, { sha256, blob }, now, null);
      return success({ meetingId: meeting.id, documentId: document.id, sha256 });
    });
  } catch (error) {
    const problem = storageFailure(error);
    return problem.code === diskFullCode
      ? problem
      : failure('unreadable', `${pending.file.name} could not be stored. ${problem.message}`);
  }
}
