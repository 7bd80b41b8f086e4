import type { PageViewport } from 'pdfjs-dist';
import type { Point, Quad } from '../../shared/model/member.ts';

/** A page as it lies on the screen, whether or not it has words. */
export interface Sheet {
  page: number;
  element: HTMLElement;
  viewport: PageViewport;
}

/** A point of the window in the page's own units; it may lie beside the page. */
export function pointOn({ element, viewport }: Sheet, x: number, y: number): Point {
  const box = element.getBoundingClientRect();
  const [right = 0, up = 0] = viewport.convertToPdfPoint(
    x - box.left - element.clientLeft,
    y - box.top - element.clientTop,
  );
  return [right, up];
}

/** The part of a page between two corners given in the window's coordinates, no larger than the page. */
export function areaOn(sheet: Sheet, from: { x: number; y: number }, to: { x: number; y: number }): Quad {
  const [x1, y1] = pointOn(sheet, from.x, from.y);
  const [x2, y2] = pointOn(sheet, to.x, to.y);
  const [left = 0, bottom = 0, right = 0, top = 0] = sheet.viewport.viewBox;
  const across = (x: number) => Math.min(right, Math.max(left, x));
  const along = (y: number) => Math.min(top, Math.max(bottom, y));
  return [across(Math.min(x1, x2)), along(Math.min(y1, y2)), across(Math.max(x1, x2)), along(Math.max(y1, y2))];
}

/** The box, in the window's coordinates, of a part of a page. */
export function boxOnScreen({ element, viewport }: Sheet, [left, bottom, right, top]: Quad): DOMRect {
  const corner = element.getBoundingClientRect();
  const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, bottom);
  const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, top);
  return new DOMRect(
    corner.left + element.clientLeft + Math.min(x1, x2),
    corner.top + element.clientTop + Math.min(y1, y2),
    Math.abs(x2 - x1),
    Math.abs(y2 - y1),
  );
}
