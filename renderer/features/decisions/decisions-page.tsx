import { Download, Gavel } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import {
  type DecisionFacet,
  decisionFacets,
  decisionLines,
  findDecisions,
  indexDecisions,
} from '../../../shared/ledger/decision-facets.ts';
import { decisionsAsCsv, decisionsAsJson, decisionsAsMarkdown } from '../../../shared/ledger/decision-text.ts';
import type { Decision } from '../../../shared/model/minutes.ts';
import { counted } from '../../../shared/util/counted.ts';
import { library } from '../../data/library-db.ts';
import { decisionsByDate } from '../../data/queries.ts';
import { writeSetting } from '../../data/settings.ts';
import { useChoice } from '../../data/use-choice.ts';
import { useLive } from '../../data/use-live.ts';
import { useSetting } from '../../data/use-setting.ts';
import { saveForMember } from '../../save-file.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { useAddressQuery } from '../../use-address-query.ts';
import { Page } from '../frame/page.tsx';
import { RegisterPage } from '../frame/register-page.tsx';
import { UnplacedCorrections } from '../minutes/unplaced-corrections.tsx';
import { DecisionSelects } from './decision-filters.tsx';
import { DecisionList } from './decision-list.tsx';
import './decisions-page.css';
import { decisionsToLeave } from './decisions-to-leave.ts';

const forms = [
  { label: 'Table, for a spreadsheet (CSV)', ending: '.csv', type: 'text/csv', write: decisionsAsCsv },
  { label: 'Plain text (Markdown)', ending: '.md', type: 'text/markdown', write: decisionsAsMarkdown },
  { label: 'Data, for other programs (JSON)', ending: '.json', type: 'application/json', write: decisionsAsJson },
];

async function save(decisions: readonly Decision[], { ending, type, write }: (typeof forms)[number]): Promise<void> {
  const leaving = await decisionsToLeave(decisions, 'Save');
  if (!leaving) return;
  await saveForMember(`Decisions${ending}`, new Blob([write(leaving)], { type: `${type};charset=utf-8` }));
}

/** Saves the decisions that are shown, in a form of the member's choice. */
function SaveMenu({ decisions }: { decisions: readonly Decision[] }) {
  return (
    <Menu
      label="Save what is shown"
      className="button"
      button={
        <>
          <Download aria-hidden="true" />
          <span>Save…</span>
        </>
      }
      entries={forms.map((form) => ({
        label: form.label,
        disabled: decisions.length === 0,
        run: () => void save(decisions, form),
      }))}
    />
  );
}

const words = {
  title: 'Decisions',
  name: 'decisions',
  find: 'Words in the decision',
  none: 'No decision like that',
  all: 'Show all decisions',
};

/** What was decided, in the record's exact words, by date and body. */
export function DecisionsPage() {
  const decisions = useLive(() => decisionsByDate(), []);
  const minutedIds = useLive(() => library.minutes.orderBy('meetingId').uniqueKeys(), []);
  const minuted = useMemo(() => new Set((minutedIds ?? []).map(String)), [minutedIds]);
  const [showNoted, setShowNoted] = useChoice(useSetting('decisions-show-noted') ?? false, (value) =>
    writeSetting('decisions-show-noted', value),
  );
  const { value, choose, clear } = useAddressQuery();
  const text = value('text');
  const chosenNow = JSON.stringify(Object.fromEntries(decisionFacets.map((facet) => [facet, value(facet)])));
  const wanted = useDeferredValue(text);
  const chosen = useDeferredValue(chosenNow);
  const index = useMemo(() => indexDecisions(decisions ?? []), [decisions]);
  const found = useMemo(() => {
    const filter = { text: wanted, chosen: JSON.parse(chosen) as Partial<Record<DecisionFacet, string>>, showNoted };
    return findDecisions(index, filter);
  }, [index, wanted, chosen, showNoted]);
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

  return (
    <RegisterPage
      words={words}
      count={counted(found.shown.length, 'decision')}
      text={text}
      onText={(next) => choose('text', next)}
      isFiltered={Boolean(text) || decisionFacets.some((facet) => value(facet))}
      onClear={clear}
      sides={<DecisionSelects index={index} counts={found.counts} value={value} onValue={choose} />}
      folded={{
        label: found.notedHidden ? `Show “noted” (${found.notedHidden})` : 'Show “noted”',
        shown: showNoted,
        onShown: setShowNoted,
        note: found.notedHidden ? `${found.notedHidden} that only note something are folded away.` : null,
      }}
      ends={
        <>
          <UnplacedCorrections of="decision" />
          <SaveMenu decisions={found.shown} />
        </>
      }
    >
      {lines.length ? <DecisionList lines={lines} minuted={minuted} /> : null}
    </RegisterPage>
  );
}
