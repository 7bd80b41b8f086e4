import type { Mark } from '../model/member.ts';
import { boundsOf, hasShape } from './shapes.ts';

/** How high on its page a mark begins, points; null where its place is not known. */
function topOf(mark: Mark): number | null {
  if (hasShape(mark)) return boundsOf(mark)[3];
  const quads = mark.anchor.parts.find(({ page }) => page === mark.anchor.page)?.quads ?? [];
  return quads.length > 0 ? Math.max(...quads.map((quad) => quad[3])) : null;
}

/**
 * Marks of one paper in the order they are read in: by page, and by their words. One that stands by no words, such as a
 * rectangle round a picture, comes after the last words that are marked above it.
 */
export function inPageOrder(marks: readonly Mark[]): Mark[] {
  const byWords = marks.toSorted((a, b) => a.anchor.page - b.anchor.page || a.anchor.offset - b.anchor.offset);
  const placed = byWords.filter(({ anchor }) => anchor.quote !== '');
  const wordless = byWords.filter(({ anchor }) => anchor.quote === '');
  wordless.sort((a, b) => (topOf(b) ?? 0) - (topOf(a) ?? 0));
  for (const mark of wordless) {
    const top = topOf(mark);
    const isBefore = (other: Mark) =>
      other.anchor.page < mark.anchor.page ||
      (other.anchor.page === mark.anchor.page && top !== null && (topOf(other) ?? Number.NEGATIVE_INFINITY) >= top);
    placed.splice(placed.findLastIndex(isBefore) + 1, 0, mark);
  }
  return placed;
}
