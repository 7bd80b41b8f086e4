import type { PDFViewer } from 'pdfjs-dist/types/web/pdf_viewer.js';
import type { PageFit } from './page-fit.ts';
import { largestScale, smallestScale } from './page-view.ts';

/** Zooms with the wheel and Ctrl, about the place of the pointer, until the signal says stop. */
export function zoomByWheel(viewer: PDFViewer, fit: PageFit, container: HTMLElement, ended: AbortSignal): void {
  const turn = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    fit.letGo();
    const wanted = viewer.currentScale * Math.exp(-event.deltaY / 300);
    const scaleFactor = Math.min(Math.max(smallestScale, wanted), largestScale) / viewer.currentScale;
    if (scaleFactor === 1) return;
    viewer.updateScale({ scaleFactor, drawingDelay: 400, origin: [event.clientX, event.clientY] });
  };
  container.addEventListener('wheel', turn, { passive: false, signal: ended });
}

/** Makes pages larger or smaller by steps, as far as the largest and the smallest size. */
export function zoomBySteps(viewer: PDFViewer, fit: PageFit, steps: number): void {
  fit.letGo();
  viewer.updateScale({ steps, drawingDelay: 0 });
  const within = Math.min(Math.max(smallestScale, viewer.currentScale), largestScale);
  if (within !== viewer.currentScale) viewer.currentScale = within;
}

/** Calls a listener whenever an element has another size, and once at first, until `ended`. */
export function whenResized(element: Element, listener: () => void, ended: AbortSignal): void {
  const observer = new ResizeObserver(listener);
  observer.observe(element);
  ended.addEventListener('abort', () => observer.disconnect());
}
