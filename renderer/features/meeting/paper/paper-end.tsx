import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { type Neighbour, neighboursOf } from '../../../../shared/reading/neighbours.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import { Button } from '../../../ui/button.tsx';
import './paper-end.css';
import { useSession } from '../panes/session.ts';

/** Pixels the wheel is turned on at the end of a paper before the next one comes. */
const farEnough = 240;
/** Milliseconds without a turn after which the wheel is turned anew: what brings one to the end does not go past it. */
const pause = 250;

/** What stands before and after the open paper, and how to go there. */
function useNeighbours(): { before: Neighbour | null; after: Neighbour | null; open: (to: Neighbour) => void } {
  const { outline, opening, go } = useSession();
  const documentId = opening?.document.id ?? '';
  const { before, after } = useMemo(() => neighboursOf(outline, documentId), [outline, documentId]);
  // Backwards one comes to where the paper ends.
  const open = (to: Neighbour) =>
    go({ documentId: to.documentId, page: to === before ? (to.lastPage ?? to.firstPage) : to.firstPage });
  return { before, after, open };
}

/** Reading on past either end of a paper leads to the next one: with Page Down, the space bar and the wheel. */
export function useReadingOn(): void {
  const { view } = useSession();
  const neighbours = useNeighbours();
  const latest = useRef(neighbours);
  useEffect(() => {
    latest.current = neighbours;
  });
  useEffect(() => {
    if (!view) return;
    const past = (direction: 1 | -1) => {
      const { before, after, open } = latest.current;
      const to = direction === 1 ? after : before;
      if (!to || !isAtEnd(view, direction)) return false;
      open(to);
      return true;
    };
    let turned = 0;
    let since = 0;
    const stop = new AbortController();
    view.listen(
      'keydown',
      (event) => {
        if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
        const on = event.key === 'PageDown' || (event.key === ' ' && !event.shiftKey);
        const back = event.key === 'PageUp' || (event.key === ' ' && event.shiftKey);
        if (event.target instanceof Element && event.target.closest('button, a, input')) return;
        if ((on && past(1)) || (back && past(-1))) event.preventDefault();
      },
      stop.signal,
    );
    view.listen(
      'wheel',
      (event) => {
        const direction = event.deltaY > 0 ? 1 : -1;
        const rested = event.timeStamp - since > pause;
        since = event.timeStamp;
        if (event.ctrlKey || event.metaKey || !isAtEnd(view, direction)) turned = Number.NaN;
        else if (rested) turned = event.deltaY;
        else turned = Math.sign(turned) === direction ? turned + event.deltaY : Number.NaN;
        if (Math.abs(turned) >= farEnough && past(direction)) turned = Number.NaN;
      },
      stop.signal,
    );
    return () => stop.abort();
  }, [view]);
}

function isAtEnd(view: PaperView, direction: 1 | -1): boolean {
  const { above, below } = view.scroll.room();
  return (direction === 1 ? below : above) < 2;
}

/** The line between the open paper and the one before it, or after it; nothing where there is none. */
export function PaperEnd({ side }: { side: 'before' | 'after' }) {
  const { opening, view } = useSession();
  const { open, ...neighbours } = useNeighbours();
  const to = neighbours[side];
  if (!to) return null;
  return (
    <div className="paper-end" data-side={side}>
      {side === 'after' ? <p>The end of “{opening?.document.title}”</p> : null}
      <Button
        look="quiet"
        // Tab on the way elsewhere would scroll to it and lose the place; Page Down and the keys for items lead there too.
        tabIndex={-1}
        icon={side === 'after' ? <ArrowDown /> : <ArrowUp />}
        onClick={() => {
          open(to);
          view?.focus();
        }}
      >
        {side === 'after' ? 'Next' : 'Before it'}: {to.title}
      </Button>
    </div>
  );
}
