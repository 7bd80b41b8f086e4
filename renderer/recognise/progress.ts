import type { Extract } from '../../shared/model/library.ts';
import { library } from '../data/library-db.ts';

/** How far the recognition of a file is, pages. */
export interface RecognitionProgress {
  done: number;
  all: number;
}

/** How far the recognition of a file is; null where it has no pages that are pictures. */
export async function recognitionOf(extract: Extract): Promise<RecognitionProgress | null> {
  const all = extract.scannedPages?.length ?? 0;
  if (all === 0) return null;
  return { done: await library.recognised.where('sha256').equals(extract.sha256).count(), all };
}

/** Stops the recognition of a file, or lets it go on from where it was. */
export async function changeRecognition(sha256: string, recognition: 'waiting' | 'stopped'): Promise<void> {
  await library.extracts
    .where('sha256')
    .equals(sha256)
    .modify((extract) => {
      if (extract.recognition !== 'done') extract.recognition = recognition;
    });
}
