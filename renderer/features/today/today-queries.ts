import { versionIdOf } from '../../../shared/model/ids.ts';
import type { Document, Meeting } from '../../../shared/model/library.ts';
import type { Reading } from '../../../shared/model/member.ts';
import type { Question } from '../../../shared/model/questions.ts';
import { isOpen } from '../../../shared/questions/as-text.ts';
import { library } from '../../data/library-db.ts';
import { member } from '../../data/member-db.ts';

/** Questions still to be asked at a meeting from a day on, or at none yet, last changed first. */
export async function openQuestions(today: string): Promise<Question[]> {
  const questions = await member.questions.orderBy('updatedAt').reverse().toArray();
  return questions.filter((one) => isOpen(one) && (one.context.meetingDate === '' || one.context.meetingDate >= today));
}

/** A document the member has begun and not ended. */
export interface BegunDocument {
  reading: Reading;
  document: Document;
  meeting: Meeting;
  /** PDF pages of that version. */
  pageCount: number;
}

/** Documents begun and not read to the end, last opened first. */
export async function begunDocuments(limit: number): Promise<BegunDocument[]> {
  const readings = await member.reading.orderBy('openedAt').reverse().limit(30).toArray();
  const begun: BegunDocument[] = [];
  for (const reading of readings) {
    if (begun.length === limit) break;
    const document = await library.documents.get(reading.documentId);
    const meeting = document && (await library.meetings.get(document.meetingId));
    if (!document || !meeting || begun.some((one) => one.document.id === document.id)) continue;
    // The current version is what is opened, and what was read before was carried over to it.
    const current = await member.reading.get(versionIdOf(document.id, document.currentSha256 ?? ''));
    const latest = current ?? reading;
    const pageCount = (await library.extracts.get(latest.sha256))?.pageCount ?? 0;
    if (latest.pagesRead.length < pageCount) begun.push({ reading: latest, document, meeting, pageCount });
  }
  return begun;
}
