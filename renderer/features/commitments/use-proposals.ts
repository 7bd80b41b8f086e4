import { useEffect, useMemo, useRef, useState } from 'react';
import type { Proposal } from '../../../shared/ledger/matches.ts';
import { isOutstanding, type LedgerPromise } from '../../../shared/ledger/promises.ts';
import { proposeAnswers } from '../../data/ledger-matches.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';

/** What proposals are made from: it changes when a paper has been read or minutes have come. */
async function stampOfTexts(): Promise<string> {
  const [read, minutes] = await Promise.all([
    library.extracts.where('state').equals('done').count(),
    library.minutes.count(),
  ]);
  return `${read} ${minutes}`;
}

const none: ReadonlyMap<string, Proposal[]> = new Map();

/** What may answer each outstanding promise, by its id; looked for after the list is shown. */
export function useProposals(promises: readonly LedgerPromise[] | undefined): ReadonlyMap<string, Proposal[]> {
  const [found, setFound] = useState(none);
  const stamp = useLive(stampOfTexts, []);
  const open = useMemo(() => (promises ?? []).filter(({ status }) => isOutstanding(status)), [promises]);
  // Looked for anew when there are others or other texts, not when the member says something of one of them.
  const asked = stamp === undefined ? '' : JSON.stringify([stamp, open.map(({ id }) => id).sort()]);
  const latest = useRef(open);

  useEffect(() => {
    latest.current = open;
  }, [open]);
  useEffect(() => {
    let stopped = asked === '';
    if (stopped) return;
    void proposeAnswers(latest.current, () => stopped).then((proposals) => {
      if (!stopped) setFound(proposals);
    });
    return () => {
      stopped = true;
    };
  }, [asked]);

  return useMemo(() => {
    const refused = new Map(open.map(({ id, entry }) => [id, entry?.refused ?? []]));
    const left = [...found].map(
      ([id, proposals]) => [id, proposals.filter(({ of }) => !refused.get(id)?.includes(of.key))] as const,
    );
    return new Map(left.filter(([, proposals]) => proposals.length > 0));
  }, [found, open]);
}
