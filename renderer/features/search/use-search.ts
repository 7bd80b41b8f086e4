import { useEffect, useState } from 'react';
import type { SearchAnswer, SearchKind, SearchRequest } from '../../../shared/search/answer.ts';
import { useLive } from '../../data/use-live.ts';
import { searchableFiles, searchEverything } from '../../search/client.ts';

/** What is asked for, but for how many. */
export type Asked = Omit<SearchRequest, 'limit'>;

/** The last answer, what it answers, and what went wrong when there is none. */
export interface SearchState {
  answer: SearchAnswer | null;
  /** The text the answer is for; another than the one typed while a newer answer is awaited. */
  answered: string;
  problem: string;
}

const nothing: SearchState = { answer: null, answered: '', problem: '' };

/**
 * While parts are still being loaded or indexed, the search is asked again after so many milliseconds: soon at first,
 * when the program was just started, then twice as late each time.
 */
const firstAgain = 100;
const lastAgain = 1500;

/**
 * Searches as the member types. Each search ends the one before it, so that an answer that comes late never takes the
 * place of a newer one; until an answer comes, the one before it stays.
 */
export function useSearchAnswer({ text, kinds, bodyId, year }: Asked, limit: number): SearchState {
  const [state, setState] = useState<SearchState>(nothing);
  const kindList = kinds.join(',');
  // What is indexed meanwhile may hold the words too, even if no more was expected.
  const searchable = useLive(searchableFiles, []);

  useEffect(() => {
    void searchable;
    if (!text.trim()) {
      setState(nothing);
      return;
    }
    const controller = new AbortController();
    const wanted = kindList ? (kindList.split(',') as SearchKind[]) : [];
    const request: SearchRequest = { text, kinds: wanted, bodyId, year, limit };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let again = firstAgain;
    const ask = async () => {
      const result = await searchEverything(request, controller.signal);
      if (controller.signal.aborted) return;
      if (!result.ok) {
        if (result.code !== 'cancelled') setState({ answer: null, answered: text, problem: result.message });
        return;
      }
      setState({ answer: result.value, answered: text, problem: '' });
      if (!result.value.incomplete) return;
      timer = setTimeout(() => void ask(), again);
      again = Math.min(lastAgain, again * 2);
    };
    void ask();
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [text, kindList, bodyId, year, limit, searchable]);

  return state;
}
