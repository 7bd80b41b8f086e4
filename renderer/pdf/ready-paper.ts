/**
 * A paper that is probably opened next is opened before it is asked for, and the page it will open at is drawn once,
 * small and out of sight: then its words, fonts and pictures are at hand when it is shown. One paper is kept so.
 */
import { type OpenPaper, openPaper, type PaperProblem } from './open-paper.ts';
import { passwordOf } from './paper-passwords.ts';

type Opening = Promise<OpenPaper | PaperProblem>;

let ready: { sha256: string; opening: Opening } | null = null;

/** Share of its size at which the page is drawn out of sight; what counts is that it is drawn. */
const smallScale = 0.1;

/** Makes a stored paper ready to be shown at a page; the one that was ready before is closed. */
export async function makeReady(sha256: string, blob: Blob, page: number): Promise<void> {
  if (ready?.sha256 === sha256) return;
  const before = ready;
  const opening = openPaper(blob, passwordOf(sha256));
  ready = { sha256, opening };
  await before?.opening.then((paper) => (typeof paper === 'string' ? undefined : paper.close()));
  const paper = await opening;
  if (typeof paper === 'string') return;
  const first = await paper.document.getPage(page);
  const viewport = first.getViewport({ scale: smallScale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await first.render({ canvas, viewport }).promise;
}

/** The paper where it was made ready; it is the caller's to close from then on. */
export function takeReady(sha256: string): Opening | null {
  if (ready?.sha256 !== sha256) return null;
  const { opening } = ready;
  ready = null;
  return opening;
}
