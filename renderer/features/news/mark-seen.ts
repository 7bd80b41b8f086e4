import { undo } from '../../data/history.ts';
import { markSeen } from '../../data/seen.ts';
import { showToast } from '../../ui/toast.tsx';
import { unseenUntil } from './news-queries.ts';

/** Marks all news as seen, and offers to take it back. */
export async function markAllSeen(): Promise<void> {
  const until = await unseenUntil();
  if (until.size === 0) {
    showToast({ id: 'seen', message: 'All news has been seen already.' });
    return;
  }
  await markSeen(until);
  showToast({ id: 'seen', message: 'All news marked as seen', action: { label: 'Undo', run: () => undo() } });
}
