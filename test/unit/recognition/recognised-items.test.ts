import { expect, it } from 'vitest';
import type { RecognisedLine } from '../../../shared/model/library.ts';
import { recognisedItems } from '../../../shared/recognition/recognised-items.ts';

const line: RecognisedLine = {
  direction: [1, 0],
  height: 10,
  words: [
    { text: 'Page', x: 280, y: 40, width: 24 },
    { text: '31', x: 310, y: 40, width: 12 },
  ],
};

it('a word reaches to the next with the space between them, and a line ends', () => {
  expect(recognisedItems([], [line])).toEqual([
    {
      str: 'Page ',
      dir: 'ltr',
      transform: [10, 0, -0, 10, 280, 40],
      width: 30,
      height: 10,
      fontName: 'recognised',
      hasEOL: false,
    },
    {
      str: '31',
      dir: 'ltr',
      transform: [10, 0, -0, 10, 310, 40],
      width: 12,
      height: 10,
      fontName: 'recognised',
      hasEOL: true,
    },
  ]);
});

it('a line that runs up the page is turned', () => {
  const [item] = recognisedItems(
    [],
    [{ ...line, direction: [0, 1], words: [{ text: 'Table', x: 70, y: 40, width: 30 }] }],
  );
  expect(item?.transform).toEqual([0, 10, -10, 0, 70, 40]);
});

it('what the page says itself is not said twice', () => {
  const stamp = { str: 'Page 31', transform: [9, 0, 0, 9, 279, 41], width: 46, height: 9, fontName: 'f1' };
  const below = { ...line, words: [{ text: 'Reserves', x: 280, y: 60, width: 40 }] };
  expect(recognisedItems([{ type: 'beginMarkedContent' }, stamp], [line, below]).map(({ str }) => str)).toEqual([
    'Reserves',
  ]);
});
