/** pdf.js in Node, with the same changes to its worker as in the page; to be imported from here alone. */
import { registerHooks } from 'node:module';
import { preparePdfWorker } from './pdf-worker.ts';

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith('/pdfjs-dist/legacy/build/pdf.worker.mjs')) return loaded;
    const { source } = loaded;
    if (source === null || source === undefined) throw new Error('The worker of pdf.js has no source.');
    return {
      ...loaded,
      source: preparePdfWorker(typeof source === 'string' ? source : new TextDecoder().decode(source)),
    };
  },
});

export { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
