import { navigate } from 'wouter/use-browser-location';
import { putTogether, tellApart } from '../../data/alike-questions.ts';
import { undo } from '../../data/history.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import './alike-line.css';

const undoing = { label: 'Undo', run: () => void undo() };

async function together(id: string, otherId: string): Promise<void> {
  const kept = await putTogether(otherId, id);
  if (!kept) return;
  // The one that is open may be the one that went.
  const gone = [id, otherId].find((one) => one !== kept.id && location.pathname === `/questions/${one}`);
  if (gone) navigate(`/questions/${kept.id}${location.search}`, { replace: true });
  showToast({
    id: 'undo',
    message: 'Put together. The other words are among its earlier texts.',
    action: undoing,
    otherAction: { label: 'Show', run: () => navigate(`/questions/${kept.id}`) },
  });
}

async function apart(id: string, otherId: string): Promise<void> {
  await tellApart(id, otherId);
  showToast({ id: 'undo', message: 'They are no longer shown as the same.', action: undoing });
}

/** Says of a question that it is likely the same as another, and lets the member put them together or say that it is not. */
export function AlikeLine({ id, otherId, says }: { id: string; otherId: string; says: string }) {
  return (
    <div className="alike-line">
      {says ? <span>{says}</span> : null}
      <span className="alike-ways">
        <Button look="quiet" onClick={() => void together(id, otherId)}>
          Put together
        </Button>
        <Button look="quiet" onClick={() => void apart(id, otherId)}>
          Not the same
        </Button>
      </span>
    </div>
  );
}
