import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkPdfBytes, signatureBytes } from '../../shared/text/pdf-signature.ts';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from '../pdfjs.ts';
import { InspectError } from './inspect-error.ts';

/** Why a PDF cannot be opened. */
type PdfProblem = 'not-a-pdf' | 'html' | 'truncated' | 'password' | 'broken';

const assets = join(import.meta.dirname, '..', '..', 'node_modules', 'pdfjs-dist');

/** Runs `use` on the opened document and closes it. Throws InspectError with a `PdfProblem` (or `no-file`) as its code. */
export async function withPdf<T>(file: string, use: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const bytes = await readBytes(file);
  const problem = checkPdfBytes(bytes.subarray(0, signatureBytes), bytes.subarray(-signatureBytes), bytes.length);
  if (problem !== null) throw pdfError(problem === 'empty' ? 'not-a-pdf' : problem, file, bytes.length === 0);
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${join(assets, 'cmaps')}/`,
    standardFontDataUrl: `${join(assets, 'standard_fonts')}/`,
    wasmUrl: `${join(assets, 'wasm')}/`,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
  });
  try {
    let document: PDFDocumentProxy;
    try {
      document = await task.promise;
    } catch (error) {
      throw pdfError(error instanceof Error && error.name === 'PasswordException' ? 'password' : 'broken', file, false);
    }
    return await use(document);
  } finally {
    await task.destroy();
  }
}

/** The bytes of a file the user named. Throws InspectError `no-file` in one sentence. */
export async function readBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') throw new InspectError('no-file', `There is no file ${file}.`);
    if (code === 'EISDIR') throw new InspectError('no-file', `${file} is a folder, not a file.`);
    throw new InspectError('no-file', `${file} could not be read (${String(code ?? error)}).`);
  }
}

function pdfError(problem: PdfProblem, file: string, empty: boolean): InspectError {
  const name = basename(file);
  const sentences: Record<PdfProblem, string> = {
    'not-a-pdf': empty ? `${name} is empty.` : `${name} is not a PDF.`,
    html: `${name} is a web page, not a PDF: the site probably answered with a page instead of the paper.`,
    truncated: `${name} is cut off before its end: fetch it again.`,
    password: `${name} is protected by a password: save a copy without one and try again.`,
    broken: `${name} is damaged and cannot be read as a PDF.`,
  };
  return new InspectError(problem, sentences[problem]);
}
