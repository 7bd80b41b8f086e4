import { fold } from '../anchor/fold.ts';
import type { ReportLine } from './report-lines.ts';

/** Where words stand on one page: from `start` to `end` of its text in UTF-16 units. */
export interface Span {
  /** PDF page, from 1. */
  page: number;
  start: number;
  end: number;
}

/** Words of a report, exactly as printed but for the ends of lines, and where they stand: a span for each page. */
export interface Passage {
  text: string;
  spans: Span[];
}

/** The words of lines that follow each other, without the first `skip` units of the first; null when none are left. */
export function passageOf(lines: readonly ReportLine[], skip = 0): Passage | null {
  const spans: Span[] = [];
  const words: string[] = [];
  for (const [index, line] of lines.entries()) {
    const text = index === 0 ? line.text.slice(skip).trimStart() : line.text;
    if (text === '') continue;
    const start = line.end - text.length;
    const last = spans.at(-1);
    if (last?.page === line.page) last.end = line.end;
    else spans.push({ page: line.page, start, end: line.end });
    words.push(text);
  }
  return words.length === 0 ? null : { text: fold(words.join('\n')).text, spans };
}
