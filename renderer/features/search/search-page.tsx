import { Search } from 'lucide-react';
import { type KeyboardEvent, memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { shortDate, ukDay } from '../../../shared/dates/dates.ts';
import type { SearchAnswer, SearchHit, SearchKind } from '../../../shared/search/answer.ts';
import { counted } from '../../../shared/util/counted.ts';
import { type Command, useCommands } from '../../commands.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Notice } from '../../ui/empty-state.tsx';
import { SearchField, Segmented } from '../../ui/field.tsx';
import { Page } from '../frame/page.tsx';
import { FacetList } from './facet-list.tsx';
import { HitGroupView } from './hit-list.tsx';
import { byMeeting, inYears, searchKindNames, typedOut, yearsInWords } from './hit-words.ts';
import { SavedSearches, SaveSearch } from './saved-searches.tsx';
import { SearchHelp } from './search-help.tsx';
import './search-page.css';
import { useLookedFor } from './use-looked-for.ts';
import { useNewResults } from './use-new-results.ts';
import { useSearchAnswer } from './use-search.ts';

const kinds: SearchKind[] = ['report', 'minutes', 'decision', 'promise', 'mark', 'question'];

/** Hits shown at first, and how many are shown when more are asked for. */
const firstHits = 20;
const moreHits = 200;

/** Results drawn with the first frame, which fill an ordinary window; the others follow with the next. */
const firstScreen = 8;

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
  const [{ text, kind, bodyId, year, since }, look] = useLookedFor();
  const [limit, setLimit] = useState(firstHits);
  const asked = { text, kinds: kind === 'all' ? [] : [kind], bodyId: bodyId || null, year: year ? Number(year) : null };
  const { answer, answered, problem } = useSearchAnswer(asked, limit);
  const news = useNewResults(text, since);
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

  const hits = useMemo(
    () => (since ? (news ?? []) : (answer?.hits ?? []).filter((hit) => kind === 'all' || hit.kind === kind)),
    [answer, kind, news, since],
  );
  const counts = answer?.facets.kinds;
  const total = counts ? kinds.reduce((sum, one) => sum + counts[one], 0) : 0;
  const bodies = answer?.facets.bodies.map(({ id, name, count }) => ({ value: id, label: name, count })) ?? [];
  const years = answer?.facets.years.map(({ year: one, count }) => ({ value: `${one}`, label: `${one}`, count })) ?? [];

  const bodyName = bodies.find(({ value }) => value === bodyId)?.label ?? '';
  const narrowed = kind !== 'all' || bodyId !== '' || year !== '';
  const found = answer && answered && !since ? answer : null;

  const open = (words: string, from: string) => {
    look({ text: words, since: from });
    setLimit(firstHits);
  };
  const showAll = () => {
    look({ kind: 'all', bodyId: '', year: '', since: '' });
    box.current?.focus();
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
                onValue={(words) => open(words, '')}
              />
            </div>
            <SaveSearch query={text.trim() ? typedOut(text, kind, bodyName, year) : ''} />
            {counts && !since && (total > 0 || kind !== 'all') ? (
              <Segmented<SearchKind | 'all'>
                label="Kind of result"
                value={kind}
                onValue={(one) => look({ kind: one })}
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
              {found ? stateWords(found, hits.length) : null}
              {since && news ? newsWords(news.length, since) : null}
            </p>
            {since ? <Button onClick={showAll}>Show all results</Button> : null}
          </>
        }
      >
        {problem ? <Notice tone="bad">{problem}</Notice> : null}
        {found ? <Told answer={found} /> : null}
        {found && found.leftOut.length > 0 ? (
          <p className="search-told">
            {`Not looked through: ${yearsInWords(found.leftOut)}. More is here than the memory holds at once.`}{' '}
            <Button look="quiet" onClick={() => open(inYears(text, found.leftOut), '')}>
              Look there
            </Button>
          </p>
        ) : null}
        {!text.trim() ? (
          <SavedSearches
            onOpen={(words, from) => {
              open(words, from);
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
        <div className="search-found" aria-busy={text.trim() !== '' && answered !== text}>
          <div className="search-groups">
            {found && hits.length === 0 && found.problems.length === 0 ? (
              <EmptyState
                title={`Nothing found for “${answered.trim()}”${narrowed ? ' with what is chosen' : ''}`}
                actions={narrowed ? <Button onClick={showAll}>Show all results</Button> : null}
              >
                <p>{nextStep(found, narrowed)}</p>
              </EmptyState>
            ) : null}
            <HitGroups hits={hits} of={since ? since : answered} />
            {found && hits.length >= limit && limit < moreHits ? (
              <Button onClick={() => setLimit(moreHits)}>Show more results</Button>
            ) : null}
          </div>
          {found && (total > 0 || bodyId || year) ? (
            <aside className="search-facets" aria-label="Narrow the results">
              <FacetList title="Committee" values={bodies} chosen={bodyId} onChoose={(one) => look({ bodyId: one })} />
              <FacetList title="Year" values={years} chosen={year} onChoose={(one) => look({ year: one })} />
            </aside>
          ) : null}
        </div>
      </Page>
    </search>
  );
}

/**
 * The results by meeting. Those of another search come in two steps, so that what fits on a screen is there at once;
 * nothing is drawn again while the words change and no other answer has come.
 */
const HitGroups = memo(function HitGroups({ hits, of }: { hits: readonly SearchHit[]; of: string }) {
  const whole = useDeferredValue(of);
  const shown = whole === of ? hits : hits.slice(0, firstScreen);
  return byMeeting(shown).map((group) => <HitGroupView key={group.key} group={group} />);
});

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

function nextStep({ incomplete }: SearchAnswer, narrowed: boolean): string {
  if (incomplete) return 'Some papers are still being read. This looks again as they come in.';
  return narrowed ? 'Other kinds, committees or years may have it.' : 'Try fewer words, or the beginning of a word.';
}

function newsWords(count: number, since: string): string {
  return `${count === 0 ? 'Nothing new' : counted(count, 'new result')} since ${shortDate(ukDay(since))}`;
}

function stateWords({ found, incomplete }: SearchAnswer, shown: number): string {
  if (shown === 0) return incomplete ? 'Still reading papers' : 'Nothing found';
  const words = counted(Math.max(found, shown), 'result');
  const told = shown >= found ? '' : shown < firstHits ? ` in ${counted(shown, 'place')}` : `, the best ${shown} shown`;
  return `${words}${told}${incomplete ? ', still reading papers' : ''}`;
}
