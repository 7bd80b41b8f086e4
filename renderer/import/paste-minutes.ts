import { typedPages } from '../../shared/minutes/typed-pages.ts';
import { typedPdf } from '../../shared/minutes/typed-pdf.ts';
import type { Result } from '../../shared/util/result.ts';
import { sha256Of } from '../data/store-version.ts';
import type { ImportedPlace } from './outcome.ts';
import { putInMeeting } from './store-paper.ts';

/** What pasted minutes are called among the papers of their meeting. */
const pastedMinutesTitle = 'Minutes, as you pasted them';

/** Keeps text or Markdown as a paper of a meeting, typed, and reads it as its minutes. */
export async function pasteMinutes(meetingId: string, text: string): Promise<Result<ImportedPlace>> {
  const pages = typedPages(text);
  const bytes = typedPdf(pages, pastedMinutesTitle);
  const sha256 = await sha256Of(bytes);
  const file = new File([bytes], 'minutes.pdf', { type: 'application/pdf' });
  const guess = { kind: 'printed-minutes' as const, title: pastedMinutesTitle, bodyName: '', date: '', time: null };
  const paper = { file, sha256, pageCount: pages.length, guess, likelyMeetingId: meetingId };
  return putInMeeting(paper, { meetingId }, 'printed-minutes');
}
