import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { GatewayFailure } from './failure.ts';

/** Milliseconds before each new try when Windows (a virus scanner, an indexer) holds the file. */
const retryAfter = [20, 100, 300, 1000];

const locked = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** The file operations that a test may make fail. */
export interface FileOperations {
  rename(from: string, to: string): Promise<void>;
}

/**
 * Writes a file so that at every moment either the old one or the whole new one is there: a temporary file in the same
 * folder, flushed to the disk, then renamed. Throws a `storage` failure and leaves nothing behind when the disk refuses.
 */
export async function writeAtomically(
  path: string,
  data: string | Uint8Array,
  files: FileOperations = { rename },
): Promise<void> {
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameWithRetry(temporary, path, files);
    await flushFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw storageFailure(error);
  }
}

async function renameWithRetry(from: string, to: string, files: FileOperations): Promise<void> {
  for (const pause of retryAfter) {
    try {
      return await files.rename(from, to);
    } catch (error) {
      if (!locked.has(errorCode(error))) throw error;
    }
    await wait(pause);
  }
  await files.rename(from, to);
}

/** Without this a power cut could forget the rename. Windows has no such call. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The system's name of an error (`ENOSPC`), or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A failure of the disk in words for the member. */
export function storageFailure(error: unknown): GatewayFailure {
  const code = errorCode(error);
  const message =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'The disk is full. Free some space, then try again; nothing you had was changed.'
      : `The file could not be written (${code || 'unknown error'}). Check that the disk is there and not write-protected, then try again.`;
  return new GatewayFailure('storage', message, { cause: error });
}
