import type { PageViewport } from 'pdfjs-dist';
import type { Colour, Quad } from '../../shared/model/member.ts';

/** What the layer over a page shows of one mark. */
export interface DrawnMark {
  id: string;
  colour: Colour;
  quads: readonly Quad[];
  hasComment: boolean;
  selected: boolean;
}

const layerClass = 'mark-layer';

/**
 * Draws marks over a page. Places are shares of the page's size, so that the layer follows the zoom by itself, and it
 * takes no clicks, so that the text under it stays selectable.
 */
export function drawMarks(page: HTMLElement, viewport: PageViewport, marks: readonly DrawnMark[]): void {
  const layer = layerOf(page);
  for (const old of [...layer.children]) if (!old.classList.contains('flash')) old.remove();
  for (const mark of marks) {
    mark.quads.forEach((quad, index) => {
      const box = boxOf(quad, viewport);
      box.className = 'mark';
      box.dataset['mark'] = mark.id;
      box.dataset['colour'] = String(mark.colour);
      if (mark.selected) box.dataset['selected'] = '';
      if (mark.hasComment && index === mark.quads.length - 1) box.dataset['comment'] = '';
      layer.append(box);
    });
  }
}

/** Flashes rectangles of a page for a moment, to show the words something pointed at. */
export function flash(page: HTMLElement, viewport: PageViewport, quads: readonly Quad[]): void {
  const layer = layerOf(page);
  for (const old of layer.querySelectorAll('.flash')) old.remove();
  for (const quad of quads) {
    const box = boxOf(quad, viewport);
    box.className = 'flash';
    box.addEventListener('animationend', () => box.remove());
    layer.append(box);
  }
}

/** The mark under a point given in the coordinates of the window, the one drawn last if there are several. */
export function markAt(page: HTMLElement, x: number, y: number): string | null {
  const boxes = [...page.querySelectorAll<HTMLElement>(`.${layerClass} > .mark`)];
  const hit = boxes.findLast((box) => {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  });
  return hit?.dataset['mark'] ?? null;
}

function layerOf(page: HTMLElement): HTMLElement {
  const known = page.querySelector<HTMLElement>(`:scope > .${layerClass}`);
  if (known) return known;
  const layer = document.createElement('div');
  layer.className = layerClass;
  // What it shows is listed, with its words, in the inspector.
  layer.setAttribute('aria-hidden', 'true');
  page.append(layer);
  return layer;
}

function boxOf([left, bottom, right, top]: Quad, viewport: PageViewport): HTMLElement {
  const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, bottom);
  const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, top);
  const box = document.createElement('div');
  const share = (length: number, whole: number) => `${(length / whole) * 100}%`;
  box.style.left = share(Math.min(x1, x2), viewport.width);
  box.style.top = share(Math.min(y1, y2), viewport.height);
  box.style.width = share(Math.abs(x2 - x1), viewport.width);
  box.style.height = share(Math.abs(y2 - y1), viewport.height);
  return box;
}
