import { Lock } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import type { LeaveAnswer } from './leave.ts';

/** Asks before words or pages of papers that are not public leave this machine. */
export function RestrictedLeaves({
  papers,
  what,
  thing,
  left,
  of,
  decide,
  onClose,
}: {
  papers: readonly string[];
  /** What is about to be done: `Copy`. */
  what: string;
  thing: 'words' | 'pages';
  /** How many of how many things are left without these words. */
  left: number;
  of: number;
  decide: (answer: LeaveAnswer) => void;
  onClose: () => void;
}) {
  const isWords = thing === 'words';
  const answer = (given: LeaveAnswer) => {
    decide(given);
    onClose();
  };
  return (
    <Dialog
      open
      title={isWords ? 'This quotes a paper that is not public' : 'These pages are not public'}
      onClose={() => answer('none')}
      actions={
        <>
          <Button look="primary" onClick={() => answer('none')}>
            Keep it here
          </Button>
          {left > 0 ? (
            <Button onClick={() => answer('rest')}>{isWords ? `${what} without it` : `${what} the others`}</Button>
          ) : null}
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
        Exempt papers are given to you in confidence. Passing on what they say can break your council’s code of conduct.{' '}
        {isWords
          ? 'Leave the quotation out, or ask the monitoring officer first.'
          : 'Whoever finds the pages can read them: keep them as you would keep the paper itself.'}
      </p>
      {left > 0 ? <p>{leftWords(isWords, left, of)}</p> : null}
    </Dialog>
  );
}

function leftWords(isWords: boolean, left: number, of: number): string {
  if (!isWords) return `${left} of ${of} pages are public.`;
  return left === of ? 'Without it, the quotation is left out.' : `Without it, ${left} of ${of} are left.`;
}
