import type { OpenPaper } from './open-paper.ts';

/**
 * Draws one page of a paper on a canvas, so wide in CSS pixels; a page the paper has not is left blank. Returns how to
 * stop.
 */
export function drawPage(paper: OpenPaper, number: number, canvas: HTMLCanvasElement, width: number): () => void {
  let stop: () => void = () => {};
  let stopped = false;
  const draw = async () => {
    const page = await paper.document.getPage(number);
    if (stopped) return;
    const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const task = page.render({ canvas, viewport });
    stop = () => task.cancel();
    await task.promise;
  };
  draw().catch((error: unknown) => {
    // A drawing that is stopped, and one whose paper is closed, ends with an error.
    if (!stopped) console.error(error);
  });
  return () => {
    stopped = true;
    stop();
  };
}
