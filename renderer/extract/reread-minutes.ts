/** Reads minutes again that an older reader read: from what is stored, without fetching anything. */
import { readMinutesFromText } from '../../shared/minutes/read-minutes.ts';
import { minutesReaderVersion, printedMinutes, recordKinds, webMinutes } from '../../shared/minutes/rows.ts';
import type { Document, Meeting } from '../../shared/model/library.ts';
import { library } from '../data/library-db.ts';
import { minutesTables, storeMinutes } from '../data/minutes-rows.ts';

/** Reads every meeting's minutes that an older version of the reader read. */
export async function rereadMinutes(): Promise<void> {
  const outdated = await library.meetings
    .filter(({ minutesReader }) => (minutesReader ?? 0) < minutesReaderVersion)
    .primaryKeys();
  const { meetings, items, documents, files, extracts, pages } = library;
  for (const meetingId of outdated) {
    await library.transaction(
      'rw',
      [meetings, items, documents, files, extracts, pages, ...minutesTables],
      async () => {
        const meeting = await meetings.get(meetingId);
        if (!meeting) return;
        const ofMeeting = await items.where('meetingId').equals(meetingId).toArray();
        await storeMinutes(meetingId, webMinutes(meeting, ofMeeting));
        const papers = await documents.where('meetingId').equals(meetingId).toArray();
        for (const paper of papers) if (recordKinds.includes(paper.kind)) await rereadPrinted(meeting, paper);
        await meetings.update(meetingId, { minutesReader: minutesReaderVersion });
      },
    );
  }
}

/** Where the paper is here its pages are read anew, as lines; where it was freed, the text that was kept of it is read. */
async function rereadPrinted(meeting: Meeting, { id, currentSha256 }: Document): Promise<void> {
  if (currentSha256 === null || (await library.extracts.get(currentSha256))?.state !== 'done') return;
  if (await library.files.where('sha256').equals(currentSha256).count()) {
    await library.extracts.update(currentSha256, { state: 'pending' });
    return;
  }
  const pages = await library.pages.where('sha256').equals(currentSha256).sortBy('page');
  if (pages.length === 0) return;
  const record = readMinutesFromText(pages.map(({ text }) => text).join('\f'));
  await storeMinutes(meeting.id, printedMinutes(meeting, { documentId: id, sha256: currentSha256 }, record));
}
