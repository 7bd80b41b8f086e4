import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { isTyping } from '../../commands.ts';

/** The mark whose comment the member is about to write; null when there is none. */
const wantedComment = createStore<{ mark: string | null }>(() => ({ mark: null }));

/** What was typed before the comment was there. */
let typedAhead = '';
let stopHolding = () => {};

/** Milliseconds for which letters wait for the comment they are meant for. */
const longestHeld = 30_000;

/** Brings the keyboard to the comment of a mark as soon as it is listed: who makes a note goes on to write it. */
export function wantComment(mark: string): void {
  wantedComment.setState({ mark });
}

/**
 * Letters typed from now on are those of the comment that is about to be there; any other key and the mouse say that
 * something else is meant.
 */
export function holdLetters(): void {
  stopHolding();
  const held = new AbortController();
  const timer = setTimeout(() => held.abort(), longestHeld);
  stopHolding = () => {
    held.abort();
    clearTimeout(timer);
    typedAhead = '';
  };
  const onKey = (event: KeyboardEvent) => {
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isTyping(event.target) || (!isLetter && event.key !== 'Shift')) return stopHolding();
    if (isLetter) typedAhead += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const options = { capture: true, signal: held.signal };
  window.addEventListener('keydown', onKey, options);
  window.addEventListener('pointerdown', () => stopHolding(), options);
}

/** The text box of a mark's comment, which takes the focus where it is wanted. */
export function useWantedComment(mark: string) {
  const box = useRef<HTMLTextAreaElement>(null);
  const wanted = useStore(wantedComment, (state) => state.mark === mark);

  useEffect(() => {
    const element = box.current;
    if (!wanted || !element) return;
    const take = () => {
      element.focus();
      if (document.activeElement !== element) return;
      const words = typedAhead;
      stopHolding();
      wantedComment.setState({ mark: null });
      if (words === '') return;
      element.setRangeText(words, element.value.length, element.value.length, 'end');
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    take();
    // A pane that is only now unfolded is out of reach until it is.
    const folded = element.closest('[inert]');
    if (!folded) return;
    const unfolded = new MutationObserver(take);
    unfolded.observe(folded, { attributeFilter: ['inert'] });
    return () => unfolded.disconnect();
  }, [wanted]);

  return box;
}
