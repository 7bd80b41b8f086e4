import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { SearchKind } from '../../../shared/search/answer.ts';
import { isSearchKind } from './hit-words.ts';

/** What is looked for: the words of the box, and what is chosen beside them, empty where it is not. */
export interface LookedFor {
  text: string;
  kind: SearchKind | 'all';
  bodyId: string;
  year: string;
  /** The instant since which results have to have come; empty for all of them. */
  since: string;
}

/** Milliseconds of rest after which typed words stand in the address. */
const rest = 400;

function read(query: URLSearchParams): LookedFor {
  const kind = query.get('kind') ?? '';
  return {
    text: query.get('q') ?? '',
    kind: isSearchKind(kind) ? kind : 'all',
    bodyId: query.get('committee') ?? '',
    year: /^\d{4}$/.exec(query.get('year') ?? '')?.[0] ?? '',
    since: query.get('since') ?? '',
  };
}

function written({ text, kind, bodyId, year, since }: LookedFor): string {
  const all = { q: text, kind: kind === 'all' ? '' : kind, committee: bodyId, year, since };
  return new URLSearchParams(Object.entries(all).filter(([, value]) => value !== '')).toString();
}

/** What is looked for, which stands in the address so that going back finds it, and the way to change it. */
export function useLookedFor(): [LookedFor, (change: Partial<LookedFor>) => void] {
  const [query, setQuery] = useSearchParams();
  const address = query.toString();
  const [looked, setLooked] = useState(() => read(query));
  // The address as it was read or written here last.
  const known = useRef(address);

  // Another one leads here from elsewhere, as from a message of the system.
  useEffect(() => {
    if (address === known.current) return;
    known.current = address;
    setLooked(read(new URLSearchParams(address)));
  }, [address]);

  useEffect(() => {
    const timer = setTimeout(() => {
      const next = written(looked);
      if (next === known.current) return;
      known.current = next;
      setQuery(next, { replace: true });
    }, rest);
    return () => clearTimeout(timer);
  }, [looked, setQuery]);

  return [looked, (change) => setLooked((before) => ({ ...before, ...change }))];
}
