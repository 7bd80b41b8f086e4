import type { Change, Document, Meeting } from '../../../shared/model/library.ts';
import type { Question, Reading } from '../../../shared/model/member.ts';
import { isOpen } from '../../../shared/questions/as-text.ts';
import { library } from '../../data/library-db.ts';
import { member } from '../../data/member-db.ts';
import { recentChanges } from '../../data/queries.ts';

/** A change with the meeting it happened to. */
export interface MeetingChange {
  change: Change;
  meeting: Meeting | null;
}

/** What is new, latest first, with the meetings. */
export async function newsOfMeetings(limit: number): Promise<MeetingChange[]> {
  const changes = await recentChanges(limit);
  const meetings = await library.meetings.bulkGet(changes.map((change) => change.meetingId));
  return changes.map((change, index) => ({ change, meeting: meetings[index] ?? null }));
}

/** Questions still to be asked, last changed first. */
export async function openQuestions(): Promise<Question[]> {
  const questions = await member.questions.orderBy('updatedAt').reverse().toArray();
  return questions.filter(isOpen);
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
    const pageCount = (await library.extracts.get(reading.sha256))?.pageCount ?? 0;
    const begunAlready = begun.some((one) => one.document.id === reading.documentId);
    if (document && meeting && !begunAlready && reading.pagesRead.length < pageCount) {
      begun.push({ reading, document, meeting, pageCount });
    }
  }
  return begun;
}
