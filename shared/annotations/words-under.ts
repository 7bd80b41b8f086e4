import type { Point, Quad } from '../model/member.ts';
import type { PdfTextItem } from '../text/pdf-document.ts';
import type { IncomingShape } from './incoming.ts';

/** The words of a page in the order they are drawn, and where each letter stands. */
export interface PlacedText {
  text: string;
  /** The middle of each letter, in PDF units; null between pieces of text. */
  middles: readonly (Point | null)[];
  /** The piece of text each letter is in. */
  boxes: readonly (Quad | null)[];
}

function isText(item: object): item is PdfTextItem & { hasEOL?: boolean } {
  return 'str' in item && 'transform' in item && 'width' in item;
}

/** The letters of a page, by the pieces of text pdf.js gives; within a piece all are taken to be as wide. */
export function placedText(items: readonly object[]): PlacedText {
  let text = '';
  const middles: (Point | null)[] = [];
  const boxes: (Quad | null)[] = [];
  for (const item of items) {
    if (!isText(item)) continue;
    const { str, transform, width, height } = item;
    const [a = 1, b = 0, , , x = 0, y = 0] = transform;
    const length = Math.hypot(a, b) || 1;
    const along: Point = [a / length, b / length];
    const size = height || length;
    const at = (share: number, up: number): Point => [
      x + along[0] * width * share - along[1] * size * up,
      y + along[1] * width * share + along[0] * size * up,
    ];
    const corners = [at(0, -0.2), at(1, -0.2), at(0, 0.9), at(1, 0.9)];
    const xs = corners.map(([left]) => left);
    const ys = corners.map(([, bottom]) => bottom);
    const box: Quad = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    for (let index = 0; index < str.length; index += 1) {
      middles.push(at((index + 0.5) / str.length, 0.35));
      boxes.push(box);
    }
    text += `${str}${item.hasEOL ? '\n' : ' '}`;
    middles.push(null);
    boxes.push(null);
  }
  return { text, middles, boxes };
}

function isIn([x, y]: Point, [left, bottom, right, top]: Quad): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

/**
 * The stretch from the first to the last letter whose middle lies in one of some areas; null where none does. Letters are
 * not all as wide, so at both ends it takes whole words, those of which half is in it.
 */
function stretchIn({ text, middles }: PlacedText, areas: readonly Quad[]): { start: number; end: number } | null {
  const isUnder = (middle: Point | null) => middle !== null && areas.some((area) => isIn(middle, area));
  const first = middles.findIndex(isUnder);
  if (first === -1) return null;
  const last = middles.findLastIndex(isUnder) + 1;
  const isLetter = (at: number) => /\S/.test(text.charAt(at));
  let start = first;
  while (start > 0 && isLetter(start) && isLetter(start - 1)) start -= 1;
  let end = last;
  while (end < text.length && isLetter(end - 1) && isLetter(end)) end += 1;
  let firstEnd = first;
  while (firstEnd < last && isLetter(firstEnd)) firstEnd += 1;
  let lastStart = last;
  while (lastStart > first && isLetter(lastStart - 1)) lastStart -= 1;
  const from = first - start > firstEnd - first ? firstEnd : start;
  const to = end - last > last - lastStart ? lastStart : end;
  return from < to ? { start: from, end: to } : { start, end };
}

/** The middle of a shape. */
function middleOf(shape: Exclude<IncomingShape, { quads: unknown }>): Point {
  if ('point' in shape) return shape.point;
  if ('area' in shape) return [(shape.area[0] + shape.area[2]) / 2, (shape.area[1] + shape.area[3]) / 2];
  return shape.strokes[0]?.[0] ?? [0, 0];
}

/** The stretch of a page's letters an annotation is on, or that is nearest to it; null on a page without letters. */
export function wordsUnder(placed: PlacedText, shape: IncomingShape): { start: number; end: number } | null {
  if ('quads' in shape) return stretchIn(placed, shape.quads);
  const inside = 'area' in shape ? stretchIn(placed, [shape.area]) : null;
  if (inside) return inside;
  const [x, y] = middleOf(shape);
  let nearest: { box: Quad; away: number } | null = null;
  for (const box of placed.boxes) {
    if (!box) continue;
    const across = Math.max(box[0] - x, 0, x - box[2]);
    const away = Math.hypot(across, Math.max(box[1] - y, 0, y - box[3]));
    if (!nearest || away < nearest.away) nearest = { box, away };
  }
  const box = nearest?.box;
  if (!box) return null;
  return { start: placed.boxes.indexOf(box), end: placed.boxes.lastIndexOf(box) + 1 };
}
