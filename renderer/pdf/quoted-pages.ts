import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A file that is open. */
export interface OpenFile {
  document: PDFDocumentProxy;
  close(): Promise<void>;
}

/** Some pages of an open paper as a file of their own, in the order of the paper; null where they cannot be taken out. */
export async function takePages(
  document: PDFDocumentProxy,
  pages: readonly number[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  return asBytes(await document.extractPages([{ document: null, includePages: pages.map((page) => page - 1) }]));
}

/** Pages of a file, and the places they get in a pack, from 0. */
export interface PackPart {
  bytes: Uint8Array;
  places: readonly number[];
}

/** An open file with pages of others put behind its own; null where they cannot be put together. */
export async function joinParts(
  document: PDFDocumentProxy,
  parts: readonly PackPart[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const own = Array.from({ length: document.numPages }, (_, place) => place);
  return asBytes(
    await document.extractPages([
      { document: null, pageIndices: own },
      ...parts.map(({ bytes, places }) => ({
        document: bytes,
        pageIndices: places.map((place) => place + own.length),
      })),
    ]),
  );
}

/** What pdf.js gives is null where it fails, whatever its types say. */
function asBytes(given: unknown): Uint8Array<ArrayBuffer> | null {
  return given instanceof Uint8Array ? new Uint8Array(given) : null;
}
