import type { BackupMethods, ExtractMethods, SearchMethods, SyncMethods, UnpackMethods } from './methods.ts';
import { connectWorker } from './rpc.ts';

/** The worker that syncs sources. */
export const syncWorker = connectWorker<SyncMethods>(
  () => new Worker(new URL('./sync.worker.ts', import.meta.url), { type: 'module', name: 'sync' }),
);

/** The worker that reads the text of files and what follows from it. */
export const extractWorker = connectWorker<ExtractMethods>(
  () => new Worker(new URL('./extract.worker.ts', import.meta.url), { type: 'module', name: 'extract' }),
);

/** The worker that searches, and keeps the index in step with the databases. */
export const searchWorker = connectWorker<SearchMethods>(
  () => new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module', name: 'search' }),
);

/** The worker that recognises the words on pages that are pictures. It takes no calls: what it is to do is in the library. */
export const recogniseWorker = connectWorker<Record<never, never>>(
  () => new Worker(new URL('./recognise.worker.ts', import.meta.url), { type: 'module', name: 'recognise' }),
);

/** The worker that takes papers out of the files they come in; started when it is first needed. */
export const unpackWorker = connectWorker<UnpackMethods>(
  () => new Worker(new URL('./unpack.worker.ts', import.meta.url), { type: 'module', name: 'unpack' }),
);

/** The worker that writes backups; started when the first one is due. */
export const backupWorker = connectWorker<BackupMethods>(
  () => new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module', name: 'backup' }),
);
