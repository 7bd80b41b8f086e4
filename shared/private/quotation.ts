/** Something that is quoted, as far as it matters for whether its source is public. */
import { fold } from '../anchor/fold.ts';
import type { PaperContext, TextAnchor } from '../model/member.ts';
import type { MinutesOrigin } from '../model/minutes.ts';

/** Words with where they stand: on a page or more than one, or only at an item of a meeting. */
export interface Quotation {
  anchor: (Pick<TextAnchor, 'documentId' | 'sha256' | 'page'> & Partial<Pick<TextAnchor, 'parts'>>) | null;
  context: Pick<PaperContext, 'meetingId' | 'itemNumber' | 'itemTitle'> & { documentTitle?: string };
}

/**
 * Words of the record as a quotation. What published minutes say of an item that was not public is public; what only the
 * member wrote down of it is not.
 */
export function quotationOfRecord(entry: {
  meetingId: string | null;
  itemNumber: string;
  itemTitle: string;
  origin: MinutesOrigin | null;
}): Quotation {
  const { meetingId, itemNumber, itemTitle, origin } = entry;
  return {
    anchor: origin?.kind === 'page' ? origin : null,
    context: { meetingId: origin === null ? meetingId : null, itemNumber, itemTitle, documentTitle: 'Minutes' },
  };
}

/** Words in a row that count as a quotation said again; of a shorter one all of them. */
const inARow = 6;

const wordsOf = (text: string) =>
  fold(text)
    .text.toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a text says words of some quotations again, whatever stands between the words. */
export function saysAgain(text: string, quotations: readonly string[]): boolean {
  const said = ` ${wordsOf(text).join(' ')} `;
  return quotations.some((quotation) => {
    const words = wordsOf(quotation);
    if (words.length === 0) return false;
    const starts = Array.from({ length: Math.max(1, words.length - inARow + 1) }, (_, start) => start);
    return starts.some((start) => said.includes(` ${words.slice(start, start + inARow).join(' ')} `));
  });
}
