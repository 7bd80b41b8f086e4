import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ExportedFile, ExportPlace } from '../../shared/gateway/contract.ts';
import { isSafePath } from '../../shared/util/safe-name.ts';
import { errorCode, type FileOperations, storageFailure, writeAtomically } from './atomic-write.ts';
import { GatewayFailure } from './failure.ts';

/** Folders of papers for the member to keep, outside the application's own data. */
export interface Exports {
  /** Where a file would be, and whether these bytes are there already. */
  look(file: ExportedFile): Promise<ExportPlace>;
  /** Writes a file, in place of another of its name. The bytes must have the hash that was announced. */
  write(file: ExportedFile, bytes: Uint8Array): Promise<ExportPlace>;
}

/** Writes exports into folders of `root`, and nowhere else. */
export function openExports(root: string, files?: FileOperations): Exports {
  function pathOf({ folder, path }: ExportedFile): { place: string; full: string } {
    if (folder.includes('/') || !isSafePath(folder) || !isSafePath(path)) {
      throw new GatewayFailure('bad-request', 'A file of that name is not written, as it could end up elsewhere.');
    }
    const place = join(root, folder);
    return { place, full: join(place, ...path.split('/')) };
  }

  return {
    async look(file) {
      const { place, full } = pathOf(file);
      return { place, there: (await sha256Of(full)) === file.sha256 };
    },
    async write(file, bytes) {
      const { place, full } = pathOf(file);
      if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) {
        throw new GatewayFailure('cut-off', 'A file did not arrive whole, so it was not written. Try again.');
      }
      await stayInside(root, dirname(full));
      await writeAtomically(full, bytes, files);
      return { place, there: true };
    },
  };
}

/** SHA-256 of a file in hex, or null when there is no such file. */
async function sha256Of(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error))) return null;
    throw storageFailure(error);
  }
}

/**
 * Makes a folder below the root, one step at a time, so that a link out of the root is met before anything is made
 * behind it.
 */
async function stayInside(root: string, folder: string): Promise<void> {
  const steps = relative(root, folder).split(sep);
  let inside: boolean;
  try {
    await mkdir(root, { recursive: true });
    const realRoot = await realpath(root);
    inside = true;
    for (let depth = 1; inside && depth <= steps.length; depth += 1) {
      const part = join(root, ...steps.slice(0, depth));
      await mkdir(part, { recursive: true });
      const way = relative(realRoot, await realpath(part));
      inside = way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
    }
  } catch (error) {
    throw storageFailure(error);
  }
  if (inside) return;
  throw new GatewayFailure('bad-request', 'The folder leads out of the folder for exports, so nothing was written.');
}
