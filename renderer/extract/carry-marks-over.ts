import { describeQuote } from '../../shared/anchor/describe-quote.ts';
import { joinPages, reanchor } from '../../shared/anchor/reanchor.ts';
import type { Document } from '../../shared/model/library.ts';
import type { Mark, TextAnchor } from '../../shared/model/member.ts';
import type { PageText } from '../../shared/text/page-text.ts';
import { member } from '../data/member-db.ts';

/**
 * Carries the marks made on earlier versions of a paper over to the version whose text was just read. A mark whose
 * words are not found with certainty stays with its own version and is called unplaced; none is dropped or guessed.
 * The rectangles of a moved mark are found when its page is next drawn.
 */
export async function carryMarksOver(
  documents: readonly Document[],
  sha256: string,
  pages: readonly PageText[],
  printed: readonly (string | null)[],
): Promise<void> {
  const ids = documents.map((document) => document.id);
  const isOld = (mark: Mark) => mark.anchor.sha256 !== sha256;
  const marks = await member.marks.where('anchor.documentId').anyOf(ids).filter(isOld).toArray();
  if (!marks.length) return;
  const updatedAt = new Date().toISOString();
  const moves = new Map(marks.map((mark) => [mark.id, moveTo(mark.anchor, sha256, pages, printed)]));
  await member.transaction('rw', member.marks, async () => {
    for (const { id, anchor: before } of marks) {
      // The member may have changed or deleted it meanwhile: only the place is taken from here.
      const mark = await member.marks.get(id);
      if (!mark || mark.anchor.sha256 !== before.sha256) continue;
      const move = moves.get(id);
      if (move) await member.marks.put({ ...mark, ...move, updatedAt });
      else await member.marks.put({ ...mark, placement: { state: 'unplaced', confidence: 0 }, updatedAt });
    }
  });
}

function moveTo(
  anchor: TextAnchor,
  sha256: string,
  pages: readonly PageText[],
  printed: readonly (string | null)[],
): Pick<Mark, 'anchor' | 'placement'> | null {
  const found = reanchor(anchor, pages);
  const place = found ? pages.findIndex(({ page }) => page === found.page) : -1;
  const page = pages[place];
  if (!found || !page) return null;
  const next = pages[place + 1];
  const crosses = next !== undefined && found.end > page.text.length + 1;
  const words = describeQuote(crosses ? joinPages(page.text, next.text) : page.text, found.start, found.end);
  if (!words) return null;
  const parts = (crosses ? [page, next] : [page]).map((part) => ({ page: part.page, quads: [] }));
  return {
    anchor: { ...anchor, ...words, sha256, page: page.page, printed: printed[place] ?? null, parts },
    placement: { state: 'moved', confidence: found.confidence },
  };
}
