import { describeQuote } from '../anchor/describe-quote.ts';
import { type AnchorPage, joinPages, reanchor } from '../anchor/reanchor.ts';
import type { Mark, TextAnchor } from '../model/member.ts';

/** A page of the new version, with its printed number where it has one. */
export interface NewPage extends AnchorPage {
  printed: string | null;
}

/**
 * Where an anchor stands in a new version of its paper, or null when its words are not found with certainty. It has
 * no rectangles yet; the reader makes them when it shows the page. Pass the same pages for all anchors of a paper:
 * they are prepared once.
 */
export function moveAnchor(
  anchor: TextAnchor,
  sha256: string,
  pages: readonly NewPage[],
): Pick<Mark, 'anchor' | 'placement'> | null {
  const place = reanchor(anchor, pages);
  const index = pages.findIndex(({ page }) => page === place?.page);
  const first = pages[index];
  if (!place || !first) return null;
  const next = pages[index + 1];
  // The line feed between the two pages belongs to neither.
  const crosses = next !== undefined && place.end > first.text.length + 1;
  const words = describeQuote(crosses ? joinPages(first.text, next.text) : first.text, place.start, place.end);
  if (!words) return null;
  const parts = (crosses ? [first, next] : [first]).map(({ page }) => ({ page, quads: [] }));
  return {
    anchor: { ...words, documentId: anchor.documentId, sha256, page: place.page, printed: first.printed, parts },
    placement: { state: 'moved', confidence: place.confidence },
  };
}
