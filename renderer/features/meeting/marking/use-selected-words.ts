import { useEffect, useState } from 'react';
import type { PaperView } from '../../../pdf/paper-view.ts';

/** Words of the paper that are selected, and where on the screen they end. */
export interface SelectedWords {
  range: Range;
  /** Box of the selection in the window's coordinates. */
  box: DOMRect;
}

/** The words selected in the pages, once the member has finished selecting; null when there are none. */
export function useSelectedWords(view: PaperView | null): SelectedWords | null {
  const [words, setWords] = useState<SelectedWords | null>(null);

  useEffect(() => {
    if (!view) return;
    let pressed = false;
    const look = () => {
      if (!pressed) setWords(selectedWords(view));
    };
    const press = (event: PointerEvent) => {
      pressed = event.target instanceof Node && view.holds(event.target);
    };
    const release = () => {
      pressed = false;
      // After the release the browser may still undo a selection that was clicked on.
      requestAnimationFrame(look);
    };
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('selectionchange', look, { signal });
    document.addEventListener('pointerdown', press, { signal });
    document.addEventListener('pointerup', release, { signal });
    document.addEventListener('pointercancel', release, { signal });
    const unfollow = view.onScroll(look);
    return () => {
      stop.abort();
      unfollow();
      setWords(null);
    };
  }, [view]);

  return words;
}

/** The words of the pages that are selected at this moment, or null. */
export function selectedWords(view: PaperView): SelectedWords | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!view.holds(range.commonAncestorContainer) || range.toString().trim() === '') return null;
  return { range, box: range.getBoundingClientRect() };
}
