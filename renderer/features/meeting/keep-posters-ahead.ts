/** Makes posters of papers that were never opened, while the member does nothing, so that they too are seen at once. */
import { library } from '../../data/library-db.ts';
import { keepPoster, posterRow } from '../../data/posters.ts';
import { watch } from '../../data/watch.ts';
import { drawAhead } from '../../pdf/draw-ahead.ts';
import { openPaper } from '../../pdf/open-paper.ts';
import { nameOf, nextPaperAhead, type PaperAhead } from './papers-ahead.ts';
import './panes/reader-pane.css';

/** Milliseconds in which the member did nothing before anything is made. */
const quietFor = 3000;

/** Milliseconds after which a page that is still being drawn is given up. */
const longest = 20_000;

/** What the member does that is not to be disturbed. */
const doings = ['keydown', 'pointerdown', 'wheel', 'input', 'dragenter'] as const;

/** Whether pages are being read, where every thread belongs to them. */
const isReading = () => location.pathname.startsWith('/meetings/') || document.visibilityState !== 'visible';

/** Makes them from now on, in one window only. */
export function keepPostersAhead(): void {
  let doneAt = performance.now();
  let making = new AbortController();
  const onDoing = () => {
    doneAt = performance.now();
    making.abort();
  };
  for (const doing of doings) addEventListener(doing, onDoing, { capture: true, passive: true });
  let news = () => {};
  const passed = new Set<string>();

  /** Resolves once nothing has been done for a while and nobody reads. */
  const quiet = async () => {
    for (;;) {
      const left = isReading() ? quietFor : doneAt + quietFor - performance.now();
      if (left <= 0) break;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
    await new Promise((resolve) => requestIdleCallback(resolve));
  };

  navigator.locks
    .request('posters-ahead', async () => {
      watch(whatCounts, () => news());
      for (;;) {
        const changed = new Promise<void>((resolve) => {
          news = resolve;
        });
        await quiet();
        const next = await nextPaperAhead(passed);
        if (!next) {
          await changed;
          // While papers come one after another, it looks once in a while.
          doneAt = performance.now();
          continue;
        }
        making = new AbortController();
        const { signal } = making;
        await makePoster(next, signal);
        // What was called off is begun again.
        if (!signal.aborted) passed.add(nameOf(next));
      }
    })
    .catch((reason) => console.warn(reason));
}

/** Changes whenever there may be a paper to make a poster of. */
function whatCounts(): Promise<unknown[]> {
  const { extracts, posters, files } = library;
  const lastMade = posters.orderBy('madeAt').reverse().limit(1).keys();
  return Promise.all([extracts.where('state').equals('done').count(), files.count(), lastMade]);
}

/** A paper that cannot be opened or drawn has none. */
async function makePoster({ sha256, blob, zoom, place, look, frame }: PaperAhead, signal: AbortSignal): Promise<void> {
  const ended = AbortSignal.any([signal, AbortSignal.timeout(longest)]);
  const paper = await openPaper(blob);
  if (typeof paper === 'string') return;
  try {
    const pages = await Promise.race([drawAhead(paper, zoom, frame, ended), paper.died]);
    if (pages && !ended.aborted) await keepPoster({ ...posterRow({ sha256, place, look, pages }), ahead: true });
  } catch (reason) {
    console.warn(reason);
  } finally {
    await paper.close();
  }
}
