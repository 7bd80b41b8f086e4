import type { PDFDocumentProxy } from 'pdfjs-dist';
import { assetOptions } from './assets.ts';
import { blobTransport } from './blob-transport.ts';
import { giveDrawingThreadBack, takeDrawingThread } from './drawing-threads.ts';
import { loadPdfjs, type Pdfjs } from './pdfjs.ts';
import { endOf } from './threads.ts';

/** Why a paper cannot be shown. The view has words and a way out for each. */
export type PaperProblem = 'empty' | 'not-a-pdf' | 'password' | 'wrong-password' | 'damaged';

/** A paper open for reading. Close it when it is no longer shown. */
export interface OpenPaper {
  pdfjs: Pdfjs;
  document: PDFDocumentProxy;
  /** Resolves when a thread it is read or drawn in is gone: nothing more comes of it then. */
  died: Promise<void>;
  close(): Promise<void>;
}

/** Bytes at the start in which `%PDF-` must stand; readers accept some noise before it. */
const headerLength = 1024;

/** Bytes read at a time. A large range costs nothing on a local file and saves round trips to the worker. */
const rangeChunkSize = 262_144;

/** Opens a stored file; a paper that cannot be opened is a problem, not an exception. */
export async function openPaper(blob: Blob, password?: string): Promise<OpenPaper | PaperProblem> {
  if (blob.size === 0) return 'empty';
  const [pdfjs, beginning] = await Promise.all([loadPdfjs(), readBeginning(blob)]);
  if (beginning === null) return 'damaged';
  if (!new TextDecoder('latin1').decode(beginning.subarray(0, headerLength)).includes('%PDF-')) return 'not-a-pdf';
  let fail: (reason: unknown) => void = () => {};
  const unreadable = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Only rejected while nobody waits for it: after opening, a failed read shows as a page that stays blank.
  unreadable.catch(() => {});
  const drawing = takeDrawingThread();
  // pdf.js takes it while it begins to open the file, and at no other time.
  pdfjs.core.GlobalWorkerOptions.rendererPorts = [drawing];
  const task = pdfjs.core.getDocument({
    ...assetOptions,
    range: blobTransport(pdfjs, blob, beginning, fail),
    worker: pdfjs.worker,
    ...(password === undefined ? {} : { password }),
    disableAutoFetch: true,
    disableStream: true,
    rangeChunkSize,
  });
  pdfjs.core.GlobalWorkerOptions.rendererPorts = [];
  const died = Promise.race([pdfjs.ended, endOf(drawing)]);
  const close = async () => {
    // A thread that is gone says nothing more, not even that it has let go.
    await Promise.race([task.destroy(), died]);
    giveDrawingThreadBack(drawing);
  };
  try {
    const document = await Promise.race([task.promise, unreadable, died]);
    if (document) return { pdfjs, document, died, close };
    await close();
    // With the threads that are started in the place of those.
    return openPaper(blob, password);
  } catch (error) {
    await close();
    return problemOf(pdfjs, error);
  }
}

async function readBeginning(blob: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await blob.slice(0, rangeChunkSize).arrayBuffer());
  } catch {
    return null;
  }
}

function problemOf({ core }: Pdfjs, error: unknown): PaperProblem {
  if (!(error instanceof core.PasswordException)) return 'damaged';
  return error.code === core.PasswordResponses.INCORRECT_PASSWORD ? 'wrong-password' : 'password';
}
