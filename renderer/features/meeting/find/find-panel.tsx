import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { entryAt, itemAt } from '../../../../shared/agenda/find-entry.ts';
import { pageWords } from '../../../../shared/marks/citation.ts';
import type { FindOptions } from '../../../../shared/text/find-words.ts';
import { useCommands } from '../../../commands.ts';
import { lightWords } from '../../../pdf/find-light.ts';
import { IconButton } from '../../../ui/button.tsx';
import { SearchField } from '../../../ui/field.tsx';
import { type FoundHits, findable, findHits, mostListed } from './find-hits.ts';
import { FindChoices, type FindScope } from './find-options.tsx';
import './find-panel.css';
import { type MeetingSession, useCurrentPage, useSession } from '../panes/session.ts';
import { showQuote } from '../panes/use-jump.ts';
import { showText } from '../text-view/shown.ts';

/** The pages that are looked through; the whole document when there is no range. */
interface Room {
  scope: FindScope;
  /** The document the pages are of. */
  documentId: string;
  first: number;
  last: number;
}

/** Lists every place in the open paper where some words stand, lights them on its pages, and goes through them. */
export function FindPanel({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { view, pages, outline, opening } = session;
  const page = useCurrentPage();
  const [query, setQuery] = useState('');
  const [options, setOptions] = useState<FindOptions>({ matchCase: false, matchDiacritics: false, wholeWords: false });
  const [chosen, setChosen] = useState<Room | null>(null);
  const [current, setCurrent] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  // An item of a paper that is not open any more is no place to look.
  const room = chosen?.documentId === opening?.document.id ? chosen : null;
  const first = room?.first ?? 1;
  const last = room?.last ?? Number.MAX_SAFE_INTEGER;
  const prepared = useMemo(() => findable(pages?.byPage.values() ?? []), [pages]);
  const asked = useDeferredValue(query);
  const found = useMemo(
    () =>
      findHits(
        prepared.filter(({ row }) => row.page >= first && row.page <= last),
        asked,
        options,
      ),
    [prepared, asked, options, first, last],
  );
  const { hits } = found;
  const hit = hits[current];
  const at = hit ? `${hit.page}/${hit.ordinal}` : '';

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (!view || asked.trim() === '') return;
    const [onPage, ordinal] = at.split('/').map(Number);
    return lightWords(view, {
      query: asked,
      options,
      first,
      last,
      current: at ? { page: onPage ?? 0, ordinal: ordinal ?? 0 } : null,
    });
  }, [view, asked, options, first, last, at]);

  const show = (index: number) => {
    const wanted = hits[index];
    if (!wanted || !view) return;
    setCurrent(index);
    // The place is on the pages, which the text lies over.
    showText(session.pane, false);
    list.current?.querySelectorAll('button')[index]?.scrollIntoView({ block: 'nearest' });
    // With its surroundings, so that of several equal words on a page the right one flashes.
    const { words, before, after } = wanted;
    showQuote(view, wanted.page, { quote: words, prefix: plain(before), suffix: plain(after) });
  };
  const step = (by: 1 | -1) => {
    if (hits.length === 0) return;
    // The first step leads on from the page that is read.
    const from = hits.findIndex((one) => one.page >= page);
    if (current === -1) show(by === 1 ? Math.max(from, 0) : (from === -1 ? hits.length : from) - 1);
    else show((current + by + hits.length) % hits.length);
  };
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
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
        {
          id: 'reading.find-next',
          title: 'Next place found',
          group: 'Reading',
          keys: 'F3',
          run: () => latest.current(1),
        },
        {
          id: 'reading.find-previous',
          title: 'Place found before',
          group: 'Reading',
          keys: 'Shift+F3',
          run: () => latest.current(-1),
        },
      ],
      [],
    ),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      onClose();
      view?.focus();
    } else if (event.key === 'F3') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter' && event.shiftKey && event.target === field.current) step(-1);
    else return;
    event.preventDefault();
  };
  const change = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      set(value);
      setCurrent(-1);
    };
  };

  return (
    <search className="find-panel" onKeyDown={onKeyDown}>
      <form
        className="find-head"
        onSubmit={(event) => {
          event.preventDefault();
          step(1);
        }}
      >
        <SearchField ref={field} label="Find in this paper" value={query} onValue={change(setQuery)} />
        <IconButton label="Close the search" keys="Esc" icon={<X />} onClick={onClose} />
      </form>
      <FindChoices
        options={options}
        onOptions={change(setOptions)}
        scope={room?.scope ?? 'all'}
        onScope={change((scope: FindScope) => setChosen(roomOf(session, scope, page)))}
      />
      <div className="find-count">
        <p className="numbers" role="status">
          {countWords(asked, found, current, room?.scope ?? 'all')}
        </p>
        <IconButton
          label="Previous"
          keys="Shift+F3"
          icon={<ChevronUp />}
          disabled={hits.length === 0}
          onClick={() => step(-1)}
        />
        <IconButton
          label="Next"
          keys="F3"
          icon={<ChevronDown />}
          disabled={hits.length === 0}
          onClick={() => step(1)}
        />
      </div>
      {pages && !pages.complete ? (
        <p className="find-note numbers">
          The words of this paper are still being read: {pages.done} of {pages.total || '?'} pages so far.
        </p>
      ) : null}
      <ol className="find-hits" ref={list}>
        {hits.map((one, index) => {
          const item = opening ? itemAt(outline, opening.document.id, one.page) : null;
          const isFirst = index === 0 || hits[index - 1]?.page !== one.page;
          return (
            <li key={`${one.page}/${one.ordinal}`}>
              {isFirst ? (
                <p className="find-place numbers">
                  {pageWords(one.printed, one.page)}
                  {item ? ` · ${[item.number, item.title].filter(Boolean).join('. ')}` : ''}
                </p>
              ) : null}
              <button
                type="button"
                className="find-hit side-row"
                aria-current={index === current ? 'true' : undefined}
                onClick={() => show(index)}
              >
                {one.before}
                <mark>{one.words}</mark>
                {one.after}
              </button>
            </li>
          );
        })}
      </ol>
      {found.count > mostListed ? (
        <p className="find-note numbers">The first {mostListed} are listed. More words find fewer places.</p>
      ) : null}
    </search>
  );
}

/** The pages of the item or paper that is read now; null for all of them, or where the page belongs to none. */
function roomOf({ outline, opening }: MeetingSession, scope: FindScope, page: number): Room | null {
  const documentId = opening?.document.id;
  if (scope === 'all' || !documentId) return null;
  const entry = scope === 'item' ? itemAt(outline, documentId, page) : entryAt(outline, documentId, page);
  if (entry?.stretch?.documentId !== documentId) return null;
  const { firstPage, lastPage } = entry.stretch;
  return { scope, documentId, first: firstPage, last: lastPage ?? Number.MAX_SAFE_INTEGER };
}

function plain(context: string): string {
  return context.replace(/^… | …$/g, '');
}

const scopeWords: Readonly<Record<FindScope, string>> = {
  all: 'in this document',
  item: 'in this item',
  paper: 'in this paper',
};

function countWords(query: string, { hits, count, pages }: FoundHits, current: number, scope: FindScope): string {
  if (query.trim() === '') return 'Type words to find';
  if (hits.length === 0) return `Not ${scopeWords[scope]}`;
  if (current >= 0) return `${current + 1} of ${count}`;
  return `${count} ${count === 1 ? 'place' : 'places'} on ${pages} ${pages === 1 ? 'page' : 'pages'}`;
}
