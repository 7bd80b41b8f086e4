import type { PaperContext, TextAnchor } from '../model/member.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `13 March 2025` for `2025-03-13`; the text as it is when it is no such date. */
export function longDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return year && name ? `${Number(day)} ${name} ${year}` : date;
}

/** The page as members say it, with the PDF page beside it where the two differ: `p. 45 (PDF p. 49)`. */
export function pageWords(printed: string | null, page: number): string {
  if (printed === null) return `PDF p. ${page}`;
  return printed === String(page) ? `p. ${printed}` : `p. ${printed} (PDF p. ${page})`;
}

/** Where a quotation stands, in words: body, date, item, document and both page numbers. */
export function source(anchor: Pick<TextAnchor, 'page' | 'printed'>, context: PaperContext): string {
  const item = [context.itemNumber && `item ${context.itemNumber}`, context.itemTitle].filter(Boolean).join(', ');
  const document = context.documentTitle === context.itemTitle ? '' : context.documentTitle;
  return [context.bodyName, longDate(context.meetingDate), item, document, pageWords(anchor.printed, anchor.page)]
    .filter(Boolean)
    .join(', ');
}

/** A quotation with its source, ready to be pasted into a letter. */
export function withCitation(anchor: TextAnchor, context: PaperContext): string {
  return `“${anchor.quote}”\n(${source(anchor, context)})`;
}
