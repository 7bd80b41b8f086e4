import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { SearchAnswer, SearchKind } from '../../../shared/search/answer.ts';
import { counted } from '../../../shared/util/counted.ts';
import { type Command, useCommands } from '../../commands.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Notice } from '../../ui/empty-state.tsx';
import { SearchField, Segmented } from '../../ui/field.tsx';
import { Page } from '../frame/page.tsx';
import { FacetList } from './facet-list.tsx';
import { HitGroupView } from './hit-list.tsx';
import { byMeeting, searchKindNames } from './hit-words.ts';
import { SavedSearches, SaveSearch } from './saved-searches.tsx';
import { SearchHelp } from './search-help.tsx';
import './search-page.css';
import { useSearchAnswer } from './use-search.ts';

const kinds: SearchKind[] = ['report', 'minutes', 'decision', 'promise', 'mark', 'question'];

/** Milliseconds of rest after which the words stand in the address, so that going back finds them. */
const rest = 400;

/** Hits shown at first, and how many are shown when more are asked for. */
const firstHits = 50;
const moreHits = 200;

/** Moves the focus among the results, and from the box into them and back. */
function moveAmongResults(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type=search], .hit')];
  const current = stops.findIndex((stop) => stop.matches(':focus'));
  if (current < 0) return;
  const next = stops[current + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** One box over everything that is here. */
export function SearchPage() {
  const [query, setQuery] = useSearchParams();
  const [text, setText] = useState(query.get('q') ?? '');
  const [kind, setKind] = useState<SearchKind | 'all'>('all');
  const [bodyId, setBodyId] = useState('');
  const [year, setYear] = useState('');
  const [limit, setLimit] = useState(firstHits);
  const asked = { text, kinds: kind === 'all' ? [] : [kind], bodyId: bodyId || null, year: year ? Number(year) : null };
  const { answer, answered, problem } = useSearchAnswer(asked, limit);
  const box = useRef<HTMLInputElement>(null);

  // The command that leads here brings the focus back into the box when the view is already shown.
  const own = useMemo<Command[]>(
    () => [
      {
        id: 'go.search',
        title: 'Search everything',
        group: 'Go to',
        keys: 'Mod+Shift+F',
        run: () => {
          box.current?.focus();
          box.current?.select();
        },
      },
    ],
    [],
  );
  useCommands(own);
  useEffect(() => box.current?.focus(), []);

  useEffect(() => {
    const timer = setTimeout(() => {
      if ((query.get('q') ?? '') !== text) setQuery(text ? { q: text } : {}, { replace: true });
    }, rest);
    return () => clearTimeout(timer);
  }, [text, query, setQuery]);

  const hits = useMemo(() => (answer?.hits ?? []).filter((hit) => kind === 'all' || hit.kind === kind), [answer, kind]);
  const groups = useMemo(() => byMeeting(hits), [hits]);
  const counts = answer?.facets.kinds;
  const total = counts ? kinds.reduce((sum, one) => sum + counts[one], 0) : 0;
  const bodies = answer?.facets.bodies.map(({ id, name, count }) => ({ value: id, label: name, count })) ?? [];
  const years = answer?.facets.years.map(({ year: one, count }) => ({ value: `${one}`, label: `${one}`, count })) ?? [];

  const type = (words: string) => {
    setText(words);
    setLimit(firstHits);
  };

  return (
    <search className="search" onKeyDown={moveAmongResults}>
      <Page
        title="Search"
        toolbar={
          <>
            <div className="search-box">
              <SearchField
                ref={box}
                label="Search reports, minutes, decisions, promises, marks and questions"
                placeholder="Words, or “an exact phrase”"
                autoComplete="off"
                spellCheck={false}
                value={text}
                onValue={type}
              />
            </div>
            <SaveSearch text={text} />
            {counts && total > 0 ? (
              <Segmented<SearchKind | 'all'>
                label="Kind of result"
                value={kind}
                onValue={setKind}
                options={[
                  { value: 'all', label: `All ${total.toLocaleString('en-GB')}` },
                  ...kinds
                    .filter((one) => counts[one] > 0 || one === kind)
                    .map((one) => ({
                      value: one,
                      label: `${searchKindNames[one].many} ${counts[one].toLocaleString('en-GB')}`,
                    })),
                ]}
              />
            ) : null}
            <p className="search-state numbers" role="status">
              {answer && answered ? stateWords(answer, hits.length) : null}
            </p>
          </>
        }
      >
        {problem ? <Notice tone="bad">{problem}</Notice> : null}
        {answer && answered ? <Told answer={answer} /> : null}
        {!text.trim() ? (
          <SavedSearches
            onOpen={(words) => {
              type(words);
              box.current?.focus();
            }}
          />
        ) : null}
        {!text.trim() ? (
          <EmptyState icon={<Search />} title="Search everything that is here">
            <p>
              Reports, minutes, decisions, promises, your marks and your questions. Small slips of the keys are let
              pass, and abbreviations are found in full. It works offline.
            </p>
            <SearchHelp />
          </EmptyState>
        ) : null}
        {answer && answered && hits.length === 0 && answer.problems.length === 0 ? (
          <EmptyState title={`Nothing found for “${answered}”`}>
            <p>
              {answer.incomplete
                ? 'Some papers are still being read. This looks again as they come in.'
                : 'Try fewer words, or the beginning of a word.'}
            </p>
          </EmptyState>
        ) : null}
        <div className="search-found">
          <div className="search-groups">
            {groups.map((group) => (
              <HitGroupView key={group.key} group={group} />
            ))}
            {answer && hits.length >= limit && limit < moreHits ? (
              <Button onClick={() => setLimit(moreHits)}>Show more results</Button>
            ) : null}
          </div>
          {answer && (total > 0 || bodyId || year) ? (
            <aside className="search-facets" aria-label="Narrow the results">
              <FacetList title="Committee" values={bodies} chosen={bodyId} onChoose={setBodyId} />
              <FacetList title="Year" values={years} chosen={year} onChoose={setYear} />
            </aside>
          ) : null}
        </div>
      </Page>
    </search>
  );
}

/** What became of the words that were typed: what was not understood, and what was looked for in their place. */
function Told({ answer: { problems, misspelled, loosened, hits } }: { answer: SearchAnswer }) {
  const told = [...problems];
  if (misspelled.length > 0 && hits.length > 0) {
    told.push(
      `Nothing says ${listed.format(misspelled.map((word) => `“${word}”`))}: words spelled nearly so are shown.`,
    );
  }
  if (loosened) told.push('Few places say all of it: those that say most of it are shown too.');
  return told.map((sentence) => (
    <p key={sentence} className="search-told">
      {sentence}
    </p>
  ));
}

const listed = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function stateWords({ found, incomplete }: SearchAnswer, shown: number): string {
  if (shown === 0) return incomplete ? 'Still reading papers' : 'Nothing found';
  const words = counted(Math.max(found, shown), 'result');
  return `${words}${shown < found ? `, the best ${shown} shown` : ''}${incomplete ? ', still reading papers' : ''}`;
}
