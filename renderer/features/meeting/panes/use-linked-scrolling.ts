import { useEffect } from 'react';
import type { PaperView } from '../../../pdf/paper-view.ts';
import type { ReadingDesk } from './reading-desk.ts';

/** Least change worth following, in pages; what scrolling to whole pixels loses is less. */
const least = 0.002;

/** Makes one view follow the other, so many pages ahead of it; the answer ends that. */
function follow(leader: PaperView, follower: PaperView, ahead: number, quiet: Set<PaperView>): () => void {
  return leader.scroll.onMove(() => {
    // A view that has just been moved by the other does not move it in turn.
    if (quiet.delete(leader)) return;
    const wanted = leader.scroll.progress() + ahead;
    if (Math.abs(follower.scroll.progress() - wanted) < least) return;
    const before = follower.scroll.progress();
    follower.scroll.toProgress(wanted);
    if (follower.scroll.progress() !== before) quiet.add(follower);
  });
}

/** Scrolls two panes together while the member wants it, as many pages apart as they were then. */
export function useLinkedScrolling({ first, second, desk }: ReadingDesk): void {
  const firstView = first.view;
  const secondView = second?.view ?? null;
  const ahead = desk.linked;
  useEffect(() => {
    if (!firstView || !secondView || ahead === null) return;
    const quiet = new Set<PaperView>();
    const ends = [follow(firstView, secondView, ahead, quiet), follow(secondView, firstView, -ahead, quiet)];
    return () => {
      for (const end of ends) end();
    };
  }, [firstView, secondView, ahead]);
}
