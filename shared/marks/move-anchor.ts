import { describeOnPages } from '../anchor/across-pages.ts';
import type { AnchorPage } from '../anchor/paper-text.ts';
import { reanchor, type Version, versionOf } from '../anchor/reanchor.ts';
import type { Mark, TextAnchor } from '../model/member.ts';

/** A page of the new version, with its printed number where it has one. */
export interface NewPage extends AnchorPage {
  printed: string | null;
}

/** Where a mark stands now. */
export type Moved = Pick<Mark, 'anchor' | 'placement'>;

/**
 * Moves anchors to the version of a document that has these pages; null where an anchor's words are not found with
 * certainty. Pass the version they were made on where its text is known: it tells equal words apart. A moved anchor has
 * no rectangles yet; the reader makes them when it shows the page.
 */
export function moverTo(
  documentId: string,
  sha256: string,
  pages: readonly NewPage[],
): (anchor: TextAnchor, from: Version | null) => Moved | null {
  const to = versionOf(pages);
  return (anchor, from) => {
    const place = reanchor(anchor, to, from);
    const index = pages.findIndex(({ page }) => page === place?.page);
    const first = pages[index];
    if (!place || !first) return null;
    const held: NewPage[] = [];
    // The line feeds between pages belong to none of them.
    for (let at = index, begins = 0; pages[at] && (at === index || place.end > begins); at += 1) {
      const one = pages[at] ?? first;
      held.push(one);
      begins += one.text.length + 1;
    }
    const words = describeOnPages(
      held.map(({ text }) => text),
      place.start,
      place.end,
    );
    if (!words) return null;
    const parts = held.map(({ page }) => ({ page, quads: [] }));
    return {
      anchor: { ...words, documentId, sha256, page: place.page, printed: first.printed, parts },
      placement: { state: 'moved', confidence: place.confidence },
    };
  };
}
