import type { PageTextRow } from '../../shared/model/library.ts';
import { library } from './library-db.ts';

/** Pages fetched at a time, so that no one of them holds the window up. */
const step = 64;

/** The text of a version's pages in order, some at a time. */
export async function* pageTexts(sha256: string): AsyncGenerator<PageTextRow[]> {
  for (let last = 0; ; ) {
    const some = await library.pages
      .where('[sha256+page]')
      .between([sha256, last], [sha256, Number.MAX_SAFE_INTEGER], false, true)
      .limit(step)
      .toArray();
    yield some;
    last = some.at(-1)?.page ?? 0;
    if (some.length < step) return;
  }
}
