import { history, undo } from '../../data/history.ts';
import { dismissToast, showToast } from '../../ui/toast.tsx';

/**
 * Says what was just done and offers to take it back; the offer goes when something is taken back another way, or
 * something else is done, which it would take back instead.
 */
export function tellUndoable(message: string, tone: 'plain' | 'good' = 'plain'): void {
  const id = showToast({ message, tone, action: { label: 'Undo', run: () => void undo() } });
  const now = history.getState();
  const unfollow = history.subscribe(({ done, undone }) => {
    if (undone <= now.undone && done <= now.done) return;
    unfollow();
    dismissToast(id);
  });
}
