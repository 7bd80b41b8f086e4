import { useEffect, useRef, useState } from 'react';
import { type CouncilSite, isAddress } from '../../../shared/sources/directory.ts';
import { type Failure, failure, type Result } from '../../../shared/util/result.ts';
import { loadCouncils } from '../../data/council-directory.ts';
import { storageFailure } from '../../data/storage-failure.ts';
import { followedBodies, type ProbedSite, probeAddress, probeCouncil } from '../../sync/commands.ts';
import { offeredCouncils } from './find-council.tsx';

const notListed = failure(
  'not-listed',
  'No council of that name is in the directory. Search the web for its “committee papers”, and paste the address of any page you find there.',
);

/** What is being looked at, or was: a council of the directory, or an address. */
type Asked = { council: CouncilSite } | { address: string };

/** A site that answered, and which of its bodies are followed already (their numbers at the site). */
export interface FoundSite {
  site: ProbedSite;
  followed: ReadonlySet<string>;
}

/** A site being found: by the name or area of its council, or by an address, and then asked what it has. */
export interface FindingSite {
  typed: string;
  type(text: string): void;
  /** The councils that fit what was typed, best first. */
  offered: CouncilSite[];
  /** What is being asked, or was; null before the first time. */
  asked: Asked | null;
  isAsking: boolean;
  problem: Failure | null;
  /** Asks the site of what was typed. */
  look(): void;
  lookAt(council: CouncilSite): void;
  /** Asks the same site again. */
  again(allowPrivate?: boolean): void;
  stop(): void;
}

async function probe(ask: Promise<Result<ProbedSite>>): Promise<Result<FoundSite>> {
  try {
    const result = await ask;
    if (!result.ok) return result;
    return { ok: true, value: { site: result.value, followed: await followedBodies(result.value.baseUrl) } };
  } catch (error) {
    return storageFailure(error);
  }
}

/** Finds a site. What is `given` is looked at without another press, unless it is a name that the directory knows. */
export function useFindSite(given: string, onFound: (found: FoundSite) => void): FindingSite {
  const [typed, setTyped] = useState(given);
  const [councils, setCouncils] = useState<CouncilSite[] | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [asking, setAsking] = useState<AbortController | null>(null);
  const offered = councils ? offeredCouncils(councils, typed) : [];

  useEffect(() => {
    void loadCouncils().then(setCouncils);
  }, []);

  async function askSite(what: Asked, allowPrivate: boolean) {
    const controller = new AbortController();
    const { signal } = controller;
    setAsked(what);
    setProblem(null);
    setAsking(controller);
    const found = await probe(
      'council' in what ? probeCouncil(what.council, signal) : probeAddress(what.address, { allowPrivate, signal }),
    );
    if (signal.aborted) return;
    setAsking(null);
    if (found.ok) onFound(found.value);
    else setProblem(found);
  }

  function lookAt(council: CouncilSite) {
    setTyped(council.name);
    void askSite({ council }, false);
  }

  function look() {
    const [best] = offered;
    if (isAddress(typed)) void askSite({ address: typed }, false);
    else if (best) lookAt(best);
    else if (councils) setProblem(notListed);
  }

  const begun = useRef(false);
  useEffect(() => {
    if (!given.trim() || begun.current || !councils) return;
    begun.current = true;
    if (isAddress(given) || offered.length === 0) look();
  });

  return {
    typed,
    type(text) {
      setTyped(text);
      setProblem(null);
    },
    offered: problem ? [] : offered,
    asked,
    isAsking: asking !== null,
    problem,
    look,
    lookAt,
    again(allowPrivate = false) {
      if (asked) void askSite(asked, allowPrivate);
    },
    stop() {
      asking?.abort();
      setAsking(null);
    },
  };
}
