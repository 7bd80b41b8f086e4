import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OpenedFile } from '../../shared/gateway/contract.ts';
import { errorCode } from './atomic-write.ts';
import { GatewayFailure } from './failure.ts';
import { webStream } from './web-stream.ts';

/** Papers given on the command line or by "open with", waiting for the page to take them. */
export interface OpenedFiles {
  /** Adds the files at these absolute paths; what is not a file is left out and named in the answer. */
  add(paths: string[]): Promise<{ added: number; refused: string[] }>;
  list(): OpenedFile[];
  /** The bytes of a file. It stays listed until `forget`, so that a page that closes in the middle loses nothing. */
  read(id: string): Promise<Response>;
  /** Takes a file off the list, once the page has done with it. */
  forget(id: string): void;
}

/** An empty list of opened papers. */
export function createOpenedFiles(): OpenedFiles {
  const waiting = new Map<string, OpenedFile & { path: string }>();
  let lastId = 0;
  return {
    async add(paths) {
      const refused: string[] = [];
      for (const path of paths) {
        const found = await stat(path).catch(() => null);
        if (!found?.isFile()) {
          refused.push(path);
          continue;
        }
        lastId += 1;
        const id = String(lastId);
        waiting.set(id, { id, name: basename(path), size: found.size, path });
      }
      return { added: paths.length - refused.length, refused };
    },
    list: () => [...waiting.values()].map(({ id, name, size }) => ({ id, name, size })),
    forget: (id) => void waiting.delete(id),
    async read(id) {
      const file = waiting.get(id);
      if (!file) throw new GatewayFailure('not-found', 'That paper has been taken already. Open it again.');
      // Opened before answering, so that a file that cannot be read is a sentence and not a broken stream.
      const handle = await open(file.path, 'r').catch((error: unknown) => {
        const why = errorCode(error) === 'ENOENT' ? 'is no longer there' : 'could not be opened';
        throw new GatewayFailure('storage', `${file.name} ${why}. Check the file, then open it again.`);
      });
      const body = webStream(createReadStream('', { fd: handle }));
      return new Response(body, {
        headers: {
          'content-type': 'application/octet-stream',
          // A saved page among them is never to run as one of ours.
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
      });
    },
  };
}
