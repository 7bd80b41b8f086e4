import { type FormEvent, useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { ChooseBodies } from './choose-bodies.tsx';
import { FindCouncil } from './find-council.tsx';
import { TroubleNotice } from './trouble-notice.tsx';
import { type FindingSite, type FoundSite, useFindSite } from './use-find-site.ts';
import { type Following, useFollowing } from './use-following.ts';
import './sources-page.css';

const formId = 'add-council';

/** Faults of what was typed, which are told at the field. */
const typingFaults = new Set(['not-listed', 'bad-address']);

/** Adds a council: it is found by name or address and asked, then bodies are chosen, then their papers are fetched. */
export function AddCouncil({ address: given, onClose }: { address: string; onClose: () => void }) {
  const following = useFollowing(onClose);
  const finding = useFindSite(given, following.begin);
  const { found } = following;
  const { isAsking, problem } = finding;
  const form = useRef<HTMLFormElement>(null);

  // What was pressed gives way to the next step; the focus goes on to it.
  useEffect(() => {
    if (isAsking) return;
    const next = problem && problem.code !== 'not-listed' && !found ? '.notice button, .notice a' : 'input';
    form.current?.querySelector<HTMLElement>(next)?.focus();
  }, [isAsking, problem, found]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (found) following.follow();
    else finding.look();
  };

  return (
    <Dialog
      open
      onClose={() => {
        finding.stop();
        onClose();
      }}
      title="Add a council"
      actions={found ? <FollowButtons following={following} /> : <FindButtons finding={finding} />}
    >
      <form ref={form} id={formId} className="add-council" onSubmit={submit}>
        {found ? <FollowStep found={found} following={following} /> : <FindStep finding={finding} onLeave={onClose} />}
      </form>
    </Dialog>
  );
}

function FindStep({ finding, onLeave }: { finding: FindingSite; onLeave: () => void }) {
  const { typed, type, offered, asked, isAsking, problem, lookAt, again } = finding;
  const council = asked && 'council' in asked ? asked.council : null;
  const isTypingFault = problem !== null && typingFaults.has(problem.code);
  return (
    <>
      <FindCouncil
        value={typed}
        onValue={type}
        offered={offered}
        onCouncil={lookAt}
        error={isTypingFault ? problem.message : undefined}
        readOnly={isAsking}
      />
      {isAsking ? (
        <p className="add-council-looking" role="status">
          <Spinner /> Asking {council ? `the site of ${council.name}` : 'the site'} which committees it has…
        </p>
      ) : null}
      {problem && !isTypingFault ? (
        <TroubleNotice
          problem={problem}
          address={council ? council.base : webAddress(asked && 'address' in asked ? asked.address : '')}
          listed={council !== null}
          onAgain={() => again()}
          onAllowPrivate={() => again(true)}
          onLeave={onLeave}
        />
      ) : null}
    </>
  );
}

function FindButtons({ finding: { typed, isAsking, stop } }: { finding: FindingSite }) {
  if (isAsking) return <Button onClick={stop}>Stop looking</Button>;
  return (
    <Button look="primary" type="submit" form={formId} disabled={!typed.trim()}>
      Find its committees
    </Button>
  );
}

function FollowStep({ found: { site, followed }, following }: { found: FoundSite; following: Following }) {
  const { name, setName, chosen, setChosen, problem } = following;
  const isOpen = site.access !== 'pages';
  return (
    <>
      <Notice tone={isOpen ? 'good' : 'plain'}>
        {isOpen
          ? 'The site can be read, with everything it publishes.'
          : 'The site can be read. Looking for new papers takes a little longer here than at other councils.'}
      </Notice>
      <TextField label="Name to show" value={name} onChange={(event) => setName(event.target.value)} />
      <ChooseBodies site={site} followed={followed} chosen={chosen} onChosen={setChosen} />
      {problem ? <Notice tone="bad">{problem}</Notice> : null}
    </>
  );
}

function FollowButtons({ following: { chosen, busy, giveUp } }: { following: Following }) {
  return (
    <>
      <Button onClick={giveUp}>Another council</Button>
      <Button look="primary" type="submit" form={formId} disabled={chosen.size === 0} busy={busy}>
        {chosen.size > 1 ? `Follow these ${chosen.size}` : 'Follow'}
      </Button>
    </>
  );
}

/** A typed address as a browser takes it, or null where it is none. */
function webAddress(typed: string): string | null {
  const text = typed.trim();
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(url) ? url : null;
}
