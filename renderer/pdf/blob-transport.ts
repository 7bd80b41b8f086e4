import type { PDFDataRangeTransport } from 'pdfjs-dist';
import type { Pdfjs } from './pdfjs.ts';

/**
 * Lets pdf.js read the parts of a stored file it asks for, so that opening a page of a long pack does not read the
 * whole pack. To be used with `disableAutoFetch` and `disableStream` both on: with one of them pdf.js still reads all.
 */
export function blobTransport({ core }: Pdfjs, blob: Blob, failed: (reason: unknown) => void): PDFDataRangeTransport {
  const transport = new core.PDFDataRangeTransport(blob.size, null);
  transport.requestDataRange = (begin, end) => {
    blob
      .slice(begin, end)
      .arrayBuffer()
      .then((buffer) => transport.onDataRange(begin, new Uint8Array(buffer)), failed);
  };
  return transport;
}
