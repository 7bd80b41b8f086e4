import { enoughMeetings, meetingBytes } from '../../shared/sync/size.ts';
import { library } from './library-db.ts';

/** Bytes that a meeting's papers take, learned from those on disk: of this source, or of all while it has few. */
export async function usualBytesOfMeeting(sourceId: string): Promise<number> {
  const versions = await library.versions.toArray();
  const sizes = new Map(versions.map(({ sha256, size }) => [sha256, size]));
  const own = new Map<string, number>();
  const all = new Map<string, number>();
  await library.documents
    .where('currentSha256')
    .above('')
    .each((document) => {
      const bytes = sizes.get(document.currentSha256 ?? '') ?? 0;
      for (const sums of document.sourceId === sourceId ? [own, all] : [all]) {
        sums.set(document.meetingId, (sums.get(document.meetingId) ?? 0) + bytes);
      }
    });
  const enough = [...own.values()].filter(Boolean).length >= enoughMeetings;
  return meetingBytes([...(enough ? own : all).values()]);
}
