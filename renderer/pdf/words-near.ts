import type { Quad } from '../../shared/model/member.ts';
import type { PaperPage } from './paper-view.ts';
import { boxOnScreen } from './sheet.ts';

/** Letters that are enough to know a place by, and as many as are kept. */
const enough = 32;
const most = 240;

/** The stretch of a page's words in a part of it, or else nearest to it; null on a page without words. */
export function wordsNear(page: PaperPage, area: Quad): { start: number; end: number } | null {
  const box = boxOnScreen(page, area);
  const runs = page.text.pieces.flatMap(({ node, start }) => {
    if (node.data.trim() === '') return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    return [{ start, end: start + node.length, far: distance(range.getBoundingClientRect(), box) }];
  });
  const nearest = Math.min(...runs.map(({ far }) => far));
  const first = runs.findIndex(({ far }) => far === nearest);
  const start = runs[first]?.start;
  if (start === undefined) return null;
  let end = start;
  for (const run of runs.slice(first)) {
    if (run.end - start > most || (run.far > nearest && end - start >= enough)) break;
    end = run.end;
  }
  return { start, end: Math.max(end, Math.min(start + most, runs[first]?.end ?? end)) };
}

/** How far two boxes are apart; 0 where they touch. */
function distance(one: DOMRect, other: DOMRect): number {
  const across = Math.max(0, one.left - other.right, other.left - one.right);
  const along = Math.max(0, one.top - other.bottom, other.top - one.bottom);
  return Math.hypot(across, along);
}
