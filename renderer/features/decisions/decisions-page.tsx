import { Gavel } from 'lucide-react';
import { useDeferredValue, useMemo, useRef } from 'react';
import type { DecisionKind } from '../../../shared/model/minutes.ts';
import { counted } from '../../../shared/util/counted.ts';
import { type Command, useCommands } from '../../commands.ts';
import { decisionsByDate } from '../../data/queries.ts';
import { writeSetting } from '../../data/settings.ts';
import { useChoice } from '../../data/use-choice.ts';
import { useLive } from '../../data/use-live.ts';
import { useSetting } from '../../data/use-setting.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Checkbox, SearchField, Select } from '../../ui/field.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { useAddressQuery } from '../../use-address-query.ts';
import { Page } from '../frame/page.tsx';
import { DecisionList } from './decision-list.tsx';
import { decisionKindNames } from './decision-words.ts';
import './decisions-page.css';
import { type DecisionFilter, decisionLines, filterDecisions } from './filter.ts';

const isKind = (text: string): text is DecisionKind => text in decisionKindNames;

/** What was decided, in the record's exact words, by date and body. */
export function DecisionsPage() {
  const decisions = useLive(() => decisionsByDate(), []);
  const [showNoted, setShowNoted] = useChoice(useSetting('decisions-show-noted') ?? false, (value) =>
    writeSetting('decisions-show-noted', value),
  );
  const { value, choose, clear } = useAddressQuery();
  const kind = value('kind');
  const text = value('text');
  const bodyId = value('body');
  const year = value('year');
  const wanted = useDeferredValue(text);
  const box = useRef<HTMLInputElement>(null);
  const own = useMemo<Command[]>(
    () => [
      {
        id: 'decisions.find',
        title: 'Find in the decisions',
        group: 'Go to',
        keys: 'Mod+F',
        run: () => box.current?.select(),
      },
    ],
    [],
  );
  useCommands(own);

  const found = useMemo(() => {
    const filter: DecisionFilter = { text: wanted, bodyId, year, kind: isKind(kind) ? kind : '', showNoted };
    return filterDecisions(decisions ?? [], filter);
  }, [decisions, wanted, bodyId, year, kind, showNoted]);
  const lines = useMemo(() => decisionLines(found.shown), [found]);

  if (!decisions) return <Skeleton />;
  if (decisions.length === 0) {
    return (
      <Page title="Decisions">
        <EmptyState icon={<Gavel />} title="No decisions yet">
          <p>
            They are read from the minutes of past meetings: what stands under “RESOLVED”, in the record’s exact words.
            They come with the next sync, once minutes are published.
          </p>
        </EmptyState>
      </Page>
    );
  }

  const bodies = new Map(decisions.map((decision) => [decision.bodyId, decision.bodyName]));
  const years = [...new Set(decisions.map((decision) => decision.date.slice(0, 4)))];
  const kinds = [...new Set(decisions.map((decision) => decision.kind))].sort();
  const isFiltered = Boolean(text || bodyId || year || kind);

  return (
    <Page
      title="Decisions"
      fill
      summary={
        <span className="numbers" role="status">
          {counted(found.shown.length, 'decision')}
        </span>
      }
      toolbar={
        <>
          <div className="decisions-text">
            <SearchField
              ref={box}
              label="Words in the decision"
              placeholder="Words in the decision"
              value={text}
              onValue={(value) => choose('text', value)}
            />
          </div>
          <div className="decisions-body">
            <Select
              label="Committee"
              labelHidden
              value={bodyId}
              options={[
                { value: '', label: 'All committees' },
                ...[...bodies].map(([value, label]) => ({ value, label })),
              ]}
              onChange={(event) => choose('body', event.target.value)}
            />
          </div>
          <Select
            label="Year"
            labelHidden
            value={year}
            options={[{ value: '', label: 'All years' }, ...years.map((value) => ({ value, label: value }))]}
            onChange={(event) => choose('year', event.target.value)}
          />
          <Select
            label="Kind"
            labelHidden
            value={kind}
            options={[
              { value: '', label: 'All kinds' },
              ...kinds.map((value) => ({ value, label: decisionKindNames[value] })),
            ]}
            onChange={(event) => choose('kind', event.target.value)}
          />
          <Checkbox
            label={found.notedHidden ? `Show “noted” (${found.notedHidden})` : 'Show “noted”'}
            checked={showNoted}
            onChange={(event) => setShowNoted(event.target.checked)}
          />
        </>
      }
    >
      {lines.length ? (
        <DecisionList lines={lines} />
      ) : (
        <div className="decisions-none">
          <EmptyState
            title="No decision like that"
            actions={isFiltered ? <Button onClick={clear}>Show all decisions</Button> : null}
          >
            {found.notedHidden ? <p>{found.notedHidden} that only note something are folded away.</p> : null}
          </EmptyState>
        </div>
      )}
    </Page>
  );
}
