import { useSearchParams } from 'wouter';

/** What a view's address says after `?`, which is where a view keeps its filters. */
export interface AddressQuery {
  /** What a name stands for, empty when the address does not say. */
  value: (name: string) => string;
  /** Writes one value, or takes it out when it is empty, without a step in the history. */
  choose: (name: string, value: string) => void;
  /** Takes all values out. */
  clear: () => void;
}

/** The filters of the view that is open, kept in its address so that going back finds them as they were. */
export function useAddressQuery(): AddressQuery {
  const [query, setQuery] = useSearchParams();
  return {
    value: (name) => query.get(name) ?? '',
    choose: (name, value) =>
      setQuery(
        (before) => {
          const next = new URLSearchParams(before);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    clear: () => setQuery({}, { replace: true }),
  };
}
