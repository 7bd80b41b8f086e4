import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidy } from '../../../shared/text/characters.ts';
import { pageFragments } from '../../../shared/text/page-lines.ts';
import type { PdfTextItem } from '../../../shared/text/pdf-document.ts';

const frame = { width: 600, height: 800, transform: [1, 0, 0, -1, 0, 800] };
const none: ReadonlySet<string> = new Set();

/** A piece of text with its baseline `y` points from the top. */
function piece(str: string, x: number, y: number, size = 12, width = str.length * size * 0.5): PdfTextItem {
  return { str, transform: [size, 0, 0, size, x, 800 - y], width, height: size, fontName: 'f1' };
}

function textOf(items: readonly (PdfTextItem | object)[]): string[] {
  return pageFragments({ items }, frame, none).map((fragment) => fragment.text.replace(/\s+/g, ' ').trim());
}

describe('lines of a page', () => {
  test('pieces on one baseline are one line, with spaces where there is room', () => {
    expect(textOf([piece('The pan', 72, 100), piece('el agreed', 114, 100), piece('this.', 180, 100)])).toEqual([
      'The panel agreed this.',
    ]);
  });

  test('a raised figure stays in its line', () => {
    expect(textOf([piece('consultation', 72, 100), piece('1', 144, 95, 7), piece(', and', 148, 100)])).toEqual([
      'consultation1, and',
    ]);
  });

  test('the header and footer come where they stand, however late or early they are drawn', () => {
    const drawn = [
      piece('7', 300, 780),
      piece('First line', 72, 100),
      piece('Second line', 72, 114),
      piece('REPORT OF THE CLERK', 72, 60),
    ];
    expect(textOf(drawn)).toEqual(['REPORT OF THE CLERK', 'First line', 'Second line', '7']);
  });

  test('columns are read one after the other', () => {
    const left = ['The first', 'column goes', 'down the page'].map((text, row) => piece(text, 60, 200 + row * 14));
    const right = ['and then', 'comes the', 'second one'].map((text, row) => piece(text, 330, 200 + row * 14));
    expect(
      textOf([piece('A heading over both of the columns of this page', 60, 150), ...left, ...right]).join(' '),
    ).toBe(
      'A heading over both of the columns of this page The first column goes down the page and then comes the second one',
    );
  });

  test('a stamp is a line by itself even where it lies on the text', () => {
    expect(textOf([piece('1 KCC Consultation Report', 72, 770), piece('Page 3', 150, 770)])).toEqual([
      '1 KCC Consultation Report',
      'Page 3',
    ]);
  });

  test('headers far apart are two lines', () => {
    expect(textOf([piece('OFFICIAL', 72, 30), piece('Draft 2', 480, 30)])).toEqual(['OFFICIAL', 'Draft 2']);
  });

  test('text drawn twice for weight, or off the page, is read once or not at all', () => {
    expect(
      textOf([
        piece('Bold', 72, 100),
        piece('Bold', 72.4, 100),
        piece('cropped away', -300, 100),
        piece('below', 72, 900),
      ]),
    ).toEqual(['Bold']);
  });

  test('text that runs up the page follows the level text', () => {
    const up: PdfTextItem = {
      str: 'Agenda Item 6',
      transform: [0, 11, -11, 0, 590, 100],
      width: 70,
      height: 11,
      fontName: 'f2',
    };
    const fragments = pageFragments({ items: [up, piece('A landscape table', 72, 100)] }, frame, none);
    expect(fragments.map(({ text, turn }) => [text, turn])).toEqual([
      ['A landscape table', 0],
      ['Agenda Item 6', 3],
    ]);
  });
});

const anyItem = fc.oneof(
  fc.record({
    str: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('', ' ', 'Page 3', 'Agenda Item 6')),
    transform: fc.array(fc.double({ min: -900, max: 900, noNaN: false }), { minLength: 6, maxLength: 6 }),
    width: fc.double(),
    height: fc.double(),
    fontName: fc.constantFrom('a', 'b'),
  }),
  fc.record({ type: fc.constant('beginMarkedContent') }),
);

test('any items at all: no error, nothing made up, and nothing lost that is on the page', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 60 }), (items) => {
      const given = tidy(items.map((item) => ('str' in item ? item.str : '')).join(''));
      for (const { text } of pageFragments({ items }, frame, none)) {
        for (const letter of text.replace(/\s/g, '')) expect(given).toContain(letter);
      }
    }),
  );
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          x: fc.integer({ min: 0, max: 500 }),
          y: fc.integer({ min: 10, max: 790 }),
          word: fc.stringMatching(/^[a-z]{1,8}$/),
        }),
        { maxLength: 80 },
      ),
      (words) => {
        const distinct = words.map(({ word, x, y }, index) => piece(`${word}${index}`, x, y));
        const read = pageFragments({ items: distinct }, frame, none)
          .map(({ text }) => text)
          .join('');
        const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
        expect(letters(read)).toBe(letters(distinct.map(({ str }) => str).join('')));
      },
    ),
  );
});
