/** Imports the saved page of a meeting: its agenda and minutes. The papers it links to are not in it. */
import { webMinutes } from '../../shared/minutes/rows.ts';
import { importedSourceId } from '../../shared/model/ids.ts';
import type { Meeting } from '../../shared/model/library.ts';
import type { MeetingPage } from '../../shared/sources/modern-gov/read-pages.ts';
import { library } from '../data/library-db.ts';
import { storeMinutes } from '../data/minutes-rows.ts';
import { storageFailure } from '../data/storage-failure.ts';
import { sha256Of } from '../data/store-version.ts';
import { itemRow } from '../sync/listed-rows.ts';
import { findMeeting, makeMeeting } from './meeting-of.ts';
import type { ImportOrigin, ImportOutcome } from './outcome.ts';
import { readSavedPage } from './saved-page.ts';

/** A page fills only a meeting that was imported, or one whose site gave no agenda: the site's word goes before it. */
async function maySay(meeting: Meeting): Promise<boolean> {
  if (meeting.sourceId === importedSourceId) return true;
  return (await library.items.where('meetingId').equals(meeting.id).count()) === 0;
}

async function storePage(meeting: Meeting, page: MeetingPage, sha256: string): Promise<void> {
  const items = page.items.map((item) => itemRow(meeting.id, item, undefined));
  await library.items.where('meetingId').equals(meeting.id).delete();
  await library.items.bulkPut(items);
  const change = {
    time: meeting.time ?? page.meeting.time,
    venue: meeting.venue ?? page.venue,
    minutesPublished: meeting.minutesPublished || page.minutesPublished,
    ...(meeting.sourceId === importedSourceId ? { contentHash: sha256 } : {}),
  };
  await library.meetings.update(meeting.id, change);
  await storeMinutes(meeting.id, webMinutes(meeting, items));
}

/** Imports a saved page of a Modern.Gov meeting. */
export async function importPage(file: File, origin: ImportOrigin): Promise<ImportOutcome> {
  const html = await file.text();
  const sha256 = await sha256Of(new TextEncoder().encode(html));
  const about = { fileName: file.name, origin };
  const saved = readSavedPage(html);
  if (!saved) {
    const message = 'The page does not say which body and meeting it is of, so nothing was taken from it.';
    return { outcome: 'refused', ...about, code: 'no-meeting', message };
  }
  const { page, bodyName } = saved;
  const named = { bodyName, date: page.meeting.date, time: page.meeting.time, venue: page.venue };
  try {
    return await library.transaction('rw', library.tables, async (): Promise<ImportOutcome> => {
      const found = await findMeeting(named);
      if (found === 'unsure') {
        const message = 'More than one meeting here can be the one of this page. Add the council instead, and sync it.';
        return { outcome: 'refused', ...about, code: 'unsure', message };
      }
      const place = (meeting: Meeting) => ({ ...about, meetingId: meeting.id, documentId: null, sha256 });
      if (found && (found.contentHash === sha256 || !(await maySay(found)))) {
        return { outcome: 'already-there', ...place(found) };
      }
      const meeting = found ?? (await makeMeeting(named, new Date().toISOString()));
      await storePage(meeting, page, sha256);
      return { outcome: 'imported', ...place(meeting) };
    });
  } catch (error) {
    return { outcome: 'refused', ...about, ...storageFailure(error) };
  }
}
