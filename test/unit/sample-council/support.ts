import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublishedDocument, PublishedMeeting } from '../../../electron/sample-council/council.ts';
import { buildSampleCouncil } from '../../../electron/sample-council/sample-council.ts';
import { readPack } from '../../../tools/inspect/read-pack.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'resources', 'sample-council');

/** The sample council as it would be on its first use on that day. */
export const councilOn = (anchorDate: string) =>
  buildSampleCouncil({ anchorDate, madeAt: `${anchorDate}T12:00:00.000Z`, folder });

/** Text and bookmarks of a PDF, by the application's own reading. */
export async function readBack(bytes: Uint8Array) {
  const place = mkdtempSync(join(tmpdir(), 'papers-sample-'));
  try {
    writeFileSync(join(place, 'paper.pdf'), bytes);
    return await readPack(join(place, 'paper.pdf'));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The meeting's own document with that `?T=`. */
export function documentOf(meeting: PublishedMeeting | undefined, t: number): PublishedDocument {
  const found = meeting?.documents.find((document) => document.t === t);
  if (!found) throw new Error(`No document with T=${t}`);
  return found;
}
