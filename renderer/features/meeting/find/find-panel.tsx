import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FindOptions } from '../../../../shared/text/find-words.ts';
import { counted } from '../../../../shared/util/counted.ts';
import { useCommands } from '../../../commands.ts';
import { readSetting, type SettingValue, writeSetting } from '../../../data/settings.ts';
import { useSetting } from '../../../data/use-setting.ts';
import { lightWords } from '../../../pdf/find-light.ts';
import { IconButton } from '../../../ui/button.tsx';
import { SearchField } from '../../../ui/field.tsx';
import { type FindHit, mostListed } from './find-hits.ts';
import { FindList } from './find-list.tsx';
import { FindChoices } from './find-options.tsx';
import { type FindRoom, type FindScope, findRooms, roomFor } from './find-scope.ts';
import './find-panel.css';
import { type MeetingSession, useCurrentPage, useSession } from '../panes/session.ts';
import { showQuote } from '../panes/use-jump.ts';
import { showText } from '../text-view/shown.ts';
import { type RoomPages, useFindPages } from './use-find-pages.ts';
import { type Found, useFoundHits } from './use-found-hits.ts';

type Kept = SettingValue<'find-panel'>;

const noStretches: FindRoom['stretches'] = [];

/** Lists every place in the meeting's papers where some words stand, lights them on the pages, and goes through them. */
export function FindPanel({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { view, outline, opening, papers } = session;
  const page = useCurrentPage();
  const kept = useSetting('find-panel');
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(-1);
  // The page whose item or paper is meant: the one that was read when words were typed or a choice was made.
  const documentId = opening?.document.id ?? '';
  const [at, setAt] = useState({ documentId, page });
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const wanted = kept?.[scopeName(session)] ?? 'document';
  const rooms = useMemo(() => findRooms({ outline, papers, opening, at }), [outline, papers, opening, at]);
  const room = roomFor(rooms, wanted);
  const stretches = room?.stretches ?? noStretches;
  // An item that the open paper is no part of is no place to look.
  if (at.documentId !== documentId && !stretches.some((one) => one.documentId === documentId)) {
    setAt({ documentId, page });
  }
  const options: FindOptions = kept ?? usual;
  const inRoom = useFindPages(session, stretches);
  const found = useFoundHits(inRoom.papers, query, options);
  const { hits } = found;
  const hit = hits[current];

  useEffect(() => field.current?.focus(), []);
  useLight(session, room, found, options, hit);

  const going = useRef<FindHit | null>(null);
  useEffect(() => {
    const to = going.current;
    if (!to || !view || opening?.document.id !== to.documentId) return;
    going.current = null;
    showHit(view, to);
  }, [view, opening]);

  const here = useRef(session);
  useEffect(() => {
    here.current = session;
  });
  const show = useCallback(
    (index: number) => {
      const { pane, opening: open, view: shown, go } = here.current;
      const to = hits[index];
      if (!to) return;
      setCurrent(index);
      // The place is on the pages, which the text lies over.
      showText(pane, false);
      const isOpen = to.documentId === open?.document.id && to.sha256 === open.sha256;
      if (isOpen && shown) showHit(shown, to);
      else {
        going.current = to;
        go({ documentId: to.documentId, page: to.page });
      }
    },
    [hits],
  );
  useEffect(() => {
    list.current?.querySelectorAll('button')[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const step = (by: 1 | -1) => {
    if (hits.length === 0) return;
    // The first step leads on from the page that is read.
    const from = firstFrom(hits, documentId, page);
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
  const anew = () => {
    setCurrent(-1);
    setAt({ documentId, page });
  };
  const keep = async (change: Partial<Kept>) => {
    anew();
    await writeSetting('find-panel', { ...(await readSetting('find-panel')), ...change });
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
        <SearchField
          ref={field}
          label="Find in this paper"
          value={query}
          onValue={(typed) => {
            setQuery(typed);
            anew();
          }}
        />
        <IconButton label="Close the search" keys="Esc" icon={<X />} onClick={onClose} />
      </form>
      <FindChoices
        options={options}
        onOptions={keep}
        scope={room?.scope ?? wanted}
        rooms={rooms}
        onScope={(scope) => keep({ [scopeName(session)]: scope })}
      />
      <div className="find-count">
        <p className="numbers" role="status">
          {countWords(query, found, current, room?.scope ?? wanted, inRoom)}
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
      <Unread inRoom={inRoom} session={session} scope={room?.scope ?? wanted} />
      <FindList hits={hits} outline={outline} current={current} onShow={show} list={list} />
      {found.count > mostListed ? (
        <p className="find-note numbers">The first {mostListed} are listed. More words find fewer places.</p>
      ) : null}
    </search>
  );
}

const usual: FindOptions = { matchCase: false, matchDiacritics: false, wholeWords: false };

/** Where to look is remembered for meetings with a pack and for those without. */
function scopeName({ papers }: MeetingSession): 'inPack' | 'inPapers' {
  return papers.pack ? 'inPack' : 'inPapers';
}

/** The first hit that stands on the page that is read or behind it; -1 where there is none. */
function firstFrom(hits: readonly FindHit[], documentId: string, page: number): number {
  const here = hits.findIndex((one) => one.documentId === documentId && one.page >= page);
  if (here !== -1) return here;
  const last = hits.findLastIndex((one) => one.documentId === documentId);
  return last === -1 || last + 1 === hits.length ? -1 : last + 1;
}

/** Takes the reader to a hit; with its surroundings, so that of several equal words on a page the right one flashes. */
function showHit(view: NonNullable<MeetingSession['view']>, { page, words, before, after }: FindHit): void {
  showQuote(view, page, { quote: words, prefix: plain(before), suffix: plain(after) });
}

/** Lights what was found on the pages of the open paper. */
function useLight(
  { view, opening }: MeetingSession,
  room: FindRoom | null,
  { query, hits }: Found,
  { matchCase, matchDiacritics, wholeWords }: FindOptions,
  current: FindHit | undefined,
): void {
  const sha256 = opening?.sha256;
  const stretches = room?.stretches ?? noStretches;
  useEffect(() => {
    if (!view || query.trim() === '') return;
    const here = stretches.filter((one) => one.sha256 === sha256);
    return lightWords(view, {
      query,
      options: { matchCase, matchDiacritics, wholeWords },
      runs: here.map(({ firstPage, lastPage }) => ({ first: firstPage, last: lastPage ?? Number.MAX_SAFE_INTEGER })),
      crossing: hits.flatMap((one) => {
        if (one.sha256 !== sha256 || one.runsOnAfter === null) return [];
        const { page, ordinal, words, runsOnAfter } = one;
        const before = plain(one.before);
        const after = plain(one.after);
        const [first, second] = [words.slice(0, runsOnAfter).trimEnd(), words.slice(runsOnAfter).trimStart()];
        return [{ page, ordinal, before, first, second, after }];
      }),
      current: current?.sha256 === sha256 ? (current ?? null) : null,
    });
  }, [view, query, matchCase, matchDiacritics, wholeWords, stretches, sha256, hits, current]);
}

/** What could not be looked through, in a sentence. */
function Unread({
  inRoom: { unread },
  session: { opening, pages, outline },
  scope,
}: {
  inRoom: RoomPages;
  session: MeetingSession;
  scope: FindScope;
}) {
  const away = scope === 'meeting' ? missing(outline) : 0;
  const isOpen = unread === 1 && opening !== null && pages?.complete === false;
  return (
    <>
      {isOpen ? (
        <p className="find-note numbers">
          The words of this paper are still being read: {pages.done} of {pages.total || '?'} pages so far.
        </p>
      ) : unread > 0 ? (
        <p className="find-note numbers">The words of {counted(unread, 'paper')} are still being read.</p>
      ) : null}
      {away > 0 ? (
        <p className="find-note numbers">{counted(away, 'paper')} not on this computer could not be looked through.</p>
      ) : null}
    </>
  );
}

function missing(outline: MeetingSession['outline']): number {
  return outline
    .flatMap((entry) => [entry, ...entry.children])
    .filter(({ kind, documentId, stretch, restricted }) => {
      return kind === 'paper' && documentId !== null && stretch === null && !restricted;
    }).length;
}

function plain(context: string): string {
  return context.replace(/^… | …$/g, '');
}

const scopeWords: Readonly<Record<FindScope, string>> = {
  meeting: 'in these papers',
  document: 'in this document',
  item: 'in this item',
  paper: 'in this paper',
};

function countWords(
  typed: string,
  { query, hits, count, pages, documents }: Found,
  current: number,
  scope: FindScope,
  { loading }: RoomPages,
): string {
  if (typed.trim() === '') return 'Type words to find';
  if (query !== typed || loading) return 'Looking …';
  if (hits.length === 0) return `Not ${scopeWords[scope]}`;
  if (current >= 0) return `${current + 1} of ${count}`;
  const where = documents > 1 ? ` in ${counted(documents, 'paper')}` : '';
  return `${counted(count, 'place')} on ${counted(pages, 'page')}${where}`;
}
