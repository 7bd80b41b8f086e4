import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readSetting } from '../../../renderer/data/settings.ts';
import {
  aloud,
  changeRate,
  pauseOrGoOn,
  readAloud,
  stepSentences,
  stopReading,
  stopReadingIn,
} from '../../../renderer/features/meeting/aloud/speech.ts';
import { showToast } from '../../../renderer/ui/toast.tsx';
import { sentencesOf } from '../../../shared/reflow/sentences.ts';
import { patience } from '../support/patience.ts';

vi.mock('../../../renderer/ui/toast.tsx', () => ({ showToast: vi.fn() }));

/** What was spoken, with the voice and the speed, and the voices there are. */
const said: string[] = [];
let voices: { name: string; lang: string; localService: boolean }[] = [];
let last: Utterance | null = null;

class Utterance extends EventTarget {
  lang = '';
  rate = 1;
  voice: (typeof voices)[number] | null = null;
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

const speech = Object.assign(new EventTarget(), {
  getVoices: () => voices,
  speak: (utterance: Utterance) => {
    last = utterance;
    said.push(`${utterance.voice?.name} ${utterance.rate} ${utterance.text}`);
  },
  cancel: () => last?.dispatchEvent(new Event('error')),
});

const three = sentencesOf([
  { kind: 'paragraph', passage: { text: 'One thing. Another. A third.', spans: [{ page: 1, start: 0, end: 28 }] } },
]);
const at = () => aloud.getState().reading?.at;

beforeEach(() => {
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  vi.stubGlobal('window', { speechSynthesis: speech });
  voices = [
    { name: 'Far', lang: 'en-GB', localService: false },
    { name: 'American', lang: 'en-US', localService: true },
    { name: 'British', lang: 'en_GB', localService: true },
  ];
  said.length = 0;
});

afterEach(() => {
  stopReading();
  vi.unstubAllGlobals();
});

it('sentences are spoken one after another by a voice of this computer, to the end', async () => {
  await readAloud('first', three, 1);
  expect(said).toEqual(['British 1 Another.']);
  last?.dispatchEvent(new Event('end'));
  expect(said[1]).toBe('British 1 A third.');
  last?.dispatchEvent(new Event('end'));
  expect(aloud.getState().reading).toBeNull();
});

it('it pauses, goes on with the sentence it was at, goes to others, and speaks faster from then on', async () => {
  await readAloud('first', three);
  pauseOrGoOn();
  expect(aloud.getState().reading).toMatchObject({ at: 0, paused: true });
  expect(said).toHaveLength(1);
  stepSentences(1);
  expect(said).toHaveLength(1);
  pauseOrGoOn();
  expect(said[1]).toBe('British 1 Another.');
  changeRate(2);
  expect(said[2]).toBe('British 1.5 Another.');
  changeRate(40);
  expect(aloud.getState().reading?.rate).toBe(2);
  await vi.waitFor(async () => expect(await readSetting('speech-rate')).toBe(2), patience);
  stepSentences(9);
  expect(at()).toBe(2);
  stepSentences(-9);
  expect(at()).toBe(0);
});

it('what is read is that of one pane, and the other one does not end it', async () => {
  await readAloud('first', three);
  stopReadingIn('second');
  expect(at()).toBe(0);
  stopReadingIn('first');
  expect(aloud.getState().reading).toBeNull();
});

it('where there is no voice of this computer’s own it is said, and nothing is sent over the network', async () => {
  voices = voices.slice(0, 1);
  const asked = readAloud('first', three);
  speech.dispatchEvent(new Event('voiceschanged'));
  await asked;
  expect(said).toEqual([]);
  expect(aloud.getState().reading).toBeNull();
  expect(showToast).toHaveBeenCalledWith(expect.objectContaining({ message: expect.stringContaining('no voice') }));
});
