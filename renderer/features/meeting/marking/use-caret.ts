import { useCallback, useEffect, useRef, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import { Caret } from '../../../pdf/caret.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import { showToast } from '../../../ui/toast.tsx';
import { isMovedByKeys, isToolAfter, markTools, nextTurn } from './mark-tools.ts';

/** Whether the caret is on, for what is done at its place. */
export const caretMode = createStore<{ on: boolean }>(() => ({ on: false }));

/** Selecting words with the keyboard, on or off, or brought to what is in sight when it is not seen; Escape ends it. */
export function useCaret(view: PaperView | null): { on: boolean; toggle: () => void } {
  const [on, setOn] = useState(false);
  const caret = useRef<Caret | null>(null);
  const toggle = useCallback(() => {
    const started = caret.current;
    if (!view || !started || started.isSeen()) {
      setOn((before) => !before);
      return;
    }
    view.focus();
    started.start();
  }, [view]);

  useEffect(() => {
    if (!view || !on) return;
    const started = new Caret(view);
    caret.current = started;
    caretMode.setState({ on: true });
    const turn = nextTurn();
    view.focus();
    started.start();
    showToast({
      id: 'caret',
      message: 'Arrows move the caret, with Shift they select. 1 to 5 mark, Q drafts a question, Escape ends.',
    });
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Node) || !view.holds(event.target)) return;
      if (event.key === 'Escape' && isToolAfter(turn)) return;
      // What is drawn with the keys takes the arrows.
      if (isMovedByKeys(markTools.getState().tool)) return;
      if (event.key === 'Escape' && window.getSelection()?.isCollapsed) setOn(false);
      else if (!started.press(event)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      started.stop();
      caret.current = null;
      caretMode.setState({ on: false });
    };
  }, [view, on]);

  return { on: on && view !== null, toggle };
}
