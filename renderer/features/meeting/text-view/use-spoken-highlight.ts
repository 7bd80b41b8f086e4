import { type RefObject, useEffect } from 'react';
import type { Sentence } from '../../../../shared/reflow/sentences.ts';
import { blockElement } from './places.ts';

const highlightName = 'spoken';

/** The sentence in the text, or null where another item's text is shown than the one that is read. */
function rangeOf(text: HTMLElement | null, { block, start, end, text: said }: Sentence): Range | null {
  const words = blockElement(text, block)?.querySelector('.text-view-words')?.firstChild;
  if (!(words instanceof Text) || words.data.slice(start, end).trim() !== said) return null;
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
