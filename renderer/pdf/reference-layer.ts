import type { Quad } from '../../shared/model/member.ts';
import { boxOf } from './mark-elements.ts';
import type { PaperPage } from './paper-view.ts';
import { quadsOfRange } from './quads.ts';
import { layerRange } from './text-layer.ts';

const layerClass = 'reference-layer';

/** The rectangles of a stretch of a page's words. */
export function quadsOfStretch(page: PaperPage, { start, end }: { start: number; end: number }): Quad[] {
  const range = layerRange(page.text, start, end);
  return range ? quadsOfRange(range, page.element, page.viewport) : [];
}

/**
 * Underlines the words of a page that lead somewhere. The layer takes no clicks, so that the text under it stays
 * selectable; `referenceAt` tells what is under a point.
 */
export function drawReferences({ element, viewport }: PaperPage, references: readonly (readonly Quad[])[]): void {
  element.querySelector(`:scope > .${layerClass}`)?.remove();
  if (references.length === 0) return;
  const layer = document.createElement('div');
  layer.className = layerClass;
  // What it shows is in the list of references, for whoever cannot point.
  layer.setAttribute('aria-hidden', 'true');
  for (const [index, quads] of references.entries()) {
    for (const quad of quads) {
      const box = boxOf(quad, viewport);
      box.className = 'reference';
      box.dataset['reference'] = String(index);
      layer.append(box);
    }
  }
  element.append(layer);
}

/** The box of the reference under a point of the window, with its place in the list that was drawn; null for none. */
export function referenceAt(page: HTMLElement, x: number, y: number): { index: number; box: DOMRect } | null {
  for (const element of page.querySelectorAll<HTMLElement>(`:scope > .${layerClass} > .reference`)) {
    const box = element.getBoundingClientRect();
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) {
      return { index: Number(element.dataset['reference']), box };
    }
  }
  return null;
}

/** Shows one reference of a page as the one that is pointed at, or none. */
export function pointAtReference(page: HTMLElement, index: number | null): void {
  page.toggleAttribute('data-pointing', index !== null);
  for (const element of page.querySelectorAll<HTMLElement>(`:scope > .${layerClass} > .reference`)) {
    element.toggleAttribute('data-hover', element.dataset['reference'] === String(index));
  }
}
