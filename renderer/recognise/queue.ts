/** Works off the files with pages that are pictures, one page at a time, in one window only, after all other reading. */
import type { Extract } from '../../shared/model/library.ts';
import { library } from '../data/library-db.ts';
import { readSetting } from '../data/settings.ts';
import { watch } from '../data/watch.ts';
import { soonest } from '../extract/soonest-first.ts';
import type { PdfTextReader } from '../pdf/text-reader.ts';
import { recogniseFile } from './recognise-file.ts';
import type { Recogniser } from './recogniser.ts';

/** The files to be worked on now: none while others wait for their text, or when the member wants no recognition. */
async function waitingFiles(): Promise<Extract[]> {
  if (!(await readSetting('read-scans'))) return [];
  if (await library.extracts.where('state').anyOf('pending', 'running').count()) return [];
  const waiting = await library.extracts.where('recognition').equals('waiting').toArray();
  const here = await library.files
    .where('sha256')
    .anyOf(waiting.map(({ sha256 }) => sha256))
    .primaryKeys();
  return waiting.filter(({ sha256, state }) => state === 'done' && here.includes(sha256));
}

/** Works off the queue now and whenever there is something in it. Does not return while this window has the work. */
export async function keepRecognising(reader: PdfTextReader, recogniser: Recogniser): Promise<void> {
  await navigator.locks.request('recognise', async () => {
    let wake: () => void = () => {};
    watch(waitingFiles, (files) => {
      if (files.length) wake();
    });
    for (;;) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      for (let next = await soonest(await waitingFiles()); next; next = await soonest(await waitingFiles())) {
        await recogniseFile(reader, recogniser, next);
      }
      // It takes some hundred megabytes, and scans are rare.
      await recogniser.end();
      await woken;
    }
  });
}
