import type { PageViewport } from 'pdfjs-dist';
import { boundsOf, hasShape } from '../../shared/marks/shapes.ts';
import type { Mark, Point, Quad } from '../../shared/model/member.ts';
import { pixelsToPoint } from './page-view.ts';

/** How a mark is shown just now. */
export interface MarkState {
  selected: boolean;
  /** Made in another document that has the same words: nothing of it is taken hold of here. */
  elsewhere?: boolean;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
/** Side of a note's sign and width of a bookmark's flag, points. */
const signSize = 18;
/** How far beside a stroke a press still means it, points. */
const strokeReach = 4;
/** The places a rectangle can be taken hold of to size it: compass points. */
const handles = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'];

/** Outlines of the signs, on a square of 24. */
const signs = {
  note: 'M5 4h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-6l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z M7.5 8.5h9 M7.5 12.5h6',
  bookmark: 'M5 2h14v20l-7-5.5L5 22z',
};

/** What is drawn of a mark on one of its pages; each element says which mark it belongs to. */
export function markElements(mark: Mark, page: number, viewport: PageViewport, state: MarkState): Element[] {
  const { selected, elsewhere = false } = state;
  const elements = shapesOf(mark, page, viewport);
  elements.forEach((element, index) => {
    element.classList.add('mark');
    element.dataset['mark'] = mark.id;
    element.dataset['kind'] = mark.kind;
    element.dataset['colour'] = String(mark.colour);
    if (selected) element.dataset['selected'] = '';
    if (elsewhere) element.dataset['elsewhere'] = '';
    if (mark.comment !== '' && index === elements.length - 1) element.dataset['comment'] = '';
    if (selected && !elsewhere && mark.kind === 'rectangle') element.append(...handles.map(handleOf));
  });
  return mark.kind === 'bookmark' ? elements.map(stripOf) : elements;
}

/**
 * A strip over the width of the page, along which a flag stays in sight where the page is wider than the view. It stands
 * where the flag would.
 */
function stripOf(flag: HTMLElement | SVGSVGElement): HTMLElement {
  const strip = document.createElement('div');
  strip.className = 'mark-strip';
  strip.style.top = flag.style.top;
  strip.style.height = flag.style.height;
  flag.style.top = '';
  flag.style.left = '';
  flag.style.height = '100%';
  strip.append(flag);
  return strip;
}

function shapesOf(mark: Mark, page: number, viewport: PageViewport): (HTMLElement | SVGSVGElement)[] {
  if (!hasShape(mark)) {
    const quads = mark.anchor.parts.flatMap((part) => (part.page === page ? part.quads : []));
    return quads.map((quad) => boxOf(quad, viewport));
  }
  if (mark.anchor.page !== page) return [];
  if (mark.kind === 'rectangle') return [boxOf(mark.area, viewport)];
  if (mark.kind === 'ink') return [drawingOf(mark.strokes, mark.width, boundsOf(mark), viewport)];
  return [signOf(mark.kind, mark.point, viewport)];
}

/** A box at a rectangle of the page, its place given as shares of the page's size. */
export function boxOf([left, bottom, right, top]: Quad, viewport: PageViewport): HTMLElement {
  const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, bottom);
  const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, top);
  const box = document.createElement('div');
  put(box, viewport, Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  return box;
}

function put(
  element: HTMLElement | SVGSVGElement,
  viewport: PageViewport,
  left: number,
  top: number,
  width: number,
  height: number,
): void {
  const share = (length: number, whole: number) => `${(length / whole) * 100}%`;
  element.style.left = share(left, viewport.width);
  element.style.top = share(top, viewport.height);
  element.style.width = share(width, viewport.width);
  element.style.height = share(height, viewport.height);
}

function pathOf(data: string): SVGPathElement {
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', data);
  return path;
}

/** The sign of a note, its middle at the point, or the flag of a bookmark at the page's edge. */
function signOf(kind: keyof typeof signs, point: Point, viewport: PageViewport): HTMLElement {
  const [x = 0, y = 0] = viewport.convertToViewportPoint(...point);
  const size = signSize * pixelsToPoint(viewport);
  const within = (middle: number, whole: number) => Math.min(Math.max(0, middle - size / 2), Math.max(0, whole - size));
  const sign = document.createElement('div');
  const left = kind === 'note' ? within(x, viewport.width) : viewport.width - size;
  put(sign, viewport, left, within(y, viewport.height), size, size);
  const picture = document.createElementNS(svgNamespace, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.append(pathOf(signs[kind]));
  sign.append(picture);
  return sign;
}

/** A drawing; beneath each stroke lies a wider one that is not seen, for the pointer. */
function drawingOf(strokes: readonly Point[][], width: number, bounds: Quad, viewport: PageViewport): SVGSVGElement {
  const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(bounds[0], bounds[1]);
  const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(bounds[2], bounds[3]);
  const box = [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)] as const;
  const drawing = document.createElementNS(svgNamespace, 'svg');
  put(drawing, viewport, ...box);
  drawing.setAttribute('viewBox', box.join(' '));
  drawing.setAttribute('preserveAspectRatio', 'none');
  const paths = strokes.map((stroke) =>
    strokePath(stroke.map(([x, y]): Point => viewport.convertToViewportPoint(x, y) as Point)),
  );
  const linesOf = (className: string, thickness: number) =>
    paths.map((data, index) => {
      const path = pathOf(data);
      path.classList.add(className);
      path.dataset['stroke'] = String(index);
      path.setAttribute('stroke-width', String(thickness * pixelsToPoint(viewport)));
      return path;
    });
  drawing.append(
    ...linesOf('reach', width + 2 * strokeReach),
    ...linesOf('halo', width + 3),
    ...linesOf('stroke', width),
  );
  return drawing;
}

/** A line through the points of a stroke, rounded at the corners; a dot where there is only one. */
function strokePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const at = ([x, y]: Point) => `${round(x)} ${round(y)}`;
  const end = rest.at(-1);
  if (!end) return `M${at(first)}h0.01`;
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    return `Q${at(point)} ${at([(point[0] + next[0]) / 2, (point[1] + next[1]) / 2])}`;
  });
  return `M${at(first)}${curves.join('')}L${at(end)}`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

function handleOf(place: string): HTMLElement {
  const handle = document.createElement('div');
  handle.className = 'mark-handle';
  handle.dataset['handle'] = place;
  return handle;
}
