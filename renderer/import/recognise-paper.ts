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

function titleOf(fileName: string): string {
  return (
    fileName
      .replace(/\.pdf$/i, '')
      .replace(/[_+]+/g, ' ')
      .trim() || 'Imported paper'
  );
}

/** Lines of the first page that are looked at for the word `Minutes`. */
const headLines = 12;

function saysMinutes(fileName: string, pages: readonly PageText[]): boolean {
  const head = pages[0]?.lines.slice(0, headLines).map((line) => line.text) ?? [];
  return /\bminutes\b/i.test(fileName) || head.some((line) => /^\W*(?:draft |printed )?minutes\b/i.test(line));
}

/** Recognises a paper from its first pages and its file name. */
export function recognisePaper(fileName: string, pages: readonly PageText[], pageCount: number): RecognisedPaper {
  const title = titleOf(fileName);
  const sheet = readFrontSheet(pages);
  if (sheet) {
    const isPack = pageCount > frontSheetPages(pages);
    return {
      kind: isPack ? 'pack' : 'front-sheet',
      title: isPack ? 'Agenda and reports pack' : 'Agenda',
      bodyName: sheet.body ?? '',
      date: sheet.date ?? '',
      time: sheet.time,
      venue: sheet.venue,
      certain: sheet.body !== null && sheet.date !== null,
    };
  }
  const { meeting } = readMinutesFromPages([...pages]);
  return {
    kind: saysMinutes(fileName, pages) ? 'printed-minutes' : 'report',
    title,
    bodyName: meeting.body ?? '',
    date: meeting.date ?? '',
    time: meeting.time,
    venue: meeting.venue,
    certain: false,
  };
}
