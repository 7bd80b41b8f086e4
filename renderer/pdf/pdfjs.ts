/** The page's one way to pdf.js. It is loaded once the window has nothing else to do, with the threads it works in. */
import type * as Core from 'pdfjs-dist';
import type * as Viewer from 'pdfjs-dist/web/pdf_viewer.mjs';
import { pdfWorkerAddress } from './assets.ts';
import { startDrawingThread } from './drawing-threads.ts';
import { endOf, startThread } from './threads.ts';
import { adoptViewerStyle } from './viewer-style.ts';

/** pdf.js: the core that reads papers, and the viewer that lays out their pages. */
export interface Pdfjs {
  core: typeof Core;
  viewer: typeof Viewer;
  /** The one worker all papers of this page are read in. */
  worker: Core.PDFWorker;
  /** The thread of that worker. */
  thread: Worker;
  /** Resolves when that worker is gone. */
  ended: Promise<void>;
}

let styled = false;
let loading: Promise<Pdfjs> | null = null;

/** Loads pdf.js and starts its worker, once, and again when that is gone. */
export function loadPdfjs(): Promise<Pdfjs> {
  if (!loading) {
    const started = load();
    loading = started;
    const forget = () => {
      if (loading === started) loading = null;
    };
    started.then(({ ended }) => ended).then(forget, forget);
  }
  return loading;
}

async function load(): Promise<Pdfjs> {
  // Our own worker on an explicit port: given only an address, pdf.js falls back to the page's thread without a word.
  // It gets ready while the page's part is loaded.
  const thread = startThread(pdfWorkerAddress, 'pdf');
  startDrawingThread();
  try {
    const core = await import('pdfjs-dist');
    // The viewer takes the core from a global that the core sets when it has run, so it must come second.
    const viewer = await import('pdfjs-dist/web/pdf_viewer.mjs');
    if (!styled) adoptViewerStyle();
    styled = true;
    return { core, viewer, worker: core.PDFWorker.create({ port: thread }), thread, ended: endOf(thread) };
  } catch (error) {
    thread.terminate();
    throw error;
  }
}
