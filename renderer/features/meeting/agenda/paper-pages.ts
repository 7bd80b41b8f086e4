import { useEffect, useMemo, useState } from 'react';
import type { PageTextRow } from '../../../../shared/model/library.ts';
import { library } from '../../../data/library-db.ts';
import { useLive } from '../../../data/use-live.ts';

/** What the extraction has read of a file so far. */
export interface PaperPages {
  /** Pages by their place in the file; pages not read yet are missing. */
  byPage: ReadonlyMap<number, PageTextRow>;
  /** True once every page has been read, or it is known that it cannot be. */
  complete: boolean;
  /** Pages read, and pages there are; 0 while not known. */
  done: number;
  total: number;
}

/** Pages read between two looks at the table, so that a long extraction does not read it again for every page. */
const step = 40;

/** The texts and printed numbers of a file's pages, growing while they are being read. */
export function usePaperPages(sha256: string | null): PaperPages | undefined {
  const extract = useLive(() => (sha256 ? library.extracts.get(sha256).then((row) => row ?? null) : null), [sha256]);
  const [loaded, setLoaded] = useState<{ sha256: string; byPage: Map<number, PageTextRow> }>();
  const complete = extract?.state === 'done' || extract?.state === 'failed';
  const look = complete ? 'all' : String(Math.floor((extract?.pagesDone ?? 0) / step));

  useEffect(() => {
    if (!sha256 || look === '') return;
    let left = false;
    library.pages
      .where('sha256')
      .equals(sha256)
      .toArray()
      .then((rows) => {
        if (!left) setLoaded({ sha256, byPage: new Map(rows.map((row) => [row.page, row])) });
      });
    return () => {
      left = true;
    };
  }, [sha256, look]);

  const byPage = sha256 && loaded?.sha256 === sha256 && extract !== undefined ? loaded.byPage : undefined;
  const done = extract?.pagesDone ?? 0;
  const total = extract?.pageCount ?? 0;
  // The same while nothing changes: what is found in the words and laid out of them is worked out from it.
  return useMemo(() => byPage && { byPage, complete, done, total }, [byPage, complete, done, total]);
}
