import type { PageViewport } from 'pdfjs-dist';
import type { Mark, Point, Quad } from '../../shared/model/member.ts';
import { boxOf, type MarkState, markElements } from './mark-elements.ts';
import type { Sheet } from './sheet.ts';

/** What the layer over a page shows of one mark. */
export interface DrawnMark extends MarkState {
  mark: Mark;
}

const layerClass = 'mark-layer';

/**
 * Draws marks over a page. Places are shares of the page's size, so that the layer follows the zoom by itself, and it
 * takes no clicks, so that the text under it stays selectable. Highlights lie together in a group that darkens the paper
 * as a pen does; everything else stands on it.
 */
export function drawMarks(sheet: Sheet, marks: readonly DrawnMark[]): void {
  const layer = layerOf(sheet.element);
  for (const old of layer.querySelectorAll('.mark, .mark-strip')) old.remove();
  for (const { mark, ...state } of marks) {
    const elements = markElements(mark, sheet.page, sheet.viewport, state);
    (mark.kind === 'highlight' ? fillsOf(layer) : layer).append(...elements);
  }
}

/** Flashes rectangles of a page for a moment, to show the words something pointed at. */
export function flash(page: HTMLElement, viewport: PageViewport, quads: readonly Quad[]): void {
  const fills = fillsOf(layerOf(page));
  for (const old of fills.querySelectorAll('.flash')) old.remove();
  for (const quad of quads) {
    const box = boxOf(quad, viewport);
    box.className = 'flash';
    box.addEventListener('animationend', () => box.remove());
    fills.append(box);
  }
}

/** Which mark is under a point when there are several: small signs before lines, lines before words, areas last. */
const rank: Readonly<Record<string, number>> = { note: 0, bookmark: 0, ink: 1, rectangle: 3 };

/** Lights what is drawn of one mark within an element, and nothing else. */
export function lightMark(within: HTMLElement, mark: string | null): void {
  for (const lit of within.querySelectorAll<HTMLElement>('.mark[data-hovered]')) delete lit.dataset['hovered'];
  if (mark === null) return;
  const drawn = within.querySelectorAll<HTMLElement>(`.mark[data-mark="${CSS.escape(mark)}"]`);
  for (const element of drawn) element.dataset['hovered'] = '';
}

/** The mark under a point given in the coordinates of the window, the one drawn last if there are several. */
export function markAt(page: HTMLElement, x: number, y: number): string | null {
  const hits = [...page.querySelectorAll<HTMLElement | SVGSVGElement>(`.${layerClass} .mark`)].filter((element) =>
    element instanceof SVGSVGElement
      ? strokeOf(element, x, y) !== null
      : isInside(element.getBoundingClientRect(), x, y),
  );
  const rankOf = (element: HTMLElement | SVGSVGElement) => rank[element.dataset['kind'] ?? ''] ?? 2;
  const [hit] = hits.reverse().sort((a, b) => rankOf(a) - rankOf(b));
  return hit?.dataset['mark'] ?? null;
}

/** The stroke under a point given in the coordinates of the window, of a drawing that was made on this paper. */
export function strokeAt(page: HTMLElement, x: number, y: number): { mark: string; stroke: number } | null {
  for (const drawing of [
    ...page.querySelectorAll<SVGSVGElement>(`.${layerClass} svg.mark:not([data-elsewhere])`),
  ].reverse()) {
    const stroke = strokeOf(drawing, x, y);
    const mark = drawing.dataset['mark'];
    if (stroke !== null && mark) return { mark, stroke };
  }
  return null;
}

/** Lightens the strokes of a drawing that are being rubbed out, until the page's marks are drawn anew. */
export function fadeStroke(page: HTMLElement, mark: string, stroke: number): void {
  const lines = `svg.mark[data-mark="${CSS.escape(mark)}"] [data-stroke="${stroke}"]`;
  for (const line of page.querySelectorAll(`.${layerClass} ${lines}`)) line.classList.add('faded');
}

/**
 * Shows a mark as it is being drawn or moved, in place of what is drawn of it; null takes it away. The next drawing of
 * the page's marks replaces it.
 */
export function drawWet(sheet: Sheet, mark: Mark | null): void {
  const layer = layerOf(sheet.element);
  for (const old of layer.querySelectorAll('.wet, .mark-strip:has(> .wet)')) old.remove();
  for (const element of layer.querySelectorAll<HTMLElement>('.mark')) {
    element.classList.toggle('hidden-mark', mark !== null && element.dataset['mark'] === mark.id);
  }
  if (!mark) return;
  const elements = markElements(mark, sheet.page, sheet.viewport, { selected: mark.kind === 'rectangle' });
  for (const element of elements) (element.querySelector('.mark') ?? element).classList.add('wet');
  layer.append(...elements);
}

/** Shows where the pen that is moved with the keys is, and whether it is on the paper; null takes it away. */
export function drawPen({ element, viewport }: Sheet, pen: { point: Point; down: boolean } | null): void {
  const layer = layerOf(element);
  layer.querySelector('.pen-point')?.remove();
  if (!pen) return;
  const [x, y] = pen.point;
  const place = boxOf([x, y, x, y], viewport);
  place.className = 'pen-point';
  place.toggleAttribute('data-down', pen.down);
  layer.append(place);
}

/** The handle of the selected rectangle under a point of the window, as a compass point, or null. */
export function handleAt(page: HTMLElement, x: number, y: number): { mark: string; handle: string } | null {
  const reach = 7;
  for (const handle of page.querySelectorAll<HTMLElement>(`.${layerClass} .mark-handle`)) {
    const { left, right, top, bottom } = handle.getBoundingClientRect();
    const near = x >= left - reach && x <= right + reach && y >= top - reach && y <= bottom + reach;
    const mark = handle.parentElement?.dataset['mark'];
    if (near && mark) return { mark, handle: handle.dataset['handle'] ?? '' };
  }
  return null;
}

function isInside({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The stroke of a drawing under a point of the window, or null. */
function strokeOf(drawing: SVGSVGElement, x: number, y: number): number | null {
  const box = drawing.getBoundingClientRect();
  const { x: left, y: top, width, height } = drawing.viewBox.baseVal;
  const point = drawing.createSVGPoint();
  point.x = left + ((x - box.left) / box.width) * width;
  point.y = top + ((y - box.top) / box.height) * height;
  const reached = [...drawing.querySelectorAll<SVGPathElement>('.reach')].findLast((path) =>
    path.isPointInStroke(point),
  );
  return reached ? Number(reached.dataset['stroke']) : null;
}

function layerOf(page: HTMLElement): HTMLElement {
  const known = page.querySelector<HTMLElement>(`:scope > .${layerClass}`);
  if (known) return known;
  const layer = document.createElement('div');
  layer.className = layerClass;
  // What it shows is listed, with its words, in the inspector.
  layer.setAttribute('aria-hidden', 'true');
  const fills = document.createElement('div');
  fills.className = 'mark-fills';
  layer.append(fills);
  page.append(layer);
  return layer;
}

function fillsOf(layer: HTMLElement): Element {
  return layer.querySelector(':scope > .mark-fills') ?? layer;
}
