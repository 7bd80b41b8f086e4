/** Reads sentences aloud with the system's own voice, which needs no network. */
import { createStore } from 'zustand/vanilla';
import type { PaneName } from '../panes/pane.ts';

/** A sentence on its way to the ear: which block it is of, and where in the block's text it stands. */
export interface Sentence {
  block: number;
  start: number;
  end: number;
  text: string;
}

/** The sentence that is being spoken and the pane it is read in, or null in silence. */
export const spoken = createStore<{ sentence: Sentence | null; pane: PaneName | null }>(() => ({
  sentence: null,
  pane: null,
}));

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of some blocks of text, in their order. */
export function sentencesIn(texts: readonly string[]): Sentence[] {
  return texts.flatMap((whole, block) =>
    [...segmenter.segment(whole)]
      .filter(({ segment }) => segment.trim() !== '')
      .map(({ segment, index }) => ({
        block,
        start: index,
        end: index + segment.trimEnd().length,
        text: segment.trim(),
      })),
  );
}

/** Whether this system can speak at all. */
export function canSpeak(): boolean {
  return 'speechSynthesis' in window;
}

/** Which reading is the latest: one that was stopped must not go on when its last sentence ends. */
let latest = 0;

/** Reads sentences of a pane aloud, one after another, in place of what was being read. */
export function readAloud(pane: PaneName, sentences: readonly Sentence[]): void {
  stopReading();
  const mine = latest;
  const speak = (index: number) => {
    const sentence = sentences[index];
    if (mine !== latest) return;
    spoken.setState({ sentence: sentence ?? null, pane: sentence ? pane : null });
    if (!sentence) return;
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.lang = 'en-GB';
    utterance.addEventListener('end', () => speak(index + 1));
    utterance.addEventListener('error', () => {
      if (mine === latest) stopReading();
    });
    window.speechSynthesis.speak(utterance);
  };
  speak(0);
}

/** Falls silent at once. */
export function stopReading(): void {
  latest += 1;
  if (canSpeak()) window.speechSynthesis.cancel();
  spoken.setState({ sentence: null, pane: null });
}

/** Falls silent if it is this pane that is being read. */
export function stopReadingIn(pane: PaneName): void {
  if (spoken.getState().pane === pane) stopReading();
}
