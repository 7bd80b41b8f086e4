/**
 * Reads PDFs for their text, in a worker of ours: pdf.js on a worker of its own, which is ended when a file gives no
 * sign of life, so that no file can stop the others.
 */
import { getDocument, type PDFDocumentProxy, PDFWorker, VerbosityLevel } from 'pdfjs-dist';
import { checkPdfBytes, signatureBytes } from '../../shared/text/pdf-signature.ts';
import { type Failure, failure, type Result, success } from '../../shared/util/result.ts';
import { assetOptions, pdfWorkerAddress } from './assets.ts';
import { NoFilterFactory, OffscreenCanvasFactory } from './offscreen.ts';
import { readWordsAtOnce } from './whole-words.ts';

/** A file that gives no sign of life for this long is given up, milliseconds. */
const longestSilence = 15_000;

const sentences = {
  empty: 'The file is empty. Fetch it again, or choose another one.',
  html: 'The file is a web page, not a PDF: the site probably answered with a page instead of the paper.',
  'not-a-pdf': 'The file is not a PDF. Choose the paper itself, saved as a PDF.',
  truncated: 'The file ends too early: it was cut off when it was copied or downloaded. Fetch it again.',
  password: 'The paper is locked with a password. Open it and type the password; then its words can be read.',
  unreadable: 'The file is damaged and cannot be read as a PDF. Ask for a new copy.',
  stalled: 'The file could not be read in reasonable time. It may be damaged.',
} as const;

function problem(code: keyof typeof sentences): Failure {
  return failure(code, sentences[code]);
}

/** Why a file cannot be a whole PDF, from its first and last bytes; null when nothing is wrong. */
export async function checkPdfBlob(blob: Blob): Promise<Failure | null> {
  try {
    const head = new Uint8Array(await blob.slice(0, signatureBytes).arrayBuffer());
    const tail = new Uint8Array(await blob.slice(-signatureBytes).arrayBuffer());
    const found = checkPdfBytes(head, tail, blob.size);
    return found === null ? null : problem(found);
  } catch {
    return failure('unreadable', 'The file could not be read from the disk.');
  }
}

/** Ends what a file is being read in when nothing has happened for too long. */
class Watchdog {
  readonly expired: Promise<never>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reject: (reason: unknown) => void = () => {};

  constructor() {
    this.expired = new Promise<never>((_, reject) => {
      this.reject = reject;
    });
    this.expired.catch(() => {});
    this.alive();
  }

  /** A sign of life: the silence begins anew. */
  alive(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.reject(new Stalled()), longestSilence);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

class Stalled extends Error {}

/** A file that is open to have its text read. */
export type TextDocument = PDFDocumentProxy;

/** One pdf.js worker, started when first needed and again after it had to be ended. */
export class PdfTextReader {
  private thread: Worker | null = null;
  private worker: PDFWorker | null = null;
  private readonly draws: boolean;

  /** @param options `draws`: pages are to be drawn too, for the words in their pictures to be recognised */
  constructor({ draws = false } = {}) {
    this.draws = draws;
  }

  private start(): PDFWorker {
    if (this.worker) return this.worker;
    this.thread = new Worker(pdfWorkerAddress, { type: 'module', name: this.draws ? 'pdf-drawing' : 'pdf-text' });
    this.worker = PDFWorker.create({ port: this.thread });
    return this.worker;
  }

  private end(): void {
    this.thread?.terminate();
    this.thread = null;
    this.worker = null;
  }

  /**
   * Opens a file and hands it to `use`, which calls `alive` whenever it got on. A file that cannot be opened, or that
   * stops getting on, is a failure in words for the member; what `use` throws passes through. `password` opens a locked one.
   */
  async withDocument<T>(
    blob: Blob,
    use: (document: PDFDocumentProxy, alive: () => void) => Promise<T>,
    password?: string,
  ): Promise<Result<T>> {
    const watchdog = new Watchdog();
    const task = getDocument({
      ...assetOptions,
      data: new Uint8Array(await blob.arrayBuffer()),
      worker: this.start(),
      ...(password === undefined ? {} : { password }),
      verbosity: VerbosityLevel.ERRORS,
      // Letters are drawn as shapes: a worker has no fonts.
      disableFontFace: true,
      // Decoding pictures that nobody draws would take longer than reading the words.
      maxImageSize: this.draws ? -1 : 1,
      // There is no window here to draw in.
      CanvasFactory: OffscreenCanvasFactory,
      FilterFactory: NoFilterFactory,
    });
    let stalled = false;
    try {
      const document = await Promise.race([task.promise, watchdog.expired]).catch((error: unknown) => {
        throw error instanceof Stalled ? error : new OpenFailure(error);
      });
      if (!this.draws) readWordsAtOnce(document);
      return success(await Promise.race([use(document, () => watchdog.alive()), watchdog.expired]));
    } catch (error) {
      if (error instanceof Stalled) {
        stalled = true;
        return problem('stalled');
      }
      if (!(error instanceof OpenFailure)) throw error;
      return problem(error.isPassword ? 'password' : 'unreadable');
    } finally {
      watchdog.stop();
      // A worker that does not answer cannot be asked to close its document either.
      if (stalled) this.end();
      else await Promise.race([task.destroy(), new Promise((resolve) => setTimeout(resolve, 2000))]);
    }
  }
}

class OpenFailure extends Error {
  readonly isPassword: boolean;

  constructor(cause: unknown) {
    super('The file cannot be opened', { cause });
    this.isPassword = cause instanceof Error && cause.name === 'PasswordException';
  }
}
