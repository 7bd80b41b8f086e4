/** Places between the letters of a page as it lies on the screen. */
import { type Box, turned } from '../../shared/annotations/line-boxes.ts';
import type { PaperPage } from './paper-view.ts';
import { quartersAt, quartersOfPage } from './quarters.ts';

/** A place between two letters of a page. */
export interface Spot {
  node: Text;
  offset: number;
}

/**
 * How a page is read: from its corner, turned so that its lines run level from left to right, whichever way they run on
 * the screen. In pixels, and the same while the pages are scrolled.
 */
export interface Level {
  /** Quarters by which the lines run clockwise of level on the screen. */
  quarters: number;
  element: HTMLElement;
}

/** A run of letters with its box as its page is read. */
export interface LevelBox extends Box {
  node: Text;
}

/** How a page is read. */
export function levelOf({ element, text }: PaperPage): Level {
  return { element, quarters: quartersOfPage(text) };
}

/** A box of the window as its page is read. */
export function toLevel({ element, quarters }: Level, { left, right, top, bottom }: Box): Box {
  const corner = element.getBoundingClientRect();
  const box = {
    left: left - corner.left,
    right: right - corner.left,
    top: top - corner.top,
    bottom: bottom - corner.top,
  };
  return turned(box, -quarters);
}

/** A box in the window of a page that is read. */
export function onScreen({ element, quarters }: Level, box: Box): DOMRect {
  const corner = element.getBoundingClientRect();
  const { left, right, top, bottom } = turned(box, quarters);
  return new DOMRect(corner.left + left, corner.top + top, right - left, bottom - top);
}

/** Height of the middle of a box. */
export function middle({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

/** The runs of letters of a page, each with its box as the page is read. */
export function boxesOf({ text }: PaperPage, level: Level): LevelBox[] {
  const range = document.createRange();
  return text.pieces.flatMap(({ node }) => {
    if (node.data.trim() === '') return [];
    range.selectNodeContents(node);
    return [{ node, ...toLevel(level, range.getBoundingClientRect()) }];
  });
}

/** The place between two letters of a run that a point of the window falls to. */
export function spotAt(node: Text, { x, y }: { x: number; y: number }): Spot {
  const quarters = quartersAt(node);
  const along = turned({ left: x, right: x, top: y, bottom: y }, -quarters).left;
  let low = 0;
  let high = node.length;
  while (low < high) {
    const half = (low + high) >> 1;
    const { left, right } = turned(letterBox(node, half), -quarters);
    if ((left + right) / 2 < along) low = half + 1;
    else high = half;
  }
  return { node, offset: low };
}

/** The box in the window of a place between two letters, without extent along the line. */
export function spotBox({ node, offset }: Spot): DOMRect {
  const quarters = quartersAt(node);
  const atEnd = offset >= node.length;
  const letter = turned(letterBox(node, atEnd ? Math.max(0, node.length - 1) : offset), -quarters);
  const edge = atEnd ? letter.right : letter.left;
  const { left, right, top, bottom } = turned({ ...letter, left: edge, right: edge }, quarters);
  return new DOMRect(left, top, right - left, bottom - top);
}

function letterBox(node: Text, offset: number): Box {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, Math.min(node.length, offset + 1));
  return range.getBoundingClientRect();
}
