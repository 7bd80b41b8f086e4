/** The shapes of marks, in PDF units of the unrotated page. */
import type { Mark, Point, Quad, TextAnchor } from '../model/member.ts';

import { type WordKind, wordKinds } from './kinds.ts';

/** A mark that has a shape of its own. */
export type ShapeMark = Exclude<Mark, { kind: WordKind }>;

/** What of a mark says where its shape stands. */
export type Shape = { point: Point } | { strokes: Point[][] } | { area: Quad };

/** Whether a mark has a shape of its own and is not only on words. */
export function hasShape(mark: Mark): mark is ShapeMark {
  return !wordKinds.some((kind) => kind === mark.kind);
}

/** The shape of a mark, moved by some points. */
export function movedShape(mark: ShapeMark, right: number, up: number): Shape {
  const moved = ([x, y]: Point): Point => [x + right, y + up];
  if (mark.kind === 'ink') return { strokes: mark.strokes.map((stroke) => stroke.map(moved)) };
  if (mark.kind !== 'rectangle') return { point: moved(mark.point) };
  const [left, bottom, end, top] = mark.area;
  return { area: [left + right, bottom + up, end + right, top + up] };
}

/** Left top corner of the first of some rectangles of words, from which shapes are told; null when there is none. */
export function wordsAtOf(parts: TextAnchor['parts']): Point | null {
  const quad = parts[0]?.quads[0];
  return quad ? [quad[0], quad[3]] : null;
}

/** A mark whose words were found at some rectangles: a shape has moved as they have. */
export function placedAt(mark: Mark, parts: TextAnchor['parts']): Mark {
  const anchor = { ...mark.anchor, parts };
  const wordsAt = wordsAtOf(parts);
  if (!hasShape(mark) || !mark.wordsAt || !wordsAt) return { ...mark, anchor };
  const shape = movedShape(mark, wordsAt[0] - mark.wordsAt[0], wordsAt[1] - mark.wordsAt[1]);
  return { ...mark, ...shape, anchor, wordsAt } as Mark;
}

/** The rectangle that holds the shape of a mark. */
export function boundsOf(mark: ShapeMark): Quad {
  if (mark.kind === 'rectangle') return mark.area;
  const points = mark.kind === 'ink' ? mark.strokes.flat() : [mark.point];
  const half = mark.kind === 'ink' ? mark.width / 2 : 0;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs) - half, Math.min(...ys) - half, Math.max(...xs) + half, Math.max(...ys) + half];
}

/** How far a shape with these bounds must move to lie inside a page: to the right, and up. */
export function backOnPage(bounds: Quad, page: Quad): Point {
  const shift = (low: number, high: number, least: number, most: number) => {
    if (high - low > most - least || low < least) return least - low;
    return high > most ? most - high : 0;
  };
  return [shift(bounds[0], bounds[2], page[0], page[2]), shift(bounds[1], bounds[3], page[1], page[3])];
}
