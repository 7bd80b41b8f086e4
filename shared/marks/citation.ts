import { longDate } from '../dates/dates.ts';
import type { Mark, PaperContext, TextAnchor } from '../model/member.ts';
import { kindNames } from './kinds.ts';

/** The page in a list, as members say it, with the PDF page beside it where the two differ: `p. 45 (PDF p. 49)`. */
export function pageWords(printed: string | null, page: number): string {
  if (printed === null) return `PDF p. ${page}`;
  return printed === String(page) ? `p. ${printed}` : `p. ${printed} (PDF p. ${page})`;
}

/** `Mereshire Police and Crime Panel, 3 December 2026, item 6`; parts that are not known are left out. */
export function contextWords(context: PaperContext): string {
  return [
    context.bodyName,
    context.meetingDate ? longDate(context.meetingDate) : '',
    context.itemNumber ? `item ${context.itemNumber}` : context.itemTitle,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Where a quotation stands; `unsure` where its page may have another number than `printed`. */
export interface QuotedPage extends Pick<TextAnchor, 'page' | 'printed' | 'recognised'> {
  unsure?: boolean;
}

/** The page of a quotation by both its numbers: `printed p. 45 (PDF p. 49)`; people in the room hold different copies. */
export function bothPages({ page, printed, recognised, unsure = false }: QuotedPage): string {
  const sure = printed ? `printed p. ${printed} (PDF p. ${page})` : `PDF p. ${page}`;
  const words = printed && unsure ? `PDF p. ${page}, perhaps printed p. ${printed}` : sure;
  return recognised ? `${words}, read from a scan` : words;
}

/** Where a quotation stands: `Mereshire Police and Crime Panel, 3 December 2026, item 6, printed p. 45 (PDF p. 49)`. */
export function citation(anchor: QuotedPage, context: PaperContext): string {
  return [contextWords(context), bothPages(anchor)].filter(Boolean).join(', ');
}

/** A quotation with its source, ready to be pasted into a letter. */
export function withCitation(anchor: QuotedPage & Pick<TextAnchor, 'quote'>, context: PaperContext): string {
  return `“${anchor.quote.trim()}”\n${citation(anchor, context)}`;
}

/** A mark as text: its words, or what it is where it has none, where they stand, and what the member says of them. */
export function markAsText({ kind, anchor, context, comment }: Mark): string {
  const words = anchor.quote.trim()
    ? withCitation(anchor, context)
    : `${kindNames[kind]}: ${citation(anchor, context)}`;
  return [words, comment.trim()].filter(Boolean).join('\n');
}
