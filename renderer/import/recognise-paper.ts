import type { DocumentKind } from '../../shared/model/library.ts';
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

/** Recognises a paper from its first pages and its file name. */
export function recognisePaper(fileName: string, _pages: readonly PageText[], _pageCount: number): RecognisedPaper {
  return { kind: 'report', title: titleOf(fileName), bodyName: '', date: '', time: null, venue: null, certain: false };
}
