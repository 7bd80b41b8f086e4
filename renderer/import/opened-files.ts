import type { OpenedFile } from '../../shared/gateway/contract.ts';
import { forgetOpenedFile, listOpenedFiles, readOpenedFile } from '../data/gateway.ts';

/** What the host keeps for the member's answer: by the SHA-256 of each paper that waits, the file it came in. */
const waiting = new Map<string, OpenedFile>();

const waits = ({ id }: OpenedFile) => [...waiting.values()].some((file) => file.id === id);

/**
 * Gives each paper the host was handed to `use`, which says what of it waits for the member (SHA-256). It is taken off
 * the host's list only when nothing of it does: a window that closes before finds it again. A paper that cannot be read
 * is tried again next time.
 */
export async function eachOpenedFile(use: (file: File) => Promise<string[]>): Promise<void> {
  const listed = await listOpenedFiles();
  if (!listed.ok) return;
  for (const entry of listed.value) {
    if (waits(entry)) continue;
    const file = await readOpenedFile(entry);
    if (!file.ok) continue;
    for (const sha256 of await use(file.value)) waiting.set(sha256, entry);
    if (!waits(entry)) await forgetOpenedFile(entry);
  }
}

/** Takes files off the host's list once the member has answered for all that waited of them, or will not. */
export async function answeredFor(papers: readonly string[]): Promise<void> {
  for (const sha256 of papers) {
    const entry = waiting.get(sha256);
    waiting.delete(sha256);
    if (entry && !waits(entry)) await forgetOpenedFile(entry);
  }
}
