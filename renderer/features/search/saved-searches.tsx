import { Bell, BellOff, Bookmark, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SavedSearch } from '../../../shared/model/member.ts';
import {
  bringBackSearch,
  noteSeen,
  removeSearch,
  renameSearch,
  savedSearches,
  saveSearch,
  setAlert,
} from '../../data/saved-searches.ts';
import { useLive } from '../../data/use-live.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useNewResults } from './use-new-results.ts';

/** Keeps the search that is made, with what is chosen beside its words typed out, or no longer. */
export function SaveSearch({ query }: { query: string }) {
  const saved = useLive(savedSearches, []) ?? [];
  const one = saved.find((search) => search.query === query);
  if (!query) return null;
  return (
    <Button
      look="quiet"
      className="search-save"
      icon={<Bookmark />}
      aria-pressed={one !== undefined}
      onClick={() => void (one ? removeWithUndo(one.id) : saveSearch(query).then(tellSaved))}
    >
      {one ? 'Saved' : 'Save this search'}
    </Button>
  );
}

function tellSaved(): void {
  showToast({ id: 'search-saved', message: 'Search saved. New results are told after each sync.' });
}

/** The searches the member keeps, each with how much is new. */
export function SavedSearches({ onOpen }: { onOpen: (query: string, since: string) => void }) {
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

function SavedRow({ search, onOpen }: { search: SavedSearch; onOpen: (query: string, since: string) => void }) {
  const { id, name, query, alert, seenAt } = search;
  const count = useNewResults(query, seenAt)?.length ?? 0;
  const [naming, setNaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  if (naming) {
    const done = () => {
      flushSync(() => setNaming(false));
      row.current?.querySelector('button')?.focus();
    };
    return (
      <li ref={row} className="saved-search">
        <NameField search={search} onDone={done} />
      </li>
    );
  }
  return (
    <li ref={row} className="saved-search">
      <button
        type="button"
        className="saved-search-name"
        onClick={() => {
          onOpen(query, count > 0 ? seenAt : '');
          void noteSeen(id);
        }}
      >
        <span>{name}</span>
        {count > 0 ? <Badge tone="accent">{count} new</Badge> : null}
        {name === query ? null : <span className="saved-search-words">{query}</span>}
      </button>
      <IconButton label={`Rename the saved search ${name}`} icon={<Pencil />} onClick={() => setNaming(true)} />
      <IconButton
        label={alert ? `Tell no more of new results for ${name}` : `Tell of new results for ${name}`}
        icon={alert ? <Bell /> : <BellOff />}
        onClick={() => void setAlert(id, !alert)}
      />
      <IconButton label={`Remove the saved search ${name}`} icon={<Trash2 />} onClick={() => void removeWithUndo(id)} />
    </li>
  );
}

/** Another name for a saved search: Enter keeps it, Escape leaves it. */
function NameField({ search: { id, name }, onDone }: { search: SavedSearch; onDone: () => void }) {
  const [typed, setTyped] = useState(name);
  return (
    <form
      className="saved-search-naming"
      onSubmit={(event) => {
        event.preventDefault();
        void renameSearch(id, typed).then(onDone);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <TextField
        ref={(field) => field?.focus()}
        label={`Name of the saved search ${name}`}
        labelHidden
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit">Rename</Button>
      <Button look="quiet" onClick={onDone}>
        Cancel
      </Button>
    </form>
  );
}

async function removeWithUndo(id: string): Promise<void> {
  const removed = await removeSearch(id);
  if (!removed) return;
  showToast({
    id: 'undo',
    message: 'Saved search removed.',
    action: { label: 'Undo', run: () => void bringBackSearch(removed) },
  });
}
