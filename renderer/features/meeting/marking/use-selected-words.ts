import { useEffect, useState } from 'react';
import type { PaperView } from '../../../pdf/paper-view.ts';
import type { PaneName } from '../panes/pane.ts';
import { textElement } from '../text-view/places.ts';
import { selectedInText } from '../text-view/text-selection.ts';

/** Words of the paper that are selected, and where on the screen they end. */
export interface SelectedWords {
  range: Range;
  /** Box of the selection in the window's coordinates. */
  box: DOMRect;
  /** Whether they are selected in the flowing text, and not on the pages. */
  inText: boolean;
}

/** The words selected in the pages or the text of a pane, once the member has finished selecting; null when there are none. */
export function useSelectedWords(view: PaperView | null, pane: PaneName): SelectedWords | null {
  const [words, setWords] = useState<SelectedWords | null>(null);

  useEffect(() => {
    if (!view) return;
    let pressed = false;
    const look = () => {
      if (!pressed) setWords(selectedWords(view, pane));
    };
    const press = (event: PointerEvent) => {
      pressed =
        event.target instanceof Node &&
        (view.holds(event.target) || textElement(pane)?.contains(event.target) === true);
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
    // Of the pages, or of the text.
    document.addEventListener('scroll', look, { signal, capture: true, passive: true });
    return () => {
      stop.abort();
      setWords(null);
    };
  }, [view, pane]);

  return words;
}

/** The words of a pane's pages or text that are selected at this moment, or null. */
export function selectedWords(view: PaperView, pane: PaneName): SelectedWords | null {
  const inText = selectedInText({ pane });
  if (inText) return { range: inText, box: inText.getBoundingClientRect(), inText: true };
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!view.holds(range.commonAncestorContainer) || range.toString().trim() === '') return null;
  return { range, box: boxOfEnds(range), inText: false };
}

/** From where words begin to where they end; between them may lie whole pages, with all that is on them. */
function boxOfEnds(range: Range): DOMRect {
  const [start, end] = [range.cloneRange(), range.cloneRange()];
  start.collapse(true);
  end.collapse(false);
  const [from, to] = [start.getBoundingClientRect(), end.getBoundingClientRect()];
  const [left, right] = [Math.min(from.left, to.left), Math.max(from.right, to.right)];
  return new DOMRect(left, from.top, right - left, to.bottom - from.top);
}
