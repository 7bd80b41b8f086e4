/** What annotations look like: the drawing that goes with each, so that every reader shows the same. */
import type { Point, Quad } from '../model/member.ts';
import type { Annotation } from './annotation.ts';
import { pdfNumber } from './written-values.ts';

/** The page of an annotation: what is shown of it, how it is turned, and how many notes stand in its corner already. */
export interface Corner {
  box: readonly [number, number, number, number];
  /** Degrees clockwise: 0, 90, 180 or 270. */
  turn: number;
  before: number;
}

interface Picture {
  rectangle: Quad;
  /** Entries of the annotation that belong to its kind. */
  entries: string;
  /** What draws it, in PDF units of the page. */
  drawing: string;
  /** The graphics state the drawing names `G`. */
  state: string;
}

const plainState = '<< /Type /ExtGState /BM /Normal >>';
const points = (...numbers: readonly number[]) => numbers.map(pdfNumber).join(' ');

function around(quads: readonly Quad[], more = 0): Quad {
  return [
    Math.min(...quads.map(([left]) => left)) - more,
    Math.min(...quads.map(([, bottom]) => bottom)) - more,
    Math.max(...quads.map(([, , right]) => right)) + more,
    Math.max(...quads.map(([, , , top]) => top)) + more,
  ];
}

/** The points of quads: top left, top right, bottom left, bottom right: not as the standard says, but as all readers do. */
function quadPoints(quads: readonly Quad[]): string {
  return points(...quads.flatMap(([left, bottom, right, top]) => [left, top, right, top, left, bottom, right, bottom]));
}

function highlight(quads: readonly Quad[], colour: string): Picture {
  const boxes = quads.map(([left, bottom, right, top]) => `${points(left, bottom, right - left, top - bottom)} re`);
  return {
    rectangle: around(quads),
    entries: `/Subtype /Highlight /QuadPoints [${quadPoints(quads)}] /F 4`,
    drawing: `/G gs ${colour} rg\n${boxes.join('\n')}\nf\n`,
    // The words stay as dark as they are printed.
    state: '<< /Type /ExtGState /BM /Multiply >>',
  };
}

/** A line along words on a page that is turned: `share` of their height above their feet as they are read. */
function lineAlong([left, bottom, right, top]: Quad, turn: number, share: number): string {
  const [width, height] = [right - left, top - bottom];
  const ends: Record<number, readonly [number, number, number, number]> = {
    90: [right - width * share, bottom, right - width * share, top],
    180: [left, top - height * share, right, top - height * share],
    270: [left + width * share, bottom, left + width * share, top],
  };
  const [x1, y1, x2, y2] = ends[turn] ?? [left, bottom + height * share, right, bottom + height * share];
  return `${points(x1, y1)} m ${points(x2, y2)} l`;
}

function line(kind: 'underline' | 'strike-out', quads: readonly Quad[], turn: number, colour: string): Picture {
  const [subtype, share] = kind === 'underline' ? ['Underline', 0.07] : ['StrikeOut', 0.42];
  const lines = quads.map((quad) => lineAlong(quad, turn, share));
  return {
    rectangle: around(quads),
    entries: `/Subtype /${subtype} /QuadPoints [${quadPoints(quads)}] /F 4`,
    drawing: `/G gs ${colour} RG 1.2 w\n${lines.join('\n')}\nS\n`,
    state: plainState,
  };
}

/** Side of a note's sign, points. */
const noteSize = 20;
const noteGap = 6;

/** Left top corner of a sign that keeps upright on a turned page: where its middle is, seen from that corner. */
function cornerOfSign([x, y]: Point, turn: number): Point {
  const half = noteSize / 2;
  if (turn === 90) return [x - half, y - half];
  if (turn === 180) return [x + half, y - half];
  if (turn === 270) return [x + half, y + half];
  return [x - half, y + half];
}

function cornerOfPage({ box, turn, before }: Corner): Point {
  const away = noteGap + before * (noteSize + noteGap);
  const [left, bottom, right, top] = box;
  // The corner that is top left when the page is turned as it is shown, and the way to the right from there.
  const corners: Record<number, Point> = {
    90: [left + noteGap, bottom + away + noteSize],
    180: [right - away - noteSize, bottom + noteGap + noteSize],
    270: [right - noteGap - noteSize, top - away],
  };
  return corners[turn] ?? [left + away, top - noteGap];
}

function note(point: Point | null, corner: Corner, colour: string): Picture {
  const [x, y] = point ? cornerOfSign(point, corner.turn) : cornerOfPage(corner);
  const rules = [6, 10, 14].map((down) => `${points(x + 4, y - down)} m ${points(x + 16, y - down)} l`);
  return {
    rectangle: [x, y - noteSize, x + noteSize, y],
    // Keeps its size and stands upright however the page is shown, as notes do.
    entries: '/Subtype /Text /Name /Comment /F 28',
    drawing: `/G gs ${colour} rg 0.3 G 0.8 w\n${points(x + 1, y - 19, 18, 18)} re B\n${rules.join('\n')}\nS\n`,
    state: plainState,
  };
}

function ink(strokes: readonly (readonly Point[])[], width: number, colour: string): Picture {
  const dots = strokes.flat().map(([x, y]): Quad => [x, y, x, y]);
  const paths = strokes.flatMap(([first, ...rest]) => {
    if (!first) return [];
    // A stroke of one point is a dot, which a line of no length with round ends draws.
    const on = rest.length > 0 ? rest : [first];
    return [`${points(...first)} m ${on.map((point) => `${points(...point)} l`).join(' ')}`];
  });
  const lists = strokes.map((stroke) => `[${points(...stroke.flat())}]`).join(' ');
  return {
    rectangle: around(dots, width / 2 + 1),
    entries: `/Subtype /Ink /InkList [${lists}] /BS << /Type /Border /W ${pdfNumber(width)} /S /S >> /F 4`,
    drawing: `/G gs ${colour} RG ${pdfNumber(width)} w 1 J 1 j\n${paths.join('\n')}\nS\n`,
    state: plainState,
  };
}

/** Width of the frame of a rectangle, which lies round its area, points. */
const frame = 1.5;

function square(area: Quad, colour: string): Picture {
  const [left, bottom, right, top] = around([area], frame);
  const half = frame / 2;
  return {
    rectangle: [left, bottom, right, top],
    entries: `/Subtype /Square /BS << /Type /Border /W ${frame} /S /S >> /RD [${points(frame, frame, frame, frame)}] /F 4`,
    drawing:
      `/G gs ${colour} RG ${frame} w\n` +
      `${points(left + half, bottom + half, right - left - frame, top - bottom - frame)} re S\n`,
    state: plainState,
  };
}

/** The picture of an annotation in a colour, as `0.5 0.5 1`. */
export function pictureOf(annotation: Annotation, colour: string, corner: Corner): Picture {
  switch (annotation.kind) {
    case 'highlight':
      return highlight(annotation.quads, colour);
    case 'underline':
    case 'strike-out':
      return line(annotation.kind, annotation.quads, corner.turn, colour);
    case 'note':
      return note(annotation.point, corner, colour);
    case 'ink':
      return ink(annotation.strokes, annotation.width, colour);
    case 'rectangle':
      return square(annotation.area, colour);
  }
}
