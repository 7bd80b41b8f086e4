import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type CouncilSite, isAddress } from '../../../shared/sources/directory.ts';
import { type Failure, failure, type Result } from '../../../shared/util/result.ts';
import { offerToAnnounce } from '../../announce.ts';
import { loadCouncils } from '../../data/council-directory.ts';
import {
  addSource,
  type FollowChoice,
  followedBodies,
  type ProbedSite,
  probeAddress,
  probeCouncil,
  usualChoice,
} from '../../sync/commands.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ChooseBodies } from './choose-bodies.tsx';
import { FindCouncil, offeredCouncils } from './find-council.tsx';
import { TroubleNotice } from './trouble-notice.tsx';
import './sources-page.css';

const formId = 'add-council';

const notListed =
  'No council of that name is in the directory. Search the web for its “committee papers”, and paste the address of any page you find there.';

/** What is being looked at, or was: a council of the directory, or an address. */
type Asked = { council: CouncilSite } | { address: string };

/** Adds a council: it is found by name or address and asked, then bodies are chosen, then their papers are fetched. */
export function AddCouncil({ address: given, onClose }: { address: string; onClose: () => void }) {
  const [typed, setTyped] = useState(given);
  const [councils, setCouncils] = useState<CouncilSite[] | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [site, setSite] = useState<ProbedSite | null>(null);
  const [name, setName] = useState('');
  const [followed, setFollowed] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlyMap<string, FollowChoice>>(new Map());
  const [probing, setProbing] = useState<AbortController | null>(null);
  const [adding, setAdding] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const offered = councils ? offeredCouncils(councils, typed) : [];

  useEffect(() => {
    void loadCouncils().then(setCouncils);
  }, []);

  async function probe(what: Asked, ask: (signal: AbortSignal) => Promise<Result<ProbedSite>>) {
    const controller = new AbortController();
    setAsked(what);
    setProblem(null);
    setProbing(controller);
    const result = await ask(controller.signal);
    if (controller.signal.aborted) return;
    setProbing(null);
    if (!result.ok) {
      setProblem(result);
      return;
    }
    const already = await followedBodies(result.value.baseUrl);
    setFollowed(already);
    setSite(result.value);
    setName(result.value.name);
    const [only] = result.value.bodies;
    const isOnly = only && result.value.bodies.length === 1 && !already.has(only.remoteId);
    setChosen(new Map(isOnly ? [[only.remoteId, usualChoice]] : []));
  }

  function lookAt(council: CouncilSite) {
    setTyped(council.name);
    return probe({ council }, (signal) => probeCouncil(council, signal));
  }

  function lookAtAddress(address: string, allowPrivate: boolean) {
    return probe({ address }, (signal) => probeAddress(address, { allowPrivate, signal }));
  }

  function look() {
    const [best] = offered;
    if (isAddress(typed)) void lookAtAddress(typed, false);
    else if (best) void lookAt(best);
    else if (councils) setProblem(failure('not-listed', notListed));
  }

  function again(allowPrivate = false) {
    if (asked && 'council' in asked) void lookAt(asked.council);
    else if (asked) void lookAtAddress(asked.address, allowPrivate);
  }

  // What was given with the dialog is looked at without another press: an address, or a name that is not listed.
  const begun = useRef(false);
  useEffect(() => {
    if (!given.trim() || begun.current || !councils) return;
    begun.current = true;
    if (isAddress(given) || offered.length === 0) look();
  });

  // What was pressed gives way to the next step; the focus goes on to it.
  useEffect(() => {
    if (probing) return;
    const next = problem && problem.code !== 'not-listed' && !site ? '.notice button, .notice a' : 'input';
    form.current?.querySelector<HTMLElement>(next)?.focus();
  }, [probing, problem, site]);

  async function follow() {
    if (!site) return;
    setAdding(true);
    const bodies = site.bodies.flatMap((body) => {
      const choice = chosen.get(body.remoteId);
      return choice ? [{ ...body, ...choice }] : [];
    });
    const result = await addSource({ ...site, name: name.trim() || site.name }, bodies);
    setAdding(false);
    if (!result.ok) {
      setProblem(result);
      return;
    }
    void offerToAnnounce();
    const [first, ...others] = bodies;
    if (first) {
      const names = others.length ? `${first.name} and ${others.length} more` : first.name;
      showToast({ tone: 'good', message: `Following ${names}. The papers are being fetched.` });
    }
    onClose();
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (site) void follow();
    else look();
  };

  const address = asked === null ? null : 'council' in asked ? asked.council.base : webAddress(asked.address);
  return (
    <Dialog
      open
      onClose={() => {
        probing?.abort();
        onClose();
      }}
      title="Add a council"
      actions={
        site ? (
          <>
            <Button
              onClick={() => {
                setSite(null);
                setProblem(null);
              }}
            >
              Another council
            </Button>
            <Button look="primary" type="submit" form={formId} disabled={chosen.size === 0} busy={adding}>
              {chosen.size > 1 ? `Follow these ${chosen.size}` : 'Follow'}
            </Button>
          </>
        ) : probing ? (
          <Button
            onClick={() => {
              probing.abort();
              setProbing(null);
            }}
          >
            Stop looking
          </Button>
        ) : (
          <Button look="primary" type="submit" form={formId} disabled={!typed.trim()}>
            Find its committees
          </Button>
        )
      }
    >
      <form ref={form} id={formId} className="add-council" onSubmit={submit}>
        {site ? (
          <>
            <Notice tone={site.access === 'pages' ? 'plain' : 'good'}>{openWords(site)}</Notice>
            <TextField label="Name to show" value={name} onChange={(event) => setName(event.target.value)} />
            <ChooseBodies site={site} followed={followed} chosen={chosen} onChosen={setChosen} />
            {problem ? <Notice tone="bad">{problem.message}</Notice> : null}
          </>
        ) : (
          <FindCouncil
            value={typed}
            onValue={(value) => {
              setTyped(value);
              setProblem(null);
            }}
            offered={problem ? [] : offered}
            onCouncil={(council) => void lookAt(council)}
            error={problem?.code === 'not-listed' || problem?.code === 'bad-address' ? problem.message : undefined}
            readOnly={probing !== null}
          />
        )}
        {probing ? (
          <p className="add-council-looking" role="status">
            <Spinner /> Asking {asked && 'council' in asked ? `the site of ${asked.council.name}` : 'the site'} which
            committees it has…
          </p>
        ) : null}
        {!site && problem && problem.code !== 'not-listed' && problem.code !== 'bad-address' ? (
          <TroubleNotice
            problem={problem}
            address={address}
            listed={asked !== null && 'council' in asked}
            onAgain={() => again()}
            onAllowPrivate={() => again(true)}
            onLeave={onClose}
          />
        ) : null}
      </form>
    </Dialog>
  );
}

/** How far the site lets the application in, in words. */
function openWords({ access }: ProbedSite): string {
  return access === 'pages'
    ? 'The site can be read. Looking for new papers takes a little longer here than at other councils.'
    : 'The site can be read, with everything it publishes.';
}

/** A typed address as a browser takes it, or null where it is none. */
function webAddress(typed: string): string | null {
  const text = typed.trim();
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(url) ? url : null;
}
