import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** The mark whose comment the member is about to write; null when there is none. */
const wantedComment = createStore<{ mark: string | null }>(() => ({ mark: null }));

/** Brings the keyboard to the comment of a mark as soon as it is listed: who makes a note goes on to write it. */
export function wantComment(mark: string): void {
  wantedComment.setState({ mark });
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
      wantedComment.setState({ mark: null });
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
