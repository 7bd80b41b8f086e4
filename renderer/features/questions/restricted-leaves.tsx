import { Lock } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import type { LeaveAnswer } from './leave.ts';

/** Asks before words of papers that are not public leave this machine. */
export function RestrictedLeaves({
  papers,
  what,
  left,
  of,
  decide,
  onClose,
}: {
  papers: readonly string[];
  /** What is about to be done: `Copy`. */
  what: string;
  /** How many of how many things are left without these words. */
  left: number;
  of: number;
  decide: (answer: LeaveAnswer) => void;
  onClose: () => void;
}) {
  const answer = (given: LeaveAnswer) => {
    decide(given);
    onClose();
  };
  return (
    <Dialog
      open
      title="This quotes a paper that is not public"
      onClose={() => answer('none')}
      actions={
        <>
          <Button look="primary" onClick={() => answer('none')}>
            Keep it here
          </Button>
          {left > 0 ? <Button onClick={() => answer('rest')}>{what} without it</Button> : null}
          <Button onClick={() => answer('all')}>{what} all the same</Button>
        </>
      }
    >
      <Notice tone="bad" icon={<Lock />}>
        <ul>
          {papers.map((paper) => (
            <li key={paper}>{paper}</li>
          ))}
        </ul>
      </Notice>
      <p>
        Exempt papers are given to you in confidence. Passing on what they say can break your council’s code of conduct.
        Take the quotation out, or ask the monitoring officer first.
      </p>
      {left > 0 ? (
        <p>{left === of ? 'Without it, the quotation is left out.' : `Without it, ${left} of ${of} are left.`}</p>
      ) : null}
    </Dialog>
  );
}
