import { useMemo, useState } from 'react';

/** The marks that are chosen to do something with all of them, and how they are chosen. */
export interface ChosenMarks {
  ids: ReadonlySet<string>;
  /** Chooses a mark or lets it go; `open` is the one that is open, which the first press adds as well. */
  toggle: (id: string, open: string | null) => void;
  /** Chooses everything from the mark chosen last, or else from `start`, to this one. */
  extendTo: (id: string, start: string) => void;
  chooseAll: (ids: readonly string[]) => void;
  clear: () => void;
}

const none: ReadonlySet<string> = new Set();

/** Which marks of a list are chosen. Marks that are not listed any more are not chosen any more. */
export function useChosen(listed: readonly string[]): ChosenMarks {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none);
  const [from, setFrom] = useState<string | null>(null);
  const ids = useMemo(() => {
    if (chosen.size === 0) return none;
    const there = listed.filter((id) => chosen.has(id));
    return there.length === 0 ? none : new Set(there);
  }, [chosen, listed]);

  return {
    ids,
    toggle: (id, open) => {
      const next = new Set(ids.size === 0 && open !== null ? [...ids, open] : ids);
      if (ids.has(id)) next.delete(id);
      else next.add(id);
      setChosen(next);
      setFrom(id);
    },
    extendTo: (id, start) => {
      const begin = ids.size > 0 && from !== null ? from : start;
      const [first = 0, last = 0] = [listed.indexOf(begin), listed.indexOf(id)].sort((a, b) => a - b);
      setChosen(new Set(listed.slice(Math.max(0, first), last + 1)));
      setFrom(begin);
    },
    chooseAll: (all) => setChosen(new Set(all)),
    clear: () => {
      setChosen(none);
      setFrom(null);
    },
  };
}
