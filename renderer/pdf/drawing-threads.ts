/** Threads that draw pages for pdf.js, one for each paper that is open, so that the page's own stays free while it is read. */
import drawingThreadAddress from 'pdfjs-dist/build/pdf.renderer.min.mjs?url';
import { endOf, startThread } from './threads.ts';

const idle: Worker[] = [];

const broken = new WeakSet<Worker>();

/** A thread that draws, from those that are idle if there is one. Give it back when its paper is closed. */
export function takeDrawingThread(): Worker {
  const kept = idle.pop();
  if (kept) return kept;
  const thread = startThread(drawingThreadAddress, 'pdf-drawing');
  thread.onerror = () => broken.add(thread);
  endOf(thread).then(() => {
    broken.add(thread);
    const at = idle.indexOf(thread);
    if (at !== -1) idle.splice(at, 1);
  });
  return thread;
}

/** Keeps one thread for the next paper and ends the others. */
export function giveDrawingThreadBack(thread: Worker): void {
  if (idle.length > 0 || broken.has(thread)) thread.terminate();
  else idle.push(thread);
}

/** Has a thread ready before the first paper is opened. */
export function startDrawingThread(): void {
  giveDrawingThreadBack(takeDrawingThread());
}
