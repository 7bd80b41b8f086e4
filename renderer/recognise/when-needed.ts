import { library } from '../data/library-db.ts';
import { watch } from '../data/watch.ts';

/** Calls `start` once there are pages that are pictures to be recognised: they are rare, and what reads them is large. */
export function whenScansWait(start: () => void): void {
  const stop = watch(
    () => library.extracts.where('recognition').equals('waiting').count(),
    (waiting) => {
      if (waiting === 0) return;
      stop();
      start();
    },
  );
}
