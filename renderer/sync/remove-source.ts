import type { Document } from '../../shared/model/library.ts';
import { library } from '../data/library-db.ts';
import { deleteMinutes } from '../data/minutes-rows.ts';

/** Deletes every library row of a source, and the files that no other document needs. */
export async function removeSourceRows(sourceId: string): Promise<void> {
  await library.transaction('rw', library.tables, async () => {
    const meetingIds = await library.meetings.where('sourceId').equals(sourceId).primaryKeys();
    // An imported paper can stand in a meeting of this source; it is the member's own and stays.
    const isOfSource = (document: Document) => document.sourceId === sourceId;
    const documents = await library.documents.filter(isOfSource).toArray();
    const documentIds = documents.map((document) => document.id);
    const versions = await library.versions.where('documentId').anyOf(documentIds).toArray();
    await library.versions.bulkDelete(versions.map((version) => version.id));
    await library.comparisons.where('documentId').anyOf(documentIds).delete();
    await library.documents.bulkDelete(documentIds);
    await library.pieces.where('documentId').anyOf(documentIds).delete();
    for (const sha256 of new Set(versions.map((version) => version.sha256))) {
      if (await library.versions.where('sha256').equals(sha256).count()) continue;
      await library.files.delete(sha256);
      await library.posters.delete(sha256);
      await library.extracts.delete(sha256);
      await library.pages.where('sha256').equals(sha256).delete();
    }
    for (const meetingId of meetingIds) {
      await deleteMinutes(meetingId);
      await library.changes.where('meetingId').equals(meetingId).delete();
      if (await library.documents.where('meetingId').equals(meetingId).count()) continue;
      await library.items.where('meetingId').equals(meetingId).delete();
      await library.meetings.delete(meetingId);
    }
    await library.stretches.where('bodyId').startsWith(`${sourceId}#`).delete();
    // Imported meetings can be of a body of this source.
    for (const bodyId of await library.bodies.where('sourceId').equals(sourceId).primaryKeys()) {
      if (!(await library.meetings.where('bodyId').equals(bodyId).count())) await library.bodies.delete(bodyId);
    }
    await library.syncs.where('sourceId').equals(sourceId).delete();
    await library.sources.delete(sourceId);
  });
}
