/** Reads sentences aloud with the system's own voice, which needs no network. */
import { createStore } from 'zustand/vanilla';

/** A sentence on its way to the ear: which block it is of, and where in the block's text it stands. */
export interface Sentence {
  block: number;
  start: number;
  end: number;
  text: string;
}

/** The sentence that is being spoken, or null in silence. */
export const spoken = createStore<{ sentence: Sentence | null }>(() => ({ sentence: null }));

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

/** Reads sentences aloud, one after another, in place of what was being read. */
export function readAloud(sentences: readonly Sentence[]): void {
  stopReading();
  const mine = latest;
  const speak = (index: number) => {
    const sentence = sentences[index];
    if (mine !== latest) return;
    spoken.setState({ sentence: sentence ?? null });
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
  spoken.setState({ sentence: null });
}
