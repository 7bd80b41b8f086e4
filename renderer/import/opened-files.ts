import { forgetOpenedFile, listOpenedFiles, readOpenedFile } from '../data/gateway.ts';

/**
 * Gives each paper the host was handed to `use`, and takes it off the host's list only when `use` is done with it: a
 * window that closes in the middle finds it again. A paper that cannot be read is tried again next time.
 */
export async function eachOpenedFile(use: (file: File) => Promise<void>): Promise<void> {
  const listed = await listOpenedFiles();
  if (!listed.ok) return;
  for (const entry of listed.value) {
    const file = await readOpenedFile(entry);
    if (!file.ok) continue;
    await use(file.value);
    await forgetOpenedFile(entry);
  }
}
