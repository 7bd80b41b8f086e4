/** How papers looked where the member left off. They can be made again at any time, so only the last ones are kept. */
import { library, type Poster } from './library-db.ts';

/** Most posters that are kept; those made longest ago go first. */
const mostPosters = 30;

/** Most bytes that all of them take. */
const mostBytes = 30_000_000;

/** How a stored file looked where it was left; undefined where nothing is kept of it. */
export function posterOf(sha256: string): Promise<Poster | undefined> {
  return library.posters.get(sha256);
}

/** Keeps how a stored file looks, in place of what was kept of it, as long as its bytes are here. */
export async function keepPoster(poster: Poster): Promise<void> {
  await library.transaction('rw', library.files, library.posters, async () => {
    if (!(await library.files.where('sha256').equals(poster.sha256).count())) return;
    await library.posters.put(poster);
    const all = await library.posters.orderBy('madeAt').reverse().toArray();
    let bytes = 0;
    const spare = all.filter(({ size }, at) => {
      bytes += size;
      return at > 0 && (at >= mostPosters || bytes > mostBytes);
    });
    await library.posters.bulkDelete(spare.map(({ sha256 }) => sha256));
  });
}
