import type { Point } from '../../../../shared/model/member.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import { pointOn, type Sheet } from '../../../pdf/sheet.ts';
import { spotBox } from '../../../pdf/spots.ts';

/** A point of a page. */
interface Place {
  sheet: Sheet;
  point: Point;
}

/** Box, in the window's coordinates, of the caret or the end of the selection; null when there is none in the pages. */
export function focusBox(view: PaperView): DOMRect | null {
  const selection = window.getSelection();
  const node = selection?.focusNode;
  if (!(node instanceof Text) || !view.holds(node) || !node.parentElement?.closest('.textLayer')) return null;
  return spotBox({ node, offset: selection?.focusOffset ?? 0 });
}

/** Where the caret, or the end of the selection, is. */
export function focusPoint(view: PaperView): Place | null {
  const box = focusBox(view);
  const sheet = box && sheetOf(view);
  return box && sheet ? { sheet, point: pointOn(sheet, (box.left + box.right) / 2, (box.top + box.bottom) / 2) } : null;
}

function sheetOf(view: PaperView): Sheet | null {
  const element = window.getSelection()?.focusNode?.parentElement?.closest<HTMLElement>('.page');
  return element ? view.sheet(Number(element.dataset['pageNumber'])) : null;
}

/** The top of what is seen of the page one is at. */
export function topPoint(view: PaperView): Place | null {
  const sheet = view.sheet(view.state.getState().page);
  if (!sheet) return null;
  const { left, top, bottom } = sheet.element.getBoundingClientRect();
  // A little below the edge, so that the flag itself is seen.
  const y = Math.min(Math.max(view.frame().top, top) + 24, bottom);
  return { sheet, point: pointOn(sheet, left, y) };
}
