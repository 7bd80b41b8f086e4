/** One import: everything that was given at once, from taking the papers out to storing each. */
import type { MailWords } from '../../shared/mail/outlook-message.ts';
import { unpackWorker } from '../workers/clients.ts';
import { importPage } from './import-page.ts';
import { importPaper } from './import-paper.ts';
import type { GivenFile, ImportOrigin, ImportOutcome, ImportProgress } from './outcome.ts';
import type { Unpacked } from './unpack/unpack.ts';

/** What an import is told by its caller. */
export interface ImportOptions {
  onProgress?: (progress: ImportProgress) => void;
  /** Ends the import; what is stored by then stays. */
  signal?: AbortSignal;
}

/** Milliseconds for taking the papers out of one file. No honest file takes as long. */
const longestUnpacking = 120_000;

interface FileToImport {
  kind: 'pdf' | 'page';
  file: File;
  origin: ImportOrigin;
  mail: MailWords | null;
}

function originOf({ file, folder }: GivenFile, unpacked: Unpacked | null): ImportOrigin {
  if (folder !== null) return { id: `folder ${folder}`, how: 'folder', label: folder };
  const how = unpacked?.container ?? null;
  if (how === null) return { id: 'files', how: 'files', label: '' };
  const label = how === 'mail' ? unpacked?.mail?.subject || file.name : file.name;
  return { id: `${how} ${file.name} ${file.size}`, how, label };
}

async function unpackOne(given: GivenFile, signal: AbortSignal | undefined) {
  const limit = AbortSignal.any([AbortSignal.timeout(longestUnpacking), ...(signal ? [signal] : [])]);
  // A worker that does not come back cannot be asked to stop.
  const stop = () => unpackWorker.stop();
  limit.addEventListener('abort', stop, { once: true });
  const { file } = given;
  const result = await unpackWorker.call('unpack', { name: file.name, blob: file });
  limit.removeEventListener('abort', stop);
  const origin = originOf(given, result.ok ? result.value : null);
  const files: FileToImport[] = [];
  const outcomes: ImportOutcome[] = [];
  const refuse = (fileName: string, code: string, message: string, inline = false) =>
    outcomes.push({ outcome: 'refused', fileName, origin, code, message, ...(inline ? { inline } : {}) });
  if (result.ok) {
    for (const { kind, name, blob, mail } of result.value.files) {
      files.push({ kind, file: new File([blob], name, { type: blob.type }), origin, mail });
    }
    for (const { name, code, message, inline } of result.value.leftOut)
      refuse(name || file.name, code, message, inline);
  } else if (!signal?.aborted) {
    const message = limit.aborted
      ? 'It took too long to open, as harmful files do, so it was left alone. Unpack it yourself and import the papers.'
      : result.message;
    refuse(file.name, limit.aborted ? 'too-long' : result.code, message);
  }
  return { files, outcomes };
}

/** Imports everything that was given at once; see `importFiles`. */
export async function runImport(given: readonly GivenFile[], options: ImportOptions): Promise<ImportOutcome[]> {
  const { onProgress, signal } = options;
  const outcomes: ImportOutcome[] = [];
  const waiting: FileToImport[] = [];
  for (const [place, one] of given.entries()) {
    if (signal?.aborted) break;
    onProgress?.({ done: 0, total: waiting.length + given.length - place, name: one.file.name });
    const opened = await unpackOne(one, signal);
    waiting.push(...opened.files);
    outcomes.push(...opened.outcomes);
  }
  for (const [done, { kind, file, origin, mail }] of waiting.entries()) {
    if (signal?.aborted) break;
    onProgress?.({ done, total: waiting.length, name: file.name });
    outcomes.push(kind === 'page' ? await importPage(file, origin) : await importPaper({ file, origin, mail }));
  }
  return outcomes;
}
