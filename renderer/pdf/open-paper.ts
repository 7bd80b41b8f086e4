import type { PDFDocumentProxy } from 'pdfjs-dist';
import { letGoWord } from '../../shared/util/garbage.ts';
import { assetOptions } from './assets.ts';
import { giveDrawingThreadBack, takeDrawingThread } from './drawing-threads.ts';
import { handOver, inPlaceOfFile } from './hand-over.ts';
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
  /** Has its threads look for what they hold and need no longer. */
  letGo(): void;
  close(): Promise<void>;
}

/** Bytes at the start in which `%PDF-` must stand; readers accept some noise before it. */
const headerLength = 1024;

/** Opens a stored file; a paper that cannot be opened is a problem, not an exception. */
export async function openPaper(blob: Blob, password?: string): Promise<OpenPaper | PaperProblem> {
  if (blob.size === 0) return 'empty';
  const [pdfjs, header] = await Promise.all([loadPdfjs(), readHeader(blob)]);
  if (header === null) return 'damaged';
  if (!header.includes('%PDF-')) return 'not-a-pdf';
  const drawing = takeDrawingThread();
  // pdf.js takes it while it begins to open the file, and at no other time.
  pdfjs.core.GlobalWorkerOptions.rendererPorts = [drawing];
  const task = pdfjs.core.getDocument({
    ...assetOptions,
    data: inPlaceOfFile(),
    worker: pdfjs.worker,
    ...(password === undefined ? {} : { password }),
  });
  handOver(pdfjs.thread, task, blob);
  pdfjs.core.GlobalWorkerOptions.rendererPorts = [];
  const died = Promise.race([pdfjs.ended, endOf(drawing)]);
  const close = async () => {
    // A thread that is gone says nothing more, not even that it has let go.
    await Promise.race([task.destroy(), died]);
    giveDrawingThreadBack(drawing);
  };
  const letGo = () => {
    for (const thread of [pdfjs.thread, drawing]) thread.postMessage(letGoWord);
  };
  try {
    const document = await Promise.race([task.promise, died]);
    if (document) return { pdfjs, document, died, letGo, close };
    await close();
    // With the threads that are started in the place of those.
    return openPaper(blob, password);
  } catch (error) {
    await close();
    return problemOf(pdfjs, error);
  }
}

async function readHeader(blob: Blob): Promise<string | null> {
  try {
    return new TextDecoder('latin1').decode(await blob.slice(0, headerLength).arrayBuffer());
  } catch {
    return null;
  }
}

function problemOf({ core }: Pdfjs, error: unknown): PaperProblem {
  if (!(error instanceof core.PasswordException)) return 'damaged';
  return error.code === core.PasswordResponses.INCORRECT_PASSWORD ? 'wrong-password' : 'password';
}
