import type { PDFViewer } from 'pdfjs-dist/types/web/pdf_viewer.js';
import { largestScale, smallestScale } from './page-view.ts';

/** Zooms with the wheel and Ctrl, about the place of the pointer, until the signal says stop. */
export function zoomByWheel(viewer: PDFViewer, container: HTMLElement, ended: AbortSignal): void {
  const turn = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const scaleFactor = Math.exp(-event.deltaY / 300);
    const wanted = viewer.currentScale * scaleFactor;
    if (wanted < smallestScale || wanted > largestScale) return;
    viewer.updateScale({ scaleFactor, drawingDelay: 400, origin: [event.clientX, event.clientY] });
  };
  container.addEventListener('wheel', turn, { passive: false, signal: ended });
}
