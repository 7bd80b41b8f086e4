import { longDate } from '../dates/dates.ts';
import type { PaperContext, TextAnchor } from '../model/member.ts';

/** The page as members say it, with the PDF page beside it where the two differ: `p. 45 (PDF p. 49)`. */
export function pageWords(printed: string | null, page: number): string {
  if (printed === null) return `PDF p. ${page}`;
  return printed === String(page) ? `p. ${printed}` : `p. ${printed} (PDF p. ${page})`;
}

/** Where a quotation stands, in words: body, date, item, document and both page numbers. */
function source(anchor: Pick<TextAnchor, 'page' | 'printed'>, context: PaperContext): string {
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
