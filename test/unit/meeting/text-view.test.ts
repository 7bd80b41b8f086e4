import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { member } from '../../../renderer/data/member-db.ts';
import { readSetting, writeSetting } from '../../../renderer/data/settings.ts';
import { showText, textShown } from '../../../renderer/features/meeting/text-view/shown.ts';
import { readAloud, sentencesIn, spoken, stopReadingIn } from '../../../renderer/features/meeting/text-view/speech.ts';
import { sizeTextBy, textSizes } from '../../../renderer/features/meeting/text-view/text-size.ts';

beforeEach(() => member.settings.clear());

it('two presses at once are two steps, and the size has ends', async () => {
  await writeSetting('text-view', { size: 1, font: 'mono' });
  await Promise.all([sizeTextBy(1), sizeTextBy(1)]);
  expect(await readSetting('text-view')).toEqual({ size: 1.25, font: 'mono' });
  await sizeTextBy(-40);
  expect((await readSetting('text-view')).size).toBe(textSizes.smallest);
  await sizeTextBy(40);
  expect((await readSetting('text-view')).size).toBe(textSizes.largest);
});

it('what is read aloud is that of one pane, and the other one does not end it', () => {
  const said: string[] = [];
  class Utterance extends EventTarget {
    lang = '';
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const speechSynthesis = { speak: ({ text }: Utterance) => said.push(text), cancel: () => {} };
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  vi.stubGlobal('window', { speechSynthesis });
  readAloud('first', sentencesIn(['One thing. Another thing.']));
  expect(said).toEqual(['One thing.']);
  expect(spoken.getState()).toMatchObject({ pane: 'first', sentence: { text: 'One thing.' } });
  stopReadingIn('second');
  expect(spoken.getState().pane).toBe('first');
  stopReadingIn('first');
  expect(spoken.getState()).toEqual({ pane: null, sentence: null });
  vi.unstubAllGlobals();
});

it('each pane has its text or its pages by itself', () => {
  showText('second', true);
  expect([...textShown.getState()]).toEqual(['second']);
  showText('first', false);
  showText('second', false);
  expect(textShown.getState().size).toBe(0);
});
