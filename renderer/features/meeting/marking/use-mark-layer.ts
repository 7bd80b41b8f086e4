import { useEffect } from 'react';
import { hasShape } from '../../../../shared/marks/shapes.ts';
import type { Mark } from '../../../../shared/model/member.ts';
import { placeMark } from '../../../data/marks.ts';
import type { DrawnMark } from '../../../pdf/mark-layer.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import { partsOfAnchor } from '../../../pdf/parts.ts';
import './mark-layer.css';

/**
 * Draws the marks of the version on the screen, and those `seen` on it that were made elsewhere; and finds the rectangles
 * of those of the version that were moved by their words.
 */
export function useMarkLayer(
  view: PaperView | null,
  sha256: string | null,
  marks: readonly Mark[] | undefined,
  seen: readonly Mark[],
  selected: string | null,
): void {
  useEffect(() => {
    if (!view || !marks) return;
    view.showMarks(drawnMarks(sha256, marks, seen, selected));
  }, [view, sha256, marks, seen, selected]);

  useEffect(() => {
    if (!view || !marks) return;
    const moved = marks.filter(
      ({ anchor }) =>
        anchor.sha256 === sha256 && anchor.quote !== '' && anchor.parts.some(({ quads }) => quads.length === 0),
    );
    if (moved.length === 0) return;
    return view.onPageReady(({ page }) => {
      for (const mark of moved) if (mark.anchor.parts.some((part) => part.page === page)) place(view, mark);
    });
  }, [view, sha256, marks]);
}

/** What is drawn on each page of a version: its own marks over those `seen` on it that were made elsewhere. */
export function drawnMarks(
  sha256: string | null,
  marks: readonly Mark[],
  seen: readonly Mark[],
  selected: string | null,
): Map<number, DrawnMark[]> {
  const byPage = new Map<number, DrawnMark[]>();
  const draw = (mark: Mark, elsewhere: boolean) => {
    if (mark.anchor.sha256 !== sha256) return;
    for (const page of pagesOf(mark)) {
      const drawn = byPage.get(page) ?? [];
      drawn.push({ mark, selected: mark.id === selected, elsewhere });
      byPage.set(page, drawn);
    }
  };
  // Until its words are found on the page, the shape of one made elsewhere lies where it did there.
  for (const mark of seen) if (mark.anchor.parts.some(({ quads }) => quads.length > 0)) draw(mark, true);
  for (const mark of marks) draw(mark, false);
  return byPage;
}

/** The pages a mark is drawn on. */
function pagesOf(mark: Mark): number[] {
  return hasShape(mark) ? [mark.anchor.page] : mark.anchor.parts.map(({ page }) => page);
}

function place(view: PaperView, mark: Mark): void {
  const pages = mark.anchor.parts.flatMap(({ page }) => view.page(page) ?? []);
  const parts = partsOfAnchor(pages, mark.anchor);
  if (parts) placeMark(mark, parts).catch((reason) => console.error(reason));
}
