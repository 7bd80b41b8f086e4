import { startTransition, useEffect, useRef, useState } from 'react';
import type { Question } from '../../../shared/model/questions.ts';
import { typedFields } from '../../data/all-questions.ts';
import { sameBut } from '../../data/rested-rows.ts';

/** Milliseconds without another text after which one is looked at: longer than one who types on waits for the next to be written. */
const rest = 700;

/** A text as it was when it last stayed the same for a moment: for what looks at it closely, which no letter is to wait for. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRested(text)), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

/**
 * A question with its text as it was when it last stayed the same for a moment, and all else as it is. It stays the same
 * object while nothing but the text is being written, so that what is shown of it is not drawn anew meanwhile.
 */
export function useRestedQuestion(question: Question): Question {
  const text = useRested(question.text);
  const kept = useRef(question);
  if (text !== kept.current.text || !sameBut(kept.current, question, typedFields)) kept.current = { ...question, text };
  return kept.current;
}
