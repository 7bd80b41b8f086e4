/** Works off the files that wait to be read, one at a time, in one window only. */
import type { Extract } from '../../shared/model/library.ts';
import { library } from '../data/library-db.ts';
import { freeSpace, freeWhenRead } from '../data/space.ts';
import { diskFullCode, storageFailure } from '../data/storage-failure.ts';
import { extractorVersion } from '../data/store-version.ts';
import { watch } from '../data/watch.ts';
import { extractFile, type TextReaders } from './extract-file.ts';
import { rereadMinutes } from './reread-minutes.ts';
import { soonest } from './soonest-first.ts';

const unfinished = ['pending', 'running'] as const;

async function nextExtract(): Promise<Extract | undefined> {
  return soonest(
    await library.extracts
      .where('state')
      .anyOf([...unfinished])
      .toArray(),
  );
}

/** Marks what an older version of the extraction made, so that it is made again; text whose paper is not on disk stays. */
async function queueOutdated(): Promise<void> {
  const outdated = await library.extracts
    .filter((extract) => extract.extractorVersion < extractorVersion && extract.state !== 'pending')
    .primaryKeys();
  const here = await library.files.where('sha256').anyOf(outdated).primaryKeys();
  await library.extracts.where('sha256').anyOf(here).modify({ state: 'pending' });
}

/** Works off what waits. Returns when nothing waits any more, or when the disk takes no more. */
async function workOff(readers: TextReaders): Promise<void> {
  for (let next = await nextExtract(); next; next = await nextExtract()) {
    try {
      await extractFile(readers, next);
      await freeWhenRead(next.sha256);
    } catch (error) {
      console.error('The text of a file could not be stored', next.sha256, error);
      const problem = storageFailure(error);
      if (problem.code === diskFullCode) return;
      const message = 'The text of this file could not be read. The paper itself can be opened.';
      await library.extracts.update(next.sha256, { state: 'failed', problem: { code: 'unreadable', message } });
    }
  }
}

/** Works off the queue now and whenever files are added to it. Does not return while this window has the work. */
export async function keepExtracting(readers: TextReaders): Promise<void> {
  await navigator.locks.request('extract', async () => {
    await queueOutdated();
    await rereadMinutes().catch((error: unknown) => console.error('Minutes could not be read again', error));
    let wake: () => void = () => {};
    watch(
      () => library.extracts.where('state').equals('pending').count(),
      (count) => {
        if (count) wake();
      },
    );
    for (;;) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await workOff(readers);
      // What was over the disk budget had to wait until its text was read.
      await freeSpace().catch((error: unknown) => console.error('Space could not be freed', error));
      await woken;
    }
  });
}
