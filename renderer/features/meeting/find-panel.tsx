import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { itemAt } from '../../../shared/agenda/find-entry.ts';
import { pageWords } from '../../../shared/marks/citation.ts';
import { useCommands } from '../../commands.ts';
import { IconButton } from '../../ui/button.tsx';
import { SearchField } from '../../ui/field.tsx';
import { type FindHit, findable, findHits, mostHits } from './find-hits.ts';
import './find-panel.css';
import { useSession } from './session.ts';
import { showQuote } from './use-jump.ts';

/** Lists every place in the open paper where some words stand, and goes through them. */
export function FindPanel({ onClose }: { onClose: () => void }) {
  const { view, pages, outline, opening } = useSession();
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const prepared = useMemo(() => findable(pages?.byPage.values() ?? []), [pages]);
  const asked = useDeferredValue(query);
  const hits = useMemo(() => findHits(prepared, asked), [prepared, asked]);

  useEffect(() => field.current?.focus(), []);
  useCommands(
    useMemo(
      () => [
        {
          id: 'reading.find',
          title: 'Find in this paper',
          group: 'Reading',
          keys: 'Mod+F',
          run: () => field.current?.select(),
        },
      ],
      [],
    ),
  );

  const show = (index: number) => {
    const hit = hits[index];
    if (!hit || !view) return;
    setCurrent(index);
    list.current?.querySelectorAll('button')[index]?.scrollIntoView({ block: 'nearest' });
    // With its surroundings, so that of several equal words on a page the right one flashes.
    showQuote(view, hit.page, { quote: hit.words, prefix: plain(hit.before), suffix: plain(hit.after) });
  };
  const step = (by: number) => show((current + by + hits.length) % hits.length);

  return (
    <search
      className="find-panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
        view?.focus();
      }}
    >
      <form
        className="find-head"
        onSubmit={(event) => {
          event.preventDefault();
          if (hits.length > 0) step(1);
        }}
      >
        <SearchField
          ref={field}
          label="Find in this paper"
          value={query}
          onValue={(value) => {
            setQuery(value);
            setCurrent(-1);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.shiftKey && hits.length > 0) {
              event.preventDefault();
              step(-1);
            }
          }}
        />
        <IconButton label="Close the search" keys="Esc" icon={<X />} onClick={onClose} />
      </form>
      <div className="find-count">
        <p className="numbers" role="status">
          {countWords(asked, hits, current)}
        </p>
        <IconButton label="Previous" icon={<ChevronUp />} disabled={hits.length === 0} onClick={() => step(-1)} />
        <IconButton label="Next" icon={<ChevronDown />} disabled={hits.length === 0} onClick={() => step(1)} />
      </div>
      {pages && !pages.complete ? (
        <p className="find-note numbers">
          The words of this paper are still being read: {pages.done} of {pages.total || '?'} pages so far.
        </p>
      ) : null}
      <ol className="find-hits" ref={list}>
        {hits.map((hit, index) => {
          const item = opening ? itemAt(outline, opening.document.id, hit.page) : null;
          const first = index === 0 || hits[index - 1]?.page !== hit.page;
          return (
            <li key={`${hit.page}/${hit.place}`}>
              {first ? (
                <p className="find-place numbers">
                  {pageWords(hit.printed, hit.page)}
                  {item ? ` · ${[item.number, item.title].filter(Boolean).join('. ')}` : ''}
                </p>
              ) : null}
              <button
                type="button"
                className="find-hit side-row"
                aria-current={index === current ? 'true' : undefined}
                onClick={() => show(index)}
              >
                {hit.before}
                <mark>{hit.words}</mark>
                {hit.after}
              </button>
            </li>
          );
        })}
      </ol>
    </search>
  );
}

function plain(context: string): string {
  return context.replace(/^… | …$/g, '');
}

function countWords(query: string, hits: readonly FindHit[], current: number): string {
  if (query.trim() === '') return 'Type words to find';
  if (hits.length === 0) return 'Not in this paper';
  const count = hits.length === mostHits ? `${mostHits} or more` : String(hits.length);
  if (current >= 0) return `${current + 1} of ${count}`;
  return `${count} ${hits.length === 1 ? 'place' : 'places'}`;
}
