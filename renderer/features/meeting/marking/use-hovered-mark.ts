import { useEffect } from 'react';
import { markAt } from '../../../pdf/mark-layer.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import { hoveredMark, hoverMark } from '../../marks/hovered-mark.ts';

/** Lights, on the pages, the mark that is pointed at in the list, and tells the list which one is on the pages. */
export function useHoveredMark(view: PaperView | null): void {
  useEffect(() => {
    if (!view) return;
    const stop = new AbortController();
    let frame = 0;
    const point = (event: PointerEvent) => {
      cancelAnimationFrame(frame);
      const { target, clientX, clientY, buttons } = event;
      if (!(target instanceof Element) || !view.holds(target) || buttons !== 0) return;
      frame = requestAnimationFrame(() => {
        const page = target.closest<HTMLElement>('.page');
        hoverMark(page && markAt(page, clientX, clientY));
      });
    };
    const leave = ({ target, relatedTarget }: PointerEvent) => {
      const isLeft = !(relatedTarget instanceof Node && view.holds(relatedTarget));
      if (!(target instanceof Node && view.holds(target) && isLeft)) return;
      cancelAnimationFrame(frame);
      hoverMark(null);
    };
    document.addEventListener('pointermove', point, { signal: stop.signal, passive: true });
    document.addEventListener('pointerout', leave, { signal: stop.signal, passive: true });
    const light = ({ id }: { id: string | null }) => view.light(id);
    light(hoveredMark.getState());
    const unfollow = hoveredMark.subscribe(light);
    return () => {
      stop.abort();
      unfollow();
      cancelAnimationFrame(frame);
    };
  }, [view]);
}
