import type { PDFDataRangeTransport } from 'pdfjs-dist';
import type { Pdfjs } from './pdfjs.ts';

/**
 * Lets pdf.js read the parts of a stored file it asks for, so that opening a page of a long pack does not read the
 * whole pack. `beginning` is the file's first bytes, which have been read already; they are taken over. To be used with `disableAutoFetch` and `disableStream` both on: with one of them pdf.js still reads all.
 */
export function blobTransport(
  { core }: Pdfjs,
  blob: Blob,
  beginning: Uint8Array,
  failed: (reason: unknown) => void,
): PDFDataRangeTransport {
  const transport = new core.PDFDataRangeTransport(blob.size, beginning);
  transport.requestDataRange = (begin, end) => {
    blob
      .slice(begin, end)
      .arrayBuffer()
      .then((buffer) => transport.onDataRange(begin, new Uint8Array(buffer)), failed);
  };
  return transport;
}
