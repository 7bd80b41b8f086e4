import { useEffect, useState } from 'react';
import type { SearchHit, SearchKind, SimilarRequest } from '../../../shared/search/answer.ts';
import { useLive } from '../../data/use-live.ts';
import { findSimilar, searchableFiles } from '../../search/client.ts';

/** Milliseconds of rest after which typed words are looked for. */
const rest = 500;

/** Shortest text that says what it is about, characters. */
const shortest = 12;

/** What is about the same as some words, best first; empty until it is found. Nothing is told of failures: it is a help. */
export function useSimilar({ text, kinds, notMeetingId, notSubjectId, limit }: SimilarRequest): SearchHit[] {
  const [hits, setHits] = useState<SearchHit[]>([]);
  const kindList = kinds.join(',');
  const searchable = useLive(searchableFiles, []);

  useEffect(() => {
    void searchable;
    if (text.trim().length < shortest) {
      setHits([]);
      return;
    }
    const controller = new AbortController();
    const wanted = kindList ? (kindList.split(',') as SearchKind[]) : [];
    const ask = async () => {
      const request = { text, kinds: wanted, notMeetingId, notSubjectId, limit };
      const result = await findSimilar(request, controller.signal);
      if (!controller.signal.aborted) setHits(result.ok ? result.value : []);
    };
    const timer = setTimeout(() => void ask(), rest);
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [text, kindList, notMeetingId, notSubjectId, limit, searchable]);

  return hits;
}
