import type { PDFViewer } from 'pdfjs-dist/types/web/pdf_viewer.js';
import type { PageFit } from './page-fit.ts';
import { largestScale, smallestScale, type Zoom } from './page-view.ts';

/** Zooms with the wheel and Ctrl, about the place of the pointer, until the signal says stop. */
export function zoomByWheel(viewer: PDFViewer, fit: PageFit, container: HTMLElement, ended: AbortSignal): void {
  const turn = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    fit.letGo();
    const wanted = viewer.currentScale * Math.exp(-event.deltaY / 300);
    const scaleFactor = Math.min(Math.max(smallestScale, wanted), largestScale) / viewer.currentScale;
    if (scaleFactor === 1) return;
    viewer.updateScale({ scaleFactor, drawingDelay: 400, origin: originAt(container, event) });
  };
  container.addEventListener('wheel', turn, { passive: false, signal: ended });
}

/** Sets the zoom; what is in the middle of the view stays there from side to side. */
export function zoomTo(viewer: PDFViewer, fit: PageFit, container: HTMLElement, zoom: Zoom): void {
  if (Number.isNaN(Number(zoom))) {
    viewer.currentScaleValue = zoom;
    return;
  }
  fit.letGo();
  viewer.updateScale({
    scaleFactor: Number(zoom) / viewer.currentScale,
    drawingDelay: 0,
    origin: middleOf(container),
  });
}

/** The middle of the upper edge of what is seen, for pdf.js. */
function middleOf({ offsetLeft, offsetTop, clientWidth }: HTMLElement): number[] {
  return [offsetLeft + clientWidth / 2, offsetTop];
}

/** A point of the window for pdf.js, which takes the window to begin where what the container stands in begins. */
function originAt(container: HTMLElement, { clientX, clientY }: MouseEvent): number[] {
  const { left, top } = container.getBoundingClientRect();
  return [clientX - left + container.offsetLeft, clientY - top + container.offsetTop];
}

/** Makes pages larger or smaller by steps, as far as the largest and the smallest size. */
export function zoomBySteps(viewer: PDFViewer, fit: PageFit, container: HTMLElement, steps: number): void {
  fit.letGo();
  viewer.updateScale({ steps, drawingDelay: 0, origin: middleOf(container) });
  const within = Math.min(Math.max(smallestScale, viewer.currentScale), largestScale);
  if (within !== viewer.currentScale) viewer.currentScale = within;
}

/** Calls a listener whenever an element has another size, and once at first, until `ended`. */
export function whenResized(element: Element, listener: () => void, ended: AbortSignal): void {
  const observer = new ResizeObserver(listener);
  observer.observe(element);
  ended.addEventListener('abort', () => observer.disconnect());
}
