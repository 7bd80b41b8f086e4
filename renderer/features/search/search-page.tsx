import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { SearchKind } from '../../../shared/search/answer.ts';
import { counted } from '../../../shared/util/counted.ts';
import { type Command, useCommands } from '../../commands.ts';
import { EmptyState, Notice } from '../../ui/empty-state.tsx';
import { SearchField, Segmented } from '../../ui/field.tsx';
import { Page } from '../frame/page.tsx';
import { HitGroupView } from './hit-list.tsx';
import { byMeeting, searchKindNames } from './hit-words.ts';
import './search-page.css';
import { mostHits, useSearchAnswer } from './use-search.ts';

const kinds: SearchKind[] = ['report', 'minutes', 'decision', 'mark', 'question'];

/** Milliseconds of rest after which the words stand in the address, so that going back finds them. */
const rest = 400;

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
  const { answer, answered, problem } = useSearchAnswer(text, kind === 'all' ? [] : [kind]);
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
  const groups = useMemo(() => byMeeting(answer?.hits ?? []), [answer]);
  const counts = answer?.counts;
  const total = counts ? kinds.reduce((sum, one) => sum + counts[one], 0) : 0;
  const found = kind === 'all' ? total : (counts?.[kind] ?? 0);

  return (
    <search className="search" onKeyDown={moveAmongResults}>
      <Page
        title="Search"
        toolbar={
          <>
            <div className="search-box">
              <SearchField
                ref={box}
                label="Search reports, minutes, decisions, marks and questions"
                placeholder="Words, or “an exact phrase”"
                autoComplete="off"
                spellCheck={false}
                value={text}
                onValue={setText}
              />
            </div>
            {counts && total > 0 ? (
              <Segmented<SearchKind | 'all'>
                label="Kind of result"
                value={kind}
                onValue={setKind}
                options={[
                  { value: 'all', label: `All ${total.toLocaleString('en-GB')}` },
                  ...kinds
                    .filter((one) => counts[one] > 0)
                    .map((one) => ({
                      value: one,
                      label: `${searchKindNames[one].many} ${counts[one].toLocaleString('en-GB')}`,
                    })),
                ]}
              />
            ) : null}
            <p className="search-state numbers" role="status">
              {answer && answered ? stateWords(found, hits.length, answer.incomplete) : null}
            </p>
          </>
        }
      >
        {problem ? <Notice tone="bad">{problem}</Notice> : null}
        {!text.trim() ? (
          <EmptyState icon={<Search />} title="Search everything that is here">
            <p>
              Reports, minutes, decisions, your marks and your questions. Put “quotation marks” round words that must
              stand together, and a minus before a word to leave it out. It works offline.
            </p>
          </EmptyState>
        ) : null}
        {answer && answered && hits.length === 0 ? (
          <EmptyState title={`Nothing found for “${answered}”`}>
            <p>
              {answer.incomplete
                ? 'Some papers are still being read. This looks again as they come in.'
                : 'Try fewer words, or the beginning of a word.'}
            </p>
          </EmptyState>
        ) : null}
        {groups.map((group) => (
          <HitGroupView key={group.key} group={group} />
        ))}
      </Page>
    </search>
  );
}

function stateWords(found: number, shown: number, incomplete: boolean): string {
  if (found === 0) return incomplete ? 'Still reading papers' : 'Nothing found';
  const words = counted(found, 'result');
  const limited = shown < found && shown >= mostHits ? `, the best ${mostHits} shown` : '';
  return `${words}${limited}${incomplete ? ', still reading papers' : ''}`;
}
