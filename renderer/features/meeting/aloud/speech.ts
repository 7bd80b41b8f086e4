/** Reads sentences aloud with the system's own voice, which needs no network. */
import { createStore } from 'zustand/vanilla';
import type { Sentence } from '../../../../shared/reflow/sentences.ts';
import { readSetting, writeSetting } from '../../../data/settings.ts';
import { showToast } from '../../../ui/toast.tsx';
import type { PaneName } from '../panes/pane.ts';
import { ownVoice } from './voice.ts';

/** What is being read aloud. */
export interface ReadingAloud {
  pane: PaneName;
  sentences: readonly Sentence[];
  /** Which of them is spoken, or is the next once the voice goes on. */
  at: number;
  paused: boolean;
  voice: SpeechSynthesisVoice;
  /** 1 is the usual speed. */
  rate: number;
}

/** What is being read aloud, or null in silence. */
export const aloud = createStore<{ reading: ReadingAloud | null }>(() => ({ reading: null }));

/** The sentence that a pane is at, or null where nothing of it is read. */
export function sentenceIn(pane: PaneName, { reading }: { reading: ReadingAloud | null }): Sentence | null {
  return reading?.pane === pane ? (reading.sentences[reading.at] ?? null) : null;
}

/** The slowest and the fastest the voice speaks, and what a step is. */
export const rates = { slowest: 0.5, fastest: 2, step: 0.25 };

const noVoice =
  'This computer has no voice of its own to read aloud with. On Windows one is added in Settings, under Time & language, Speech.';

/** Which utterance is the latest: one that was stopped must not go on when its last sentence ends. */
let latest = 0;
/** Kept, because a browser may forget an utterance nobody holds, and never say that it ended. */
let speaking: SpeechSynthesisUtterance | null = null;

/** Reads sentences of a pane aloud from one of them on, in place of what was being read. */
export async function readAloud(pane: PaneName, sentences: readonly Sentence[], from = 0): Promise<void> {
  stopReading();
  const mine = latest;
  const [voice, rate] = await Promise.all([ownVoice(), readSetting('speech-rate')]);
  // Something else was asked for while the voices were.
  if (mine !== latest) return;
  if (voice) speak({ pane, sentences, at: from, paused: false, voice, rate });
  else showToast({ id: 'aloud', tone: 'bad', message: noVoice });
}

function hush(): number {
  latest += 1;
  speaking = null;
  if ('speechSynthesis' in window) window.speechSynthesis.cancel();
  return latest;
}

function speak(reading: ReadingAloud): void {
  const mine = hush();
  const sentence = reading.sentences[reading.at];
  aloud.setState({ reading: sentence ? reading : null });
  if (!sentence || reading.paused) return;
  const utterance = new SpeechSynthesisUtterance(sentence.text);
  utterance.voice = reading.voice;
  utterance.lang = reading.voice.lang;
  utterance.rate = reading.rate;
  utterance.addEventListener('end', () => {
    if (mine === latest) speak({ ...reading, at: reading.at + 1 });
  });
  utterance.addEventListener('error', () => {
    if (mine !== latest) return;
    stopReading();
    showToast({ id: 'aloud', tone: 'bad', message: 'The voice of this computer stopped working. Try again.' });
  });
  speaking = utterance;
  window.speechSynthesis.speak(speaking);
}

function change(part: (reading: ReadingAloud) => Partial<ReadingAloud>): void {
  const { reading } = aloud.getState();
  if (reading) speak({ ...reading, ...part(reading) });
}

/** Makes the voice wait, or go on from the beginning of the sentence it was at. */
export function pauseOrGoOn(): void {
  change(({ paused }) => ({ paused: !paused }));
}

/** Goes so many sentences on, or back; the last one is not passed. */
export function stepSentences(by: number): void {
  change(({ at, sentences }) => ({ at: Math.min(Math.max(0, at + by), sentences.length - 1) }));
}

/** Makes the voice faster by steps, or slower, from now on. */
export function changeRate(steps: number): void {
  change(({ rate }) => {
    const wanted = Math.min(Math.max(rates.slowest, rate + steps * rates.step), rates.fastest);
    void writeSetting('speech-rate', wanted);
    return { rate: wanted };
  });
}

/** Falls silent at once. */
export function stopReading(): void {
  hush();
  aloud.setState({ reading: null });
}

/** Falls silent if it is this pane that is being read. */
export function stopReadingIn(pane: PaneName): void {
  if (aloud.getState().reading?.pane === pane) stopReading();
}
