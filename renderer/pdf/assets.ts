import workerAddress from 'pdfjs-dist/build/pdf.worker.mjs?url';

/**
 * Address of pdf.js's own worker. Give it to a `Worker` and that to pdf.js as a port: given the address alone, pdf.js
 * falls back to the thread it is called from without a word.
 */
export const pdfWorkerAddress: string = workerAddress;

/** What every `getDocument` call is given: where pdf.js finds its character maps, fonts, decoders and profiles. */
export const assetOptions = {
  cMapUrl: '/pdfjs/cmaps/',
  cMapPacked: true,
  standardFontDataUrl: '/pdfjs/standard_fonts/',
  wasmUrl: '/pdfjs/wasm/',
  iccUrl: '/pdfjs/iccs/',
  // By default only for http addresses, and `app:` is not one; then fonts and decoders would go through this thread.
  useWorkerFetch: true,
  enableXfa: false,
  stopAtErrors: false,
} as const;
