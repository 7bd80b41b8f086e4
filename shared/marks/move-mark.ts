import { describeQuote } from '../anchor/describe-quote.ts';
import { type AnchorPage, joinPages, reanchor } from '../anchor/reanchor.ts';
import type { Mark } from '../model/member.ts';

/** A page of the new version, with its printed number where it has one. */
export interface NewPage extends AnchorPage {
  printed: string | null;
}

/**
 * Carries a mark over to a new version of its paper. Where its words are not found with certainty the mark keeps its
 * old place and is `unplaced`. A moved mark has no rectangles yet; the reader makes them when it shows the page.
 */
export function moveMark(mark: Mark, sha256: string, pages: readonly NewPage[], updatedAt: string): Mark {
  const place = reanchor(mark.anchor, pages);
  const index = pages.findIndex(({ page }) => page === place?.page);
  const first = pages[index];
  const crosses = place !== null && first !== undefined && place.end > first.text.length;
  const text = first && crosses ? joinPages(first.text, pages[index + 1]?.text ?? '') : first?.text;
  const words = place && text !== undefined ? describeQuote(text, place.start, place.end) : null;
  if (!place || !first || !words) return { ...mark, placement: { state: 'unplaced', confidence: 0 }, updatedAt };
  const parts = [{ page: place.page, quads: [] }];
  return {
    ...mark,
    anchor: {
      ...words,
      documentId: mark.anchor.documentId,
      sha256,
      page: place.page,
      printed: first.printed,
      parts: crosses ? [...parts, { page: place.page + 1, quads: [] }] : parts,
    },
    placement: { state: 'moved', confidence: place.confidence },
    updatedAt,
  };
}
