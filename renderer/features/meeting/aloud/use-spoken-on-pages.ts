import { useEffect } from 'react';
import { useStore } from 'zustand';
import { lightSpoken } from '../../../pdf/spoken-light.ts';
import { useSession } from '../panes/session.ts';
import { aloud, sentenceIn, stopReadingIn } from './speech.ts';

/** Lights the sentence that is spoken on the pages of this pane, and falls silent when the member goes elsewhere. */
export function useSpokenOnPages(asText: boolean): void {
  const { pane, view, opening } = useSession();
  const sentence = useStore(aloud, (now) => sentenceIn(pane, now));
  useEffect(() => {
    if (!view || !sentence || asText) return;
    return lightSpoken(view, sentence);
  }, [view, sentence, asText]);
  // What is read aloud is what is shown: another paper, item or version is not it.
  useEffect(() => () => void (opening && stopReadingIn(pane)), [pane, opening]);
}
