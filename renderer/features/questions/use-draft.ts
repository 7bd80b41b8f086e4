import { useEffect, useMemo, useRef, useState } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { questionsShown } from '../../data/all-questions.ts';
import { updateQuestion } from '../../data/questions.ts';
import { forgetUnsaved, keepUnsaved } from '../../data/unsaved.ts';
import { waitAfterKey } from './typing-rest.ts';

/** The words of a question while they are being typed, and whether the database has them; the same object all the while. */
export interface Draft {
  /** Whether all that was typed is stored and shown. Apart, so that a key draws nothing that does not ask for it. */
  state: StoreApi<{ saved: boolean }>;
  /** Something was typed; what it is now is read when it is written. */
  type: (read: () => string) => void;
  /** Writes at once what is not written yet. */
  flush: () => Promise<void>;
}

/**
 * The text of a question, written to the database after a short rest or a while of typing, when the field or the window
 * is left, and when the view goes. A key by itself reads and draws nothing.
 */
export function useDraft(questionId: string): Draft {
  const [state] = useState(() => createStore(() => ({ saved: true })));
  const unwritten = useRef<{ read: () => string; since: number; keys: number } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = async () => {
    clearTimeout(timer.current);
    const typed = unwritten.current;
    if (!typed) return;
    const { keys } = typed;
    const text = typed.read();
    typed.since = performance.now();
    await updateQuestion(questionId, { text });
    forgetUnsaved(questionId);
    // The text that is stored is the one to show, so that an undo is seen; but not one from before this was written.
    await questionsShown();
    if (unwritten.current !== typed || typed.keys !== keys) return;
    unwritten.current = null;
    state.setState({ saved: true });
  };
  const flushNow = useRef(flush);
  flushNow.current = flush;

  useEffect(() => {
    const leave = () => {
      if (!unwritten.current) return;
      keepUnsaved(questionId, unwritten.current.read());
      void flushNow.current();
    };
    const hide = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      void flushNow.current();
    };
  }, [questionId]);

  return useMemo(
    () => ({
      state,
      type: (read) => {
        const typed = unwritten.current ?? { read, since: performance.now(), keys: 0 };
        typed.read = read;
        typed.keys += 1;
        if (!unwritten.current) {
          unwritten.current = typed;
          state.setState({ saved: false });
        }
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void flushNow.current(), waitAfterKey(typed.since));
      },
      flush: () => flushNow.current(),
    }),
    [state],
  );
}
