import { startTransition, useEffect, useState } from 'react';
import type { FindOptions } from '../../../../shared/text/find-words.ts';
import { type FindPages, type FoundHits, findHits } from './find-hits.ts';

/** What was found last, and for which words. */
export interface Found extends FoundHits {
  query: string;
}

const nothing: Found = { hits: [], count: 0, pages: 0, documents: 0, query: '' };

/** Milliseconds of looking between two rests: less than a frame of the screen. */
const slice = 8;

/** Looks for words a few milliseconds at a time, so that typing and scrolling go on; a newer question ends an older one. */
export function useFoundHits(papers: readonly FindPages[], query: string, options: FindOptions): Found {
  const [found, setFound] = useState(nothing);
  const { matchCase, matchDiacritics, wholeWords } = options;
  useEffect(() => {
    let left = false;
    (async () => {
      const steps = findHits(papers, query, { matchCase, matchDiacritics, wholeWords });
      let rested = performance.now();
      for (let next = steps.next(); ; next = steps.next()) {
        if (next.done) {
          const { value } = next;
          startTransition(() => setFound({ ...value, query }));
          return;
        }
        if (performance.now() - rested < slice) continue;
        await scheduler.yield();
        if (left) return;
        rested = performance.now();
      }
    })();
    return () => {
      left = true;
    };
  }, [papers, query, matchCase, matchDiacritics, wholeWords]);
  return found;
}
