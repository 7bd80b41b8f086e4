/** Rectangles round words, made of the boxes of the pieces they are drawn in. */
import type { Quad } from '../model/member.ts';
import type { PlacedText } from './words-under.ts';

/** A box measured from the top, in any units. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Boxes whose middles are closer than this share of their height stand on one line. */
const sameLine = 0.5;
/** Gap between two words of a line, in heights, that still makes one rectangle. */
const widestGap = 1;

/** A box turned about the corner that all is measured from, by quarters clockwise. */
export function turned({ left, top, right, bottom }: Box, quarters: number): Box {
  const rest = ((quarters % 4) + 4) % 4;
  if (rest === 0) return { left, top, right, bottom };
  return turned({ left: -bottom, top: left, right: -top, bottom: right }, rest - 1);
}

/** Boxes of words that follow each other, those on one line as one. */
export function joinedOnLines(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const { left, top, right, bottom } of boxes) {
    const line = lines.at(-1);
    const height = bottom - top;
    if (
      line &&
      Math.abs(line.top + line.bottom - top - bottom) / 2 < height * sameLine &&
      left - line.right < height * widestGap &&
      right >= line.left
    ) {
      line.left = Math.min(line.left, left);
      line.right = Math.max(line.right, right);
      line.top = Math.min(line.top, top);
      line.bottom = Math.max(line.bottom, bottom);
    } else lines.push({ left, top, right, bottom });
  }
  return lines;
}

/**
 * The rectangles round a stretch of a page's letters, line by line, in PDF units. Within a piece all letters are taken to
 * be as wide.
 */
export function boxesOfStretch({ text, boxes }: PlacedText, start = 0, end = text.length): Quad[] {
  const parts: Box[] = [];
  for (let from = start; from < end; ) {
    const box = boxes[from];
    let to = from + 1;
    while (to < end && box && boxes[to] === box) to += 1;
    if (box && text.slice(from, to).trim() !== '') parts.push(partOf(box, from - boxes.indexOf(box), to - from, boxes));
    from = to;
  }
  return joinedOnLines(parts).map(({ left, top, right, bottom }) => [left, -bottom, right, -top]);
}

/** Some letters of a piece, as a box measured from the top. */
function partOf(piece: Quad, first: number, count: number, boxes: PlacedText['boxes']): Box {
  const [left, bottom, right, top] = piece;
  const all = boxes.lastIndexOf(piece) - boxes.indexOf(piece) + 1;
  const whole = { left, top: -top, right, bottom: -bottom };
  // Of letters that run upwards the whole piece is taken.
  if (top - bottom > right - left || count >= all) return whole;
  const width = (right - left) / all;
  return { ...whole, left: left + first * width, right: left + (first + count) * width };
}
