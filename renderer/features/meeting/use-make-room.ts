import { type RefObject, useEffect, useRef } from 'react';
import { isNarrow, type PaneHandles } from './panes.tsx';
import type { ReadingDesk } from './reading-desk.ts';

/** Least width in which two pages stand beside each other so that they can be read, in root font sizes. */
const leastForTwo = 50;

/** Folds the inspector away, and then the agenda, while two panes need their room; what was folded comes back. */
export function useMakeRoom(root: RefObject<HTMLElement | null>, desk: ReadingDesk, panes: PaneHandles | null): void {
  const isBeside = desk.second !== null && !desk.split.stacked;
  // What was so when the meeting opened was arranged by the member, or comes from another day: it stays.
  const was = useRef(isBeside);
  const folded = useRef<PaneHandles['left'][]>([]);

  useEffect(() => {
    if (!panes || was.current === isBeside) return;
    was.current = isBeside;
    if (!isBeside) {
      for (const pane of folded.current) pane.expand();
      folded.current = [];
      return;
    }
    if (isNarrow()) return;
    const fold = (pane: PaneHandles['left'], left: PaneHandles['left'][]) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const room = root.current?.querySelector('.meeting-reader')?.clientWidth ?? 0;
      if (room >= leastForTwo * rem || pane.isCollapsed()) return left;
      pane.collapse();
      return [...left, pane];
    };
    folded.current = fold(panes.right, []);
    // The inspector is gone from the layout in the next frame; only then is it known whether that was enough.
    const frame = requestAnimationFrame(() => {
      folded.current = fold(panes.left, folded.current);
    });
    return () => cancelAnimationFrame(frame);
  }, [root, isBeside, panes]);
}
