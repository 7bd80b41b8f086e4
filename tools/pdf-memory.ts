/** What keeps the memory of pdf.js small where a paper has hundreds of pages and most of them are pictures. */
import { changedPdfFile, type PdfChange } from './pdf-files.ts';

/**
 * pdf.js's worker is handed a stored file as a `Blob` (`renderer/pdf/hand-over.ts`) and reads from it what it needs, when it
 * needs it. Of what pdf.js asks the page for, piece by piece, it keeps every piece.
 */
export const paperByPieces: readonly PdfChange[] = [
  {
    why: 'What a stored file is read through.',
    find: `
class StringStream extends Stream {`,
    put: `
const papers = new Map();
globalThis.addEventListener?.("message", ({ data }) => {
  if (data?.paper) papers.set(data.docId, data.paper);
});
class PaperFile {
  static pieceSize = 262144;
  static mostPieces = 32;
  #blob;
  #pieces = new Map();
  constructor(blob) {
    this.#blob = blob;
    this.size = blob.size;
  }
  #read(begin, end) {
    return new Uint8Array(new FileReaderSync().readAsArrayBuffer(this.#blob.slice(begin, end)));
  }
  piece(number) {
    const known = this.#pieces.get(number);
    const begin = number * PaperFile.pieceSize;
    const piece = known ?? this.#read(begin, begin + PaperFile.pieceSize);
    this.#pieces.delete(number);
    this.#pieces.set(number, piece);
    if (this.#pieces.size > PaperFile.mostPieces) this.#pieces.delete(this.#pieces.keys().next().value);
    return piece;
  }
  bytes(begin, end) {
    if (end <= begin) return new Uint8Array(0);
    const first = Math.floor(begin / PaperFile.pieceSize);
    const last = Math.floor((end - 1) / PaperFile.pieceSize);
    if (first === last) return this.piece(first).subarray(begin - first * PaperFile.pieceSize, end - first * PaperFile.pieceSize);
    return this.#read(begin, end);
  }
}
class PaperStream extends Stream {
  #file;
  #piece = new Uint8Array(0);
  #from = 0;
  constructor(file, start = 0, length = file.size - start, dict = null) {
    super(new Uint8Array(0), start, length, dict);
    this.#file = file;
    this.end = start + length;
  }
  get bytes() {
    return this.#file.bytes(0, this.#file.size);
  }
  set bytes(none) {}
  getByte() {
    const { pos } = this;
    if (pos >= this.end) return -1;
    let at = pos - this.#from;
    if (at < 0 || at >= this.#piece.length) {
      const number = Math.floor(pos / PaperFile.pieceSize);
      this.#piece = this.#file.piece(number);
      this.#from = number * PaperFile.pieceSize;
      at = pos - this.#from;
    }
    this.pos = pos + 1;
    return this.#piece[at];
  }
  getBytes(length) {
    const { pos } = this;
    this.pos = length ? Math.min(pos + length, this.end) : this.end;
    return this.#file.bytes(pos, this.pos);
  }
  getByteRange(begin, end) {
    return this.#file.bytes(Math.max(0, begin), Math.min(end, this.end));
  }
  makeSubStream(start, length, dict = null) {
    return new PaperStream(this.#file, start, length || this.#file.size - start, dict);
  }
  clone() {
    return new PaperStream(this.#file, this.start, this.length, this.dict?.clone());
  }
}
class StringStream extends Stream {`,
  },
  {
    why: 'What a document is read from.',
    find: `
    const stream = new Stream(args.source);
    this.pdfDocument = new PDFDocument(this, stream);
    this._loadedStreamPromise = Promise.resolve(stream);`,
    put: `
    const paper = papers.get(args.docId);
    papers.delete(args.docId);
    this.isPaper = !!paper;
    const stream = paper ? new PaperStream(new PaperFile(paper)) : new Stream(args.source);
    this.pdfDocument = new PDFDocument(this, stream);
    this._loadedStreamPromise = Promise.resolve(stream);`,
  },
  {
    why: 'The whole of a paper is never read only to say how long it is.',
    find: `
  requestLoadedStream(noFetch = false) {
    return this._loadedStreamPromise;`,
    put: `
  requestLoadedStream(noFetch = false) {
    if (this.isPaper && noFetch) return new Promise(() => {});
    return this._loadedStreamPromise;`,
  },
  {
    why: 'Takes the file to be in memory as a whole.',
    find: `new Uint8Array(stream.bytes.buffer, stream.start, stream.end - stream.start)`,
    put: `stream.getByteRange(stream.start, stream.end)`,
  },
];

/**
 * A picture is decoded once, and moved from the worker to the page and on to the thread that draws it. pdf.js hands frames
 * on, which are decoded again when they are drawn and then kept by the browser, or copies.
 */
export const picturesMoved: Readonly<Record<'worker' | 'page', readonly PdfChange[]>> = {
  worker: [
    {
      why: 'What a JPEG becomes.',
      find: `
      decoder = new ImageDecoder(init);
      return (await decoder.decode()).image;`,
      put: `
      if (!reducePower) {
        const bitmap = await createImageBitmap(new Blob([data], { type: init.type }));
        return Object.assign(bitmap, { displayWidth: bitmap.width, displayHeight: bitmap.height });
      }
      decoder = new ImageDecoder(init);
      return (await decoder.decode()).image;`,
    },
  ],
  page: [
    {
      why: 'How pictures go on. What has gone cannot be copied for another page: pdf.js looks at its length for that.',
      find: `
      this.#messageHandler?.send(action, data);
    } catch (reason) {
      warn(\`RendererWorker - failed to send`,
      put: `
      const sent = data.at(-1);
      const moves = sent?.bitmap instanceof ImageBitmap;
      this.#messageHandler?.send(action, data, moves ? [sent.bitmap] : undefined);
      if (moves) sent.dataLen = 0;
    } catch (reason) {
      warn(\`RendererWorker - failed to send`,
    },
    {
      why: 'A page that another thread has drawn is shown as it came; pdf.js copies it.',
      find: `
        const ctx = this.#canvasFactory.getNoAlphaContext(this.#canvas);
        ctx.drawImage(frame.bitmap, 0, 0);`,
      put: `
        const shown = this.#canvas.getContext("bitmaprenderer", { alpha: false });
        if (shown) shown.transferFromImageBitmap(frame.bitmap);
        else this.#canvasFactory.getNoAlphaContext(this.#canvas).drawImage(frame.bitmap, 0, 0);`,
    },
  ],
};

/** A page that another thread draws is drawn at once. */
const drawnAtOnce: readonly PdfChange[] = [
  {
    why: 'Between the pieces of its drawing a page waits for the next frame of the window, which only spares the thread of the window.',
    find: `
    if (this._useRequestAnimationFrame) {
      this.#rAF =`,
    put: `
    if (this._useRequestAnimationFrame && !this.#rendererTask) {
      this.#rAF =`,
  },
];

/** pdf.js in the page, which moves pictures on and waits for no frame. */
export function preparePdfPage(script: string): string {
  return changedPdfFile(script, [...picturesMoved.page, ...drawnAtOnce]);
}
