import { type RefObject, useEffect } from 'react';
import { blockElement } from './places.ts';
import type { Sentence } from './speech.ts';

const highlightName = 'spoken';

function rangeOf(text: HTMLElement | null, { block, start, end }: Sentence): Range | null {
  const words = blockElement(text, block)?.querySelector('.text-view-words')?.firstChild;
  if (!(words instanceof Text) || end > words.length) return null;
  const range = document.createRange();
  range.setStart(words, start);
  range.setEnd(words, end);
  return range;
}

/** Lights the sentence that is being spoken, and keeps it in sight. */
export function useSpokenHighlight(text: RefObject<HTMLElement | null>, sentence: Sentence | null): void {
  useEffect(() => {
    const range = sentence ? rangeOf(text.current, sentence) : null;
    if (!range || !sentence) return;
    CSS.highlights.set(highlightName, new Highlight(range));
    blockElement(text.current, sentence.block)?.scrollIntoView({ block: 'nearest' });
    return () => void CSS.highlights.delete(highlightName);
  }, [sentence, text]);
}
