import { Handshake, Plus } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Proposal } from '../../../shared/ledger/matches.ts';
import { findPromises, type PromiseFacet, promiseFacets } from '../../../shared/ledger/promise-facets.ts';
import {
  isOutstanding,
  type LedgerPromise,
  type PromiseStatus,
  promiseStatuses,
  promiseStatusNames,
} from '../../../shared/ledger/promises.ts';
import { counted } from '../../../shared/util/counted.ts';
import { useToday } from '../../clock.ts';
import { ledgerOn } from '../../data/ledger.ts';
import { useLive } from '../../data/use-live.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { VirtualLines } from '../../ui/virtual-lines.tsx';
import { useAddressQuery } from '../../use-address-query.ts';
import { openOverlay } from '../frame/overlays.ts';
import { Page } from '../frame/page.tsx';
import { RegisterPage, RegisterSide } from '../frame/register-page.tsx';
import { UnplacedCorrections } from '../minutes/unplaced-corrections.tsx';
import { PromiseLine } from './promise-line.tsx';
import './promises-page.css';
import { useProposals } from './use-proposals.ts';

const facets: { facet: PromiseFacet; label: string; all: string }[] = [
  { facet: 'status', label: 'State', all: 'All states' },
  { facet: 'body', label: 'Committee', all: 'All committees' },
  { facet: 'who', label: 'Promised by', all: 'Whoever promised' },
];

const none: readonly Proposal[] = [];

type Line =
  | { kind: 'status'; key: string; status: PromiseStatus; count: number }
  | { kind: 'promise'; key: string; promise: LedgerPromise };

function linesOf(promises: readonly LedgerPromise[]): Line[] {
  const byStatus = Map.groupBy(promises, ({ status }) => status);
  return promiseStatuses.flatMap((status): Line[] => {
    const of = byStatus.get(status) ?? [];
    if (of.length === 0) return [];
    const head: Line = { kind: 'status', key: `status ${status}`, status, count: of.length };
    return [head, ...of.map((promise): Line => ({ kind: 'promise', key: promise.id, promise }))];
  });
}

const words = {
  title: 'Promises',
  name: 'promises',
  find: 'Words in the promise',
  all: 'Show all promises',
};

/** What was promised to the committees, by whom and by when, and what became of it. */
export function PromisesPage() {
  const today = useToday();
  const promises = useLive(() => ledgerOn(today), [today]);
  const proposals = useProposals(promises);
  const { value, choose, clear } = useAddressQuery();
  const [showClosed, setShowClosed] = useState(false);
  const text = value('text');
  const wanted = useDeferredValue(text);
  const selected = value('promise');
  const chosen = JSON.stringify(Object.fromEntries(promiseFacets.map((facet) => [facet, value(facet)])));
  const found = useMemo(() => {
    const sides = JSON.parse(chosen) as Partial<Record<PromiseFacet, string>>;
    // The one that was opened from elsewhere is shown, whatever became of it.
    const all = findPromises(promises ?? [], { text: wanted, chosen: sides, showClosed });
    const opened = promises?.find(({ id, status }) => id === selected && !isOutstanding(status));
    return opened && !all.shown.includes(opened) ? { ...all, shown: [...all.shown, opened] } : all;
  }, [promises, wanted, chosen, showClosed, selected]);
  const lines = useMemo(() => linesOf(found.shown), [found]);

  if (!promises) return <Skeleton />;
  const record = (
    <Button icon={<Plus />} onClick={() => openOverlay({ kind: 'record-promise', meetingId: null })}>
      Record a promise…
    </Button>
  );
  if (promises.length === 0) {
    return (
      <Page title="Promises">
        <EmptyState icon={<Handshake />} title="No promises yet" actions={record}>
          <p>
            They are read from the minutes of past meetings: what somebody agreed to provide, to send or to report back,
            in the record’s exact words. They come with the next sync, once minutes are published.
          </p>
        </EmptyState>
      </Page>
    );
  }

  const isFiltered = Boolean(text) || promiseFacets.some((facet) => value(facet));
  const nameOf = (facet: PromiseFacet, one: string) =>
    facet === 'status' ? promiseStatusNames[one as PromiseStatus] : (found.names[facet].get(one) ?? one);

  return (
    <RegisterPage
      words={{ ...words, none: isFiltered ? 'No promise like that' : 'Nothing is outstanding' }}
      count={counted(found.shown.length, 'promise')}
      text={text}
      onText={(next) => choose('text', next)}
      isFiltered={isFiltered}
      onClear={clear}
      actions={
        <>
          <Link className="button" href="/promises/programmes">
            Work programmes
          </Link>
          {record}
        </>
      }
      sides={facets.map(({ facet, label, all }) => {
        const counts = new Map(found.counts[facet]);
        const now = value(facet);
        if (now && !counts.has(now)) counts.set(now, 0);
        if (found.names[facet].size < 2 && !now) return null;
        const values = [...counts].map(([one, count]) => ({ value: one, name: nameOf(facet, one), count }));
        return (
          <RegisterSide
            key={facet}
            label={label}
            all={all}
            value={now}
            values={values}
            onValue={(next) => choose(facet, next)}
          />
        );
      })}
      folded={{
        label: found.closedHidden ? `Show closed (${found.closedHidden})` : 'Show closed',
        shown: showClosed,
        onShown: setShowClosed,
        note: found.closedHidden
          ? `${found.closedHidden} that are closed (answered or dropped) are folded away.`
          : null,
      }}
      ends={<UnplacedCorrections of="commitment" />}
    >
      {lines.length ? (
        <VirtualLines
          label="Promises"
          lines={lines}
          estimate={(line) => (line.kind === 'status' ? 64 : 132)}
          shown={selected || null}
        >
          {(line) =>
            line.kind === 'status' ? (
              <div className="line-head">
                <h2>{promiseStatusNames[line.status]}</h2>
                <span className="section-note numbers">{counted(line.count, 'promise')}</span>
              </div>
            ) : (
              <PromiseLine
                promise={line.promise}
                proposals={proposals.get(line.key) ?? none}
                open={line.key === selected}
                onOpen={() => choose('promise', line.key === selected ? '' : line.key)}
              />
            )
          }
        </VirtualLines>
      ) : null}
    </RegisterPage>
  );
}
