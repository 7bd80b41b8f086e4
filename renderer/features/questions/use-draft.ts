import { useEffect, useRef, useState } from 'react';
import { updateQuestion } from '../../data/questions.ts';
import { forgetUnsaved, keepUnsaved } from '../../data/unsaved.ts';

/** Milliseconds of rest after which what was typed is written to the database. */
const rest = 300;

/** The words of a question while they are being typed, and whether the database has them. */
export interface Draft {
  text: string;
  saved: boolean;
  type: (text: string) => void;
  /** Writes at once what is not written yet. */
  flush: () => Promise<void>;
}

/**
 * The text of a question, written to the database after a short rest, when the field or the window is left, and when
 * the view goes. Until then, and while the database answers, the words typed are what is shown.
 */
export function useDraft(questionId: string, stored: string): Draft {
  const [typed, setTyped] = useState<{ text: string; written: boolean } | null>(null);
  const unwritten = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = async () => {
    clearTimeout(timer.current);
    const text = unwritten.current;
    if (text === null) return;
    await updateQuestion(questionId, { text });
    forgetUnsaved(questionId);
    if (unwritten.current !== text) return;
    unwritten.current = null;
    setTyped({ text, written: true });
  };
  const flushNow = useRef(flush);
  flushNow.current = flush;

  useEffect(() => {
    const leave = () => {
      if (unwritten.current === null) return;
      keepUnsaved(questionId, unwritten.current);
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

  // Once the database shows what was typed, it is the one to show, so that an undo is seen.
  useEffect(() => {
    if (typed?.written && stored === typed.text) setTyped(null);
  }, [stored, typed]);

  return {
    text: typed?.text ?? stored,
    saved: typed?.written ?? true,
    type: (text) => {
      setTyped({ text, written: false });
      unwritten.current = text;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flushNow.current(), rest);
    },
    flush,
  };
}
