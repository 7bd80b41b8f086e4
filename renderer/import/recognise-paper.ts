import { type MeetingHints, wordsOfFileName } from '../../shared/imports/meeting-hints.ts';
import { readMinutesFromPages } from '../../shared/minutes/read-minutes.ts';
import type { DocumentKind } from '../../shared/model/library.ts';
import { frontSheetPages, readFrontSheet } from '../../shared/pack/front-sheet.ts';
import type { PageText } from '../../shared/text/page-text.ts';

/** What an imported paper seems to be, and the meeting it says it belongs to; empty where it does not say. */
export interface RecognisedPaper {
  kind: DocumentKind;
  title: string;
  bodyName: string;
  /** Local date, `YYYY-MM-DD`. */
  date: string;
  time: string | null;
  venue: string | null;
  /** True when the paper is an agenda and names its meeting itself, so that the member need not be asked. */
  certain: boolean;
}

/** Lines of the first page that are looked at for the word `Minutes`. */
const headLines = 12;

function startsAsMinutes(pages: readonly PageText[]): boolean {
  const head = pages[0]?.lines.slice(0, headLines).map((line) => line.text) ?? [];
  return head.some((line) => /^\W*(?:draft |printed )?minutes\b/i.test(line));
}

/**
 * Recognises a paper from its first pages; what they do not say is taken from the hints, the first ones first: the
 * file's name, then the message it came with.
 */
export function recognisePaper(
  fileName: string,
  pages: readonly PageText[],
  pageCount: number,
  hints: readonly MeetingHints[],
): RecognisedPaper {
  const title = wordsOfFileName(fileName) || 'Imported paper';
  const hinted = {
    bodyName: hints.find(({ bodyName }) => bodyName)?.bodyName ?? '',
    date: hints.find(({ date }) => date)?.date ?? '',
    time: hints.find(({ date }) => date)?.time ?? null,
    kind: hints.find(({ kind }) => kind)?.kind ?? null,
  };
  const sheet = readFrontSheet(pages);
  if (sheet) {
    const isPack = pageCount > frontSheetPages(pages);
    return {
      kind: isPack ? 'pack' : 'front-sheet',
      title: isPack ? 'Agenda and reports pack' : 'Agenda',
      bodyName: sheet.body ?? hinted.bodyName,
      date: sheet.date ?? hinted.date,
      time: sheet.time ?? (sheet.date ? null : hinted.time),
      venue: sheet.venue,
      certain: sheet.body !== null && sheet.date !== null,
    };
  }
  const { meeting } = readMinutesFromPages([...pages]);
  return {
    kind: startsAsMinutes(pages) ? 'printed-minutes' : (hinted.kind ?? 'report'),
    title,
    bodyName: meeting.body ?? hinted.bodyName,
    date: meeting.date ?? hinted.date,
    time: meeting.time ?? (meeting.date ? null : hinted.time),
    venue: meeting.venue,
    certain: false,
  };
}
