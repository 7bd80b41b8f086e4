import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { member } from '../../../renderer/data/member-db.ts';
import { readSetting, writeSetting } from '../../../renderer/data/settings.ts';
import { showText, textShown } from '../../../renderer/features/meeting/text-view/shown.ts';
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

it('each pane has its text or its pages by itself', () => {
  showText('second', true);
  expect([...textShown.getState()]).toEqual(['second']);
  showText('first', false);
  showText('second', false);
  expect(textShown.getState().size).toBe(0);
});
