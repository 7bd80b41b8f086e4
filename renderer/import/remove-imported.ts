/** Takes imported papers out of the library again. Call from a transaction over all its tables. */
import { importedSourceId, versionIdOf } from '../../shared/model/ids.ts';
import { library } from '../data/library-db.ts';
import { deleteMinutes, deleteMinutesOfPaper } from '../data/minutes-rows.ts';

/** Deletes the bytes of a file and what was read from it, unless another paper has them too. */
async function removeFile(sha256: string): Promise<void> {
  if (await library.versions.where('sha256').equals(sha256).count()) return;
  await library.files.delete(sha256);
  await library.posters.delete(sha256);
  await library.extracts.delete(sha256);
  await library.pages.where('sha256').equals(sha256).delete();
}

/** Removes one version of an imported paper; the paper itself goes with its last one. */
export async function removeImportedVersion(documentId: string, sha256: string): Promise<void> {
  const document = await library.documents.get(documentId);
  if (!document || document.sourceId !== importedSourceId) return;
  await library.versions.delete(versionIdOf(documentId, sha256));
  const ofVersion = await library.comparisons.where('documentId').equals(documentId).toArray();
  await library.comparisons.bulkDelete(
    ofVersion.filter(({ older, newer }) => older === sha256 || newer === sha256).map(({ id }) => id),
  );
  const left = await library.versions.where('documentId').equals(documentId).sortBy('arrivedAt');
  const last = left.at(-1);
  if (last) {
    if (document.currentSha256 === sha256) await library.documents.update(documentId, { currentSha256: last.sha256 });
  } else {
    await library.documents.delete(documentId);
    await deleteMinutesOfPaper(documentId);
  }
  await removeFile(sha256);
}

/** Removes a meeting that was made for imported papers once it has none, and its body and the source with the last of theirs. */
export async function removeEmptyMeeting(meetingId: string): Promise<void> {
  const meeting = await library.meetings.get(meetingId);
  if (meeting?.sourceId !== importedSourceId) return;
  if (await library.documents.where('meetingId').equals(meetingId).count()) return;
  await library.items.where('meetingId').equals(meetingId).delete();
  await deleteMinutes(meetingId);
  await library.changes.where('meetingId').equals(meetingId).delete();
  await library.meetings.delete(meetingId);
  await removeEmptyBody(meeting.bodyId);
}

/** Removes a body of imported papers that has no meetings any more. */
async function removeEmptyBody(bodyId: string): Promise<void> {
  const body = await library.bodies.get(bodyId);
  if (body?.sourceId !== importedSourceId) return;
  if (await library.meetings.where('bodyId').equals(bodyId).count()) return;
  await library.bodies.delete(bodyId);
}
