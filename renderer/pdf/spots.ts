/** Places between the letters of a page as it lies on the screen. */
import type { PaperPage } from './paper-view.ts';

/** A place between two letters of a page. */
export interface Spot {
  node: Text;
  offset: number;
}

/** A run of letters with its box in the window's coordinates. */
export interface Box {
  node: Text;
  rectangle: DOMRect;
}

/** Height of the middle of a box. */
export function middle({ top, bottom }: DOMRect): number {
  return (top + bottom) / 2;
}

/** The runs of letters of a page, each with its box in the window's coordinates. */
export function boxesOf({ text }: PaperPage): Box[] {
  return text.pieces.flatMap(({ node }) => {
    if (node.data.trim() === '') return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    return [{ node, rectangle: range.getBoundingClientRect() }];
  });
}

/** Where in a run a column falls. */
export function spotAt({ node }: Box, column: number): Spot {
  let low = 0;
  let high = node.length;
  while (low < high) {
    const half = (low + high) >> 1;
    const { left, width } = spotBox({ node, offset: half }, true);
    if (left + width / 2 < column) low = half + 1;
    else high = half;
  }
  return { node, offset: low };
}

/** The box of a place between two letters, without width; with `letter`, that of the letter after it. */
export function spotBox({ node, offset }: Spot, letter = false): DOMRect {
  const range = document.createRange();
  const atEnd = offset >= node.length;
  range.setStart(node, atEnd ? Math.max(0, node.length - 1) : offset);
  range.setEnd(node, atEnd ? node.length : offset + 1);
  const { left, right, top, width, height } = range.getBoundingClientRect();
  if (letter) return new DOMRect(left, top, width, height);
  return new DOMRect(atEnd ? right : left, top, 0, height);
}
