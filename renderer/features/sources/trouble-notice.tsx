import { ExternalLink } from 'lucide-react';
import type { Failure } from '../../../shared/util/result.ts';
import { useOnline } from '../../clock.ts';
import { runCommand } from '../../commands.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import { siteTrouble } from './site-trouble.ts';

/** Why a site cannot be used, with what can be done about it. */
export function TroubleNotice({
  problem,
  address,
  listed,
  onAgain,
  onAllowPrivate,
  onLeave,
}: {
  problem: Failure;
  /** Address to open in the browser, or null where there is none. */
  address: string | null;
  /** True when the address came from the directory. */
  listed: boolean;
  onAgain: () => void;
  onAllowPrivate: () => void;
  /** Called when the member goes on to something else. */
  onLeave: () => void;
}) {
  const { title, advice, actions } = siteTrouble(problem, useOnline(), listed);
  return (
    <Notice tone={problem.code === 'private-address' ? 'warn' : 'bad'}>
      <div className="site-trouble" role="alert">
        <p className="site-trouble-title">{title}</p>
        <p>{advice}</p>
      </div>
      <div className="site-trouble-actions">
        {actions.includes('allow-private') ? <Button onClick={onAllowPrivate}>Use it all the same</Button> : null}
        {actions.includes('open') && address ? (
          <a className="button" href={address} target="_blank" rel="noreferrer">
            <ExternalLink aria-hidden="true" />
            <span>Open it in your browser</span>
          </a>
        ) : null}
        {actions.includes('import') ? (
          <Button
            onClick={() => {
              onLeave();
              runCommand('papers.import');
            }}
          >
            Import papers by hand…
          </Button>
        ) : null}
        {actions.includes('again') ? <Button onClick={onAgain}>Try again</Button> : null}
      </div>
    </Notice>
  );
}
