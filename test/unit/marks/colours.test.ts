import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { nameColour, readSetting, writeSetting } from '../../../renderer/data/settings.ts';
import { colourName, colourWords, usualColourNames } from '../../../shared/marks/colours.ts';

test('a colour is told by its name and what it looks like, and has the usual name where the member gave none', () => {
  expect(colourWords(2, usualColourNames)).toBe('Concern (green)');
  expect(colourWords(4, ['', '', '', 'Pink', ''])).toBe('Pink');
  expect(colourWords(5, ['', '', '', '', '  '])).toBe('Praise (orange)');
  expect(colourName(1, ['Costs', '', '', '', ''])).toBe('Costs');
});

test('one name is changed and the others stay; what is not readable counts as the usual names', async () => {
  expect(await readSetting('colour-names')).toEqual(usualColourNames);
  await Promise.all([nameColour(3, 'Ask'), nameColour(1, 'Costs')]);
  expect(await readSetting('colour-names')).toEqual(['Costs', 'Concern', 'Ask', 'Action', 'Praise']);
  await writeSetting('colour-names', ['one'] as never);
  expect(await readSetting('colour-names')).toEqual(usualColourNames);
});
