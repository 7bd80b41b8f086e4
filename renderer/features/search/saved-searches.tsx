import { Bell, BellOff, Bookmark, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SavedSearch } from '../../../shared/model/member.ts';
import { noteSeen, removeSearch, savedSearches, saveSearch, setAlert } from '../../data/saved-searches.ts';
import { useLive } from '../../data/use-live.ts';
import { newResults, newsMark } from '../../search/search-news.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';

/** Keeps the search that is in the box, or no longer. */
export function SaveSearch({ text }: { text: string }) {
  const saved = useLive(savedSearches, []) ?? [];
  const words = text.trim();
  const one = saved.find(({ query }) => query === words);
  if (!words) return null;
  return (
    <Button
      look="quiet"
      icon={<Bookmark />}
      aria-pressed={one !== undefined}
      onClick={() => void (one ? removeSearch(one.id) : saveSearch(words).then(tellSaved))}
    >
      {one ? 'Saved' : 'Save this search'}
    </Button>
  );
}

function tellSaved(): void {
  showToast({ id: 'search-saved', message: 'Search saved. New results are told after each sync.' });
}

/** The searches the member keeps, each with how much is new. */
export function SavedSearches({ onOpen }: { onOpen: (query: string) => void }) {
  const saved = useLive(savedSearches, []) ?? [];
  if (saved.length === 0) return null;
  return (
    <section className="saved-searches" aria-label="Saved searches">
      <h2>Saved searches</h2>
      <ul>
        {saved.map((search) => (
          <SavedRow key={search.id} search={search} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

function SavedRow({ search, onOpen }: { search: SavedSearch; onOpen: (query: string) => void }) {
  const { id, name, query, alert } = search;
  const count = useNewCount(search);
  return (
    <li className="saved-search">
      <button
        type="button"
        className="saved-search-name"
        onClick={() => {
          onOpen(query);
          void noteSeen(id);
        }}
      >
        <span>{name}</span>
        {count > 0 ? <Badge tone="accent">{count} new</Badge> : null}
      </button>
      <IconButton
        label={alert ? `Tell no more of new results for ${name}` : `Tell of new results for ${name}`}
        icon={alert ? <Bell /> : <BellOff />}
        aria-pressed={alert}
        onClick={() => void setAlert(id, !alert)}
      />
      <IconButton
        label={`Remove the saved search ${name}`}
        icon={<Trash2 />}
        onClick={() => void removeWithUndo(search)}
      />
    </li>
  );
}

async function removeWithUndo({ id, query }: SavedSearch): Promise<void> {
  await removeSearch(id);
  showToast({
    id: 'undo',
    message: 'Saved search removed.',
    action: { label: 'Undo', run: () => void saveSearch(query) },
  });
}

/** How many results came since the search was last looked at. */
function useNewCount(search: SavedSearch): number {
  const [count, setCount] = useState(0);
  const mark = useLive(newsMark, []);
  useEffect(() => {
    if (mark === undefined) return;
    const controller = new AbortController();
    void newResults(search, search.seenAt, controller.signal).then((hits) => {
      if (!controller.signal.aborted) setCount(hits.length);
    });
    return () => controller.abort();
  }, [search, mark]);
  return count;
}
