import { Lock } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/empty-state.tsx';

/** Asks before words of papers that are not public leave this machine. */
export function RestrictedLeaves({
  papers,
  what,
  decide,
  onClose,
}: {
  papers: readonly string[];
  /** What is about to be done: `Copy`. */
  what: string;
  decide: (yes: boolean) => void;
  onClose: () => void;
}) {
  const answer = (yes: boolean) => {
    decide(yes);
    onClose();
  };
  return (
    <Dialog
      open
      size="small"
      title="This quotes a paper that is not public"
      onClose={() => answer(false)}
      actions={
        <>
          <Button look="primary" onClick={() => answer(false)}>
            Keep it here
          </Button>
          <Button onClick={() => answer(true)}>{what} all the same</Button>
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
    </Dialog>
  );
}
