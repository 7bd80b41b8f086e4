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
  const folded = useRef<(keyof PaneHandles)[]>([]);

  useEffect(() => {
    if (!panes || was.current === isBeside) return;
    was.current = isBeside;
    if (isNarrow()) return;
    if (!isBeside) {
      for (const name of folded.current) panes[name].expand();
      folded.current = [];
      return;
    }
    const fold = (name: keyof PaneHandles) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const room = root.current?.querySelector('.meeting-reader')?.clientWidth ?? 0;
      if (room >= leastForTwo * rem || panes[name].isCollapsed()) return;
      panes[name].collapse();
      folded.current.push(name);
    };
    fold('right');
    // The inspector is gone from the layout in the next frame; only then is it known whether that was enough.
    const frame = requestAnimationFrame(() => fold('left'));
    return () => cancelAnimationFrame(frame);
  }, [root, isBeside, panes]);
}
