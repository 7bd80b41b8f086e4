import { type RefObject, useEffect } from 'react';
import type { Sentence } from '../../../../shared/reflow/sentences.ts';
import { layerRange, layerText } from '../../../pdf/text-layer.ts';
import { blockElement, blockWords } from './places.ts';

const highlightName = 'spoken';

/** The sentence in the text, or null where another item's text is shown than the one that is read. */
function rangeOf(text: HTMLElement | null, { block, start, end, text: said }: Sentence): Range | null {
  const words = blockWords(blockElement(text, block));
  if (words?.textContent.slice(start, end).trim() !== said) return null;
  return layerRange(layerText(words), start, end);
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
