import type { PDFDocumentLoadingTask } from 'pdfjs-dist';

/**
 * What pdf.js is given in place of a file: its worker is handed the file itself (`handOver`), so that opening a page of
 * a long pack does not read the whole pack, nor wait for this thread.
 */
export const inPlaceOfFile = () => new Uint8Array(1);

/** Hands a stored file over to the worker that opens it. To be called at once after `getDocument`, which tells it later. */
export function handOver(worker: Worker, { docId }: PDFDocumentLoadingTask, paper: Blob): void {
  worker.postMessage({ docId, paper });
}
