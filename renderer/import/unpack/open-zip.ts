import { BlobReader, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { failure, type Result, success } from '../../../shared/util/result.ts';
import { type Budget, LimitMet } from './budget.ts';
import type { Contents, Unreadable } from './contents.ts';

/** What systems put into a ZIP or a folder for themselves. */
const systemFile = /^(?:__MACOSX\/|.*\/__MACOSX\/)|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/i;

/** True for a file of the operating system's own, which nobody means to import. */
export function isSystemFile(path: string): boolean {
  return systemFile.test(path);
}

async function inflate(entry: FileEntry, budget: Budget): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const target = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(piece) {
      size += piece.byteLength;
      budget.countBytes(piece.byteLength, size, entry.compressedSize);
      pieces.push(piece);
    },
  });
  await entry.getData(target, { checkCrc32: true, useWebWorkers: false });
  return new Blob(pieces);
}

function reasonOf(entry: Entry, error: unknown): Unreadable {
  const name = entry.filename;
  if (error instanceof LimitMet) return { name, code: error.excess, message: error.message };
  const message =
    'It is damaged, or packed in a way this application does not know. Unpack the ZIP yourself and import the file.';
  return { name, code: 'damaged', message };
}

/** Opens a ZIP: every file in it that is not under a password, in any folder of it. */
export async function openZip(blob: Blob, budget: Budget): Promise<Result<Contents>> {
  const reader = new ZipReader(new BlobReader(blob), {
    useWebWorkers: false,
    strictness: 'tolerant',
    // Names are only ever shown: nothing is written where they say.
    filenameValidation: 'tolerant',
  });
  const contents: Contents = { files: [], unreadable: [], mail: null };
  let locked = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory || isSystemFile(entry.filename)) continue;
      budget.countFile();
      if (entry.encrypted) {
        locked += 1;
        const message = 'It is protected by a password. Unpack the ZIP yourself and import the file.';
        contents.unreadable.push({ name: entry.filename, code: 'password', message });
        continue;
      }
      try {
        contents.files.push({ name: entry.filename, blob: await inflate(entry, budget) });
      } catch (error) {
        contents.unreadable.push(reasonOf(entry, error));
        if (budget.spent) break;
      }
    }
  } catch (error) {
    if (!contents.files.length && !contents.unreadable.length) {
      return error instanceof LimitMet
        ? failure(error.excess, error.message)
        : failure('damaged', 'This ZIP is damaged or not whole. Ask for it again, or fetch it again.');
    }
    const message = error instanceof LimitMet ? error.message : 'The rest of this ZIP is damaged. Ask for it again.';
    contents.unreadable.push({ name: '', code: error instanceof LimitMet ? error.excess : 'damaged', message });
  } finally {
    await reader.close().catch(() => {});
  }
  if (locked && locked === contents.unreadable.length && !contents.files.length) {
    return failure(
      'password',
      'This ZIP is protected by a password. Unpack it yourself with the password you were given, then import the files.',
    );
  }
  return success(contents);
}
