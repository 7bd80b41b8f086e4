/** Gives the minutes among a meeting's papers to the earlier meeting that they are of, until it has its own. */
import { meetingMinuted, minutesTitle, recordsIn } from '../../shared/minutes/pack-minutes.ts';
import type { MinutesRecord } from '../../shared/minutes/record.ts';
import { printedMinutes } from '../../shared/minutes/rows.ts';
import type { Document, Meeting, PackItem } from '../../shared/model/library.ts';
import type { PageText } from '../../shared/text/page-text.ts';
import { library } from '../data/library-db.ts';
import { storeMinutes } from '../data/minutes-rows.ts';

/** The stretches of a paper that hold minutes: the items of a pack so titled, or the whole of a paper of its own. */
function stretchesOf(
  { kind, title }: Pick<Document, 'kind' | 'title'>,
  items: readonly PackItem[],
  pageCount: number,
): { firstPage: number; lastPage: number }[] {
  if (kind === 'pack') return items.filter((item) => minutesTitle.test(item.title));
  const whole = (kind === 'report' || kind === 'supplement') && minutesTitle.test(title);
  return whole ? [{ firstPage: 1, lastPage: pageCount }] : [];
}

/** Stores the minutes of an earlier meeting that a paper of a later one holds; false where that meeting is not here. */
async function giveTo(later: Meeting, documentId: string, sha256: string, record: MinutesRecord): Promise<boolean> {
  const day = record.meeting.date;
  const ofDay = day === null ? [] : await library.meetings.where('date').equals(day).toArray();
  const earlier = meetingMinuted(record, later, ofDay);
  if (!earlier) return false;
  const pack = { meetingId: later.id, date: later.date };
  await storeMinutes(earlier.id, printedMinutes(earlier, { documentId, sha256, pack }, record));
  return true;
}

/**
 * Stores the minutes of earlier meetings that stand in a paper which has been read, and resolves to those whose meeting is not
 * here. Call from a transaction over meetings and what is read of minutes.
 */
export async function storePackMinutes(
  later: Meeting,
  document: Document,
  sha256: string,
  items: readonly PackItem[],
  pages: readonly PageText[],
): Promise<MinutesRecord[]> {
  const records = stretchesOf(document, items, pages.length).flatMap(({ firstPage, lastPage }): MinutesRecord[] =>
    recordsIn(pages.slice(firstPage - 1, lastPage)),
  );
  const left: MinutesRecord[] = [];
  for (const record of records) if (!(await giveTo(later, document.id, sha256, record))) left.push(record);
  return left;
}

/** Gives a meeting without minutes those that papers of later meetings hold and that were read before it was here. */
export async function fetchPackMinutes({ id, date }: Pick<Meeting, 'id' | 'date'>): Promise<void> {
  if (await library.minutes.where('meetingId').equals(id).count()) return;
  const waiting = await library.extracts.filter(
    ({ minutes }) => minutes?.some((one) => one.meeting.date === date) ?? false,
  );
  for (const { sha256, minutes } of await waiting.toArray()) {
    for (const document of await library.documents.where('currentSha256').equals(sha256).toArray()) {
      const later = await library.meetings.get(document.meetingId);
      for (const record of minutes ?? []) if (later) await giveTo(later, document.id, sha256, record);
    }
  }
}
