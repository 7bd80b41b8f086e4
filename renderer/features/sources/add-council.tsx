import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { RemoteBody } from '../../../shared/sources/contract.ts';
import type { Failure } from '../../../shared/util/result.ts';
import { addSource, type ProbedSite, probeAddress } from '../../sync/commands.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ChooseBodies } from './choose-bodies.tsx';
import './sources-page.css';

const formId = 'add-council';

/** Adds a council: an address is looked at, then bodies are chosen, then their papers are fetched. */
export function AddCouncil({ address: given, onClose }: { address: string; onClose: () => void }) {
  const [address, setAddress] = useState(given);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [site, setSite] = useState<ProbedSite | null>(null);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [probing, setProbing] = useState<AbortController | null>(null);
  const [adding, setAdding] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  async function look(allowPrivate: boolean) {
    const controller = new AbortController();
    setProblem(null);
    setProbing(controller);
    const result = await probeAddress(address, { allowPrivate, signal: controller.signal });
    setProbing(null);
    if (controller.signal.aborted) return;
    if (!result.ok) {
      setProblem(result);
      return;
    }
    setSite(result.value);
    setName(result.value.name);
    const [only] = result.value.bodies;
    setChosen(new Set(only && result.value.bodies.length === 1 ? [only.remoteId] : []));
  }

  // An address that was given with the dialog is looked at without another press.
  const begun = useRef(false);
  useEffect(() => {
    if (!given.trim() || begun.current) return;
    begun.current = true;
    void look(false);
  });

  // What was pressed gives way to the next step; the focus goes on to it.
  useEffect(() => {
    if (probing) return;
    const next = problem?.code === 'private-address' && !site ? '.notice button' : 'input';
    form.current?.querySelector<HTMLElement>(next)?.focus();
  }, [probing, problem, site]);

  async function follow(all: RemoteBody[]) {
    if (!site) return;
    setAdding(true);
    const bodies = all.filter((body) => chosen.has(body.remoteId));
    const result = await addSource({ ...site, name: name.trim() || site.name }, bodies);
    setAdding(false);
    if (!result.ok) {
      setProblem(result);
      return;
    }
    showToast({
      tone: 'good',
      message: `Following ${bodies.length === 1 ? '1 body' : `${bodies.length} bodies`}. Their papers are being fetched.`,
    });
    onClose();
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (site) void follow(site.bodies);
    else void look(false);
  };

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
            <Button onClick={() => setSite(null)}>Another address</Button>
            <Button look="primary" type="submit" form={formId} disabled={chosen.size === 0} busy={adding}>
              {chosen.size > 1 ? `Follow ${chosen.size} bodies` : 'Follow'}
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
          <Button look="primary" type="submit" form={formId} disabled={!address.trim()}>
            Look for bodies
          </Button>
        )
      }
    >
      <form ref={form} id={formId} className="add-council" onSubmit={submit}>
        {site ? (
          <>
            <TextField label="Name to show" value={name} onChange={(event) => setName(event.target.value)} />
            <ChooseBodies bodies={site.bodies} chosen={chosen} onChosen={setChosen} />
          </>
        ) : (
          <TextField
            label="Address of the council’s papers"
            hint="Any page of the site will do: the list of committees, a meeting, or a paper."
            error={problem && problem.code !== 'private-address' ? problem.message : undefined}
            inputMode="url"
            spellCheck={false}
            autoComplete="off"
            placeholder="democracy.example.gov.uk"
            readOnly={probing !== null}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        )}
        {probing ? (
          <p className="add-council-looking" role="status">
            <Spinner /> Asking the site which bodies it has…
          </p>
        ) : null}
        {!site && problem?.code === 'private-address' ? (
          <Notice tone="warn" action={<Button onClick={() => void look(true)}>Use it all the same</Button>}>
            This address is on this computer or on a private network, where no council publishes. Use it only if you
            know and trust the site.
          </Notice>
        ) : null}
        {site && problem ? <Notice tone="bad">{problem.message}</Notice> : null}
      </form>
    </Dialog>
  );
}
