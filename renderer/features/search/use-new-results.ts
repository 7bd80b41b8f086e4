import { useEffect, useState } from 'react';
import type { SearchHit } from '../../../shared/search/answer.ts';
import { useLive } from '../../data/use-live.ts';
import { newResults, newsAgain, newsMark } from '../../search/search-news.ts';

/** What a search finds that came since an instant; null until it is found, and where there is no instant. */
export function useNewResults(query: string, since: string): SearchHit[] | null {
  const [hits, setHits] = useState<SearchHit[] | null>(null);
  const mark = useLive(newsMark, []);

  useEffect(() => {
    if (mark === undefined || !since || !query.trim()) {
      setHits(null);
      return;
    }
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const found = await newResults({ query }, since, controller.signal);
      if (controller.signal.aborted) return;
      setHits(found.hits);
      if (found.incomplete) timer = setTimeout(() => void ask(), newsAgain);
    };
    void ask();
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [query, since, mark]);

  return hits;
}
