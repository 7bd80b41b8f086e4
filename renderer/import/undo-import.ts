import { versionIdOf } from '../../shared/model/ids.ts';
import { library } from '../data/library-db.ts';
import { member } from '../data/member-db.ts';
import { deleteMinutes } from '../data/minutes-rows.ts';
import type { ImportedPlace } from './outcome.ts';
import { removeEmptyMeeting, removeImportedVersion } from './remove-imported.ts';

/** What taking an import back did. */
export interface UndoneImport {
  removed: number;
  /** Papers that stay because the member has marked or quoted them. */
  kept: number;
}

/** True where the member has a mark or a quotation on a paper. */
async function isUsed(documentId: string): Promise<boolean> {
  if (await member.marks.where('anchor.documentId').equals(documentId).count()) return true;
  const questions = await member.questions.toArray();
  return questions.some(({ evidence }) => evidence.some(({ anchor }) => anchor.documentId === documentId));
}

async function isAskedAbout(meetingId: string): Promise<boolean> {
  return (await member.questions.where('meetingId').equals(meetingId).count()) > 0;
}

/** Removes what was just imported, except papers that are marked or quoted and meetings with questions. */
export async function removeImports(places: readonly ImportedPlace[]): Promise<UndoneImport> {
  const undone: UndoneImport = { removed: 0, kept: 0 };
  const meetings = new Set<string>();
  for (const { documentId, meetingId, sha256 } of places) {
    if (documentId !== null && (await isUsed(documentId))) {
      undone.kept += 1;
      continue;
    }
    await library.transaction('rw', library.tables, async () => {
      if (documentId !== null) await removeImportedVersion(documentId, sha256);
      else {
        const meeting = await library.meetings.get(meetingId);
        if (meeting?.contentHash !== sha256) return;
        await library.items.where('meetingId').equals(meetingId).delete();
        await deleteMinutes(meetingId);
        await library.meetings.update(meetingId, { contentHash: '', minutesPublished: false });
        // Its papers say again what is on the agenda.
        const papers = await library.documents.where('meetingId').equals(meetingId).toArray();
        const hashes = papers.flatMap(({ currentSha256 }) => currentSha256 ?? []);
        await library.extracts.where('sha256').anyOf(hashes).modify({ state: 'pending' });
      }
    });
    if (documentId !== null) await member.reading.delete(versionIdOf(documentId, sha256));
    meetings.add(meetingId);
    undone.removed += 1;
  }
  for (const meetingId of meetings) {
    if (await isAskedAbout(meetingId)) continue;
    const page = (await library.meetings.get(meetingId))?.contentHash;
    if (!page) await library.transaction('rw', library.tables, () => removeEmptyMeeting(meetingId));
  }
  return undone;
}
