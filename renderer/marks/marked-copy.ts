import { annotate } from '../../shared/annotations/annotate.ts';
import { annotationsOf } from '../../shared/marks/annotations.ts';
import type { Mark } from '../../shared/model/member.ts';
import { failure, type Result, success } from '../../shared/util/result.ts';
import { library } from '../data/library-db.ts';
import { readSetting } from '../data/settings.ts';
import { withPlaces } from '../pdf/words-at.ts';
import { inflate } from './inflate.ts';

/** A copy of a paper with marks in it. */
export interface MarkedCopy {
  blob: Blob;
  /** Marks that stand in it as a note in the corner of their page, because their place on it is not known. */
  asNotes: number;
  /** Marks that are on no page of it. */
  left: number;
}

/**
 * A copy of a version of a paper with those marks in it that stand on this version. Its first bytes are those of the
 * paper, to the last one.
 */
export async function markedCopy(sha256: string, marks: readonly Mark[]): Promise<Result<MarkedCopy>> {
  const file = await library.files.get(sha256);
  if (!file) {
    return failure('not-here', 'The file of this paper is not on this machine. Open the paper, and save again then.');
  }
  const here = marks.filter(({ anchor }) => anchor.sha256 === sha256);
  const annotations = annotationsOf(await withPlaces(here, file.blob), await readSetting('colour-names'));
  const update = await annotate(new Uint8Array(await file.blob.arrayBuffer()), annotations, inflate);
  if (!update.ok) return update;
  const { added, left } = update.value;
  return success({
    blob: new Blob([file.blob, added], { type: 'application/pdf' }),
    asNotes: annotations.filter(
      (annotation) => annotation.kind === 'note' && !annotation.point && !left.includes(annotation),
    ).length,
    left: new Set(left.map(({ id }) => id)).size,
  });
}
