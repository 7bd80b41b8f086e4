/** How papers look where they open. They can be made again at any time, so only the last ones are kept. */
import { library, type Poster, type PosterFrame } from './library-db.ts';

/** Most posters that are kept of papers that were read; those made longest ago go first. */
const mostPosters = 30;

/** Most that are kept of papers that were never opened. */
const mostAhead = 20;

/** Most bytes that all of them take. */
const mostBytes = 30_000_000;

/** How a stored file looked where it was left, or will look where it opens; undefined where nothing is kept of it. */
export function posterOf(sha256: string): Promise<Poster | undefined> {
  return library.posters.get(sha256);
}

/** A poster as it is kept, made now. */
export function posterRow(poster: Pick<Poster, 'sha256' | 'place' | 'look' | 'pages'>): Poster {
  const size = poster.pages.reduce((sum, { picture }) => sum + picture.size, 0);
  return { ...poster, size, madeAt: new Date().toISOString() };
}

/** Keeps how a stored file looks, in place of what was kept of it, as long as its bytes are here. */
export async function keepPoster(poster: Poster): Promise<void> {
  await library.transaction('rw', library.files, library.posters, async () => {
    if (!(await library.files.where('sha256').equals(poster.sha256).count())) return;
    await library.posters.put(poster);
    const all = await library.posters.orderBy('madeAt').reverse().toArray();
    let bytes = 0;
    // Those of papers that were read come first. The one that is put is kept whatever its size.
    const counts = { read: 0, ahead: 0 };
    const ranked = [...all.filter(({ ahead }) => !ahead), ...all.filter(({ ahead }) => ahead)];
    const spare = ranked.filter(({ sha256, size, ahead }) => {
      bytes += size;
      const isOver = ahead ? ++counts.ahead > mostAhead : ++counts.read > mostPosters;
      return sha256 !== poster.sha256 && (isOver || bytes > mostBytes);
    });
    await library.posters.bulkDelete(spare.map(({ sha256 }) => sha256));
  });
}

/** Names the window as it is now, with all that decides how large the view of the pages is in it. */
export function windowNow(): string {
  return [innerWidth, innerHeight, devicePixelRatio, document.documentElement.dataset['textSize'] ?? ''].join(' ');
}

/** How large the view of the pages was when the member last read in a window like this one; undefined if they never did. */
export async function lastFrame(): Promise<PosterFrame | undefined> {
  const here = windowNow();
  const read = library.posters.orderBy('madeAt').reverse();
  return (await read.filter(({ frame }) => frame?.window === here).first())?.frame;
}
