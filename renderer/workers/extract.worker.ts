/** Reads stored files and looks into files that are to be imported; each kind of work has a pdf.js worker of its own. */
import { extractLocked } from '../extract/extract-file.ts';
import { inspectFile } from '../extract/inspect-file.ts';
import { keepExtracting } from '../extract/queue.ts';
import { PdfTextReader } from '../pdf/text-reader.ts';
import type { ExtractMethods } from './methods.ts';
import { answerCalls } from './rpc.ts';

const inspector = new PdfTextReader();

answerCalls<ExtractMethods>(self, {
  inspect: ({ blob, pages }) => inspectFile(inspector, blob, pages),
  readLocked: ({ sha256, password }) => extractLocked(inspector, sha256, password),
});

/** With so few cores a second worker would only slow down the reading of papers on the screen. */
const fewCores = 2;

const helper = navigator.hardwareConcurrency > fewCores ? new PdfTextReader() : null;
keepExtracting({ reader: new PdfTextReader(), helper }).catch((error: unknown) =>
  console.error('Extraction stopped', error),
);
