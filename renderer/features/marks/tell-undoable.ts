import { history, undo } from '../../data/history.ts';
import { dismissToast, showToast } from '../../ui/toast.tsx';

/** Says what was just done and offers to take it back; the offer goes when something is taken back another way. */
export function tellUndoable(message: string, tone: 'plain' | 'good' = 'plain'): void {
  const id = showToast({ message, tone, action: { label: 'Undo', run: () => void undo() } });
  const unfollow = history.subscribe(({ undone }, before) => {
    if (undone <= before.undone) return;
    unfollow();
    dismissToast(id);
  });
}
