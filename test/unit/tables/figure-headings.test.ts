import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureHeadings } from '../../../shared/tables/figure-headings.ts';
import { isFigure, isPeriod, isValue } from '../../../shared/tables/lines.ts';
import { type PlacedWords, pageWords } from '../../../shared/tables/page-words.ts';

const letter = 5;
const size = 10;

/** A page of words at columns and heights, as they would be printed; cells are centred where `middle`. */
function page(
  rows: readonly (readonly [number, readonly (readonly [number, string])[]])[],
  middle = false,
): PlacedWords[] {
  return rows.flatMap(([y, cells]) =>
    cells.flatMap(([x, text]) => {
      let left = middle ? x - (text.length * letter) / 2 : x;
      return text.split(' ').map((word): PlacedWords => {
        const placed = { text: word, left, right: left + word.length * letter, top: y, bottom: y + size };
        left = placed.right + letter / 2;
        return placed;
      });
    }),
  );
}

/** What is read for a figure, by its words; the first of them on the page. */
function read(words: readonly PlacedWords[], figure: string): string | null {
  const at = words.find(({ text }) => text === figure);
  if (!at) throw new Error(`no ${figure}`);
  const found = figureHeadings(words, [(at.left + at.right) / 2, (at.top + at.bottom) / 2]);
  return found && `${found.row} | ${found.column}`;
}

const crimes = page([
  [0, [[0, 'Recorded crime has fallen since the last meeting, as the table shows for each kind of it.']]],
  [
    30,
    [
      [200, 'Q2'],
      [260, 'Q3'],
      [320, 'Change'],
    ],
  ],
  [
    42,
    [
      [190, '2025/26'],
      [250, '2025/26'],
      [320, '%'],
    ],
  ],
  [
    60,
    [
      [0, 'Burglary'],
      [200, '390'],
      [260, '412'],
      [320, '5.6%'],
    ],
  ],
  [
    78,
    [
      [0, 'Robbery'],
      [200, '41'],
      [260, '38'],
      [320, '-7.3%'],
    ],
  ],
  [
    96,
    [
      [0, 'Violence with'],
      [200, '1,204'],
      [260, '1,198'],
      [320, '-0.5%'],
    ],
  ],
  [106, [[0, 'injury']]],
  [
    124,
    [
      [0, 'Theft'],
      [200, 'n/a'],
      [260, '77'],
      [320, '-'],
    ],
  ],
]);

describe('what a figure of a table is of', () => {
  it('is the heading of its row and all lines of its column’s', () => {
    expect(read(crimes, '412')).toBe('Burglary | Q3 2025/26');
    expect(read(crimes, '5.6%')).toBe('Burglary | Change %');
    expect(read(crimes, '77')).toBe('Theft | Q3 2025/26');
    expect(read(crimes, '1,204')).toBe('Violence with injury | Q2 2025/26');
  });

  it('is not said of figures in running text, in a heading, or in a table of fewer than three rows', () => {
    const words = page([
      [0, [[0, 'There were 412 burglaries.']]],
      [14, [[0, 'There were 390 before.']]],
    ]);
    expect(read(words, '412')).toBeNull();
    const small = page([
      [
        0,
        [
          [100, 'Q2'],
          [160, 'Q3'],
        ],
      ],
      [
        18,
        [
          [0, 'Burglary'],
          [100, '390'],
          [160, '412'],
        ],
      ],
    ]);
    expect(read(small, '412')).toBeNull();
  });

  it('is not said where lines of equal distance may belong to the row above or below', () => {
    const equal = page([
      [0, [[200, 'Number']]],
      [
        14,
        [
          [0, 'Violence with'],
          [200, '11'],
        ],
      ],
      [28, [[0, 'or without injury']]],
      [
        42,
        [
          [0, 'Theft of vehicles'],
          [200, '12'],
        ],
      ],
      [
        56,
        [
          [0, 'Robbery'],
          [200, '13'],
        ],
      ],
    ]);
    expect(read(equal, '11')).toBeNull();
    expect(read(equal, '12')).toBeNull();
    expect(read(equal, '13')).toBe('Robbery | Number');
  });

  it('is not said where the column has no heading, or words stand among its values', () => {
    const bare = page(
      [12, 13, 14].map(
        (value, row) =>
          [
            20 * row,
            [
              [0, `Row of ${value}x`],
              [200, String(value)],
            ],
          ] as const,
      ),
    );
    expect(read(bare, '13')).toBeNull();
    const worded = page([
      [0, [[200, 'Rating']]],
      [
        20,
        [
          [0, 'One row'],
          [200, '11'],
        ],
      ],
      [
        40,
        [
          [0, 'Two rows'],
          [200, '12'],
        ],
      ],
      [
        60,
        [
          [0, 'Three rows'],
          [200, 'Green'],
        ],
      ],
      [
        80,
        [
          [0, 'Four rows'],
          [200, '14'],
        ],
      ],
    ]);
    expect(read(worded, '14')).toBeNull();
    expect(read(worded, '12')).toBe('Two rows | Rating');
  });

  it('is not said where the values of a row stand on two lines', () => {
    const split = page([
      [
        0,
        [
          [200, 'Amount'],
          [300, 'Rate'],
        ],
      ],
      [
        20,
        [
          [0, 'Fund one'],
          [300, '5.01%'],
        ],
      ],
      [
        26,
        [
          [0, 'class three'],
          [200, '4,000'],
        ],
      ],
      [
        50,
        [
          [0, 'Fund two'],
          [200, '5,000'],
          [300, '5.02%'],
        ],
      ],
      [
        70,
        [
          [0, 'Fund three'],
          [200, '6,000'],
          [300, '5.03%'],
        ],
      ],
      [
        90,
        [
          [0, 'Fund four'],
          [200, '7,000'],
          [300, '5.04%'],
        ],
      ],
    ]);
    expect(read(split, '4,000')).toBeNull();
    expect(read(split, '6,000')).toBe('Fund three | Amount');
  });
});

it('knows figures, signs that there is none, and the years that head columns', () => {
  for (const text of ['412', '1,204', '-7.3%', '(3.4)', '£14.2m', '£616k', '12.5*', '+3'])
    expect(isFigure(text)).toBe(true);
  for (const text of ['Q3', 'n/a', 'KS N', '12 months', '3rd', '01/02/2026', '2025/26', ''])
    expect(isFigure(text)).toBe(false);
  for (const text of ['n/a', '-', '–', 'nil']) expect(isValue(text)).toBe(true);
  for (const text of ['2025/26', '2025', '31/03/2026', 'Q3', 'Q3 2025/26']) expect(isPeriod(text)).toBe(true);
});

it('words are cut out of the pieces a page is drawn in, and those that run upwards are left out', () => {
  const item = { str: 'Burglary  412', transform: [10, 0, 0, 10, 50, 700], width: 130, height: 10, fontName: 'f' };
  const upwards = { ...item, transform: [0, 10, -10, 0, 20, 300] };
  const words = pageWords([item, upwards, { type: 'beginMarkedContent' }], { transform: [1, 0, 0, -1, 0, 842] });
  expect(words.map(({ text, left, right }) => [text, left, right])).toEqual([
    ['Burglary', 50, 130],
    ['412', 150, 180],
  ]);
  expect(words[0]?.top).toBeCloseTo(842 - 700 - 7.5);
});

describe('of any made table', () => {
  const word = fc.constantFrom('Burglary', 'Robbery', 'Theft of vehicles', 'Arson', 'Public order', 'Rural crime');
  const value = fc.integer({ min: 1, max: 9999 }).map((number) => number.toLocaleString('en-GB'));
  const table = fc.record({
    rows: fc.uniqueArray(fc.tuple(word, fc.nat(99)), { minLength: 3, maxLength: 12, selector: ([, number]) => number }),
    columns: fc.uniqueArray(fc.constantFrom('Q1', 'Q2', 'Target', 'Last year', 'Actual', 'Change'), {
      minLength: 1,
      maxLength: 5,
    }),
    pitch: fc.integer({ min: 12, max: 40 }),
    width: fc.integer({ min: 60, max: 120 }),
  });

  it('the headings are those it was made with', () => {
    fc.assert(
      fc.property(table, fc.array(value, { minLength: 60, maxLength: 60 }), fc.nat(), (made, values, at) => {
        const { rows, columns, pitch, width } = made;
        const x = (column: number) => 250 + column * width;
        const figures = rows.map((_, row) => columns.map((_column, column) => values[row * 5 + column] ?? '1'));
        const words = page(
          [
            [0, columns.map((name, column) => [x(column), name] as const)],
            ...rows.map(
              ([name, number], row) =>
                [
                  pitch * (row + 1),
                  [
                    [100, `${name} ${'abcdefghij'.charAt(number % 10)}${'klmnopqrst'.charAt(number / 10)}`],
                    ...columns.map((_, column) => [x(column), figures[row]?.[column] ?? ''] as const),
                  ],
                ] as const,
            ),
          ],
          true,
        );
        const [row, column] = [at % rows.length, at % columns.length];
        const [name, number] = rows[row] ?? ['', 0];
        const found = figureHeadings(words, [x(column), pitch * (row + 1) + 5]);
        expect(found).toEqual({
          figure: figures[row]?.[column],
          row: `${name} ${'abcdefghij'.charAt(number % 10)}${'klmnopqrst'.charAt(number / 10)}`,
          column: columns[column],
        });
      }),
    );
  });

  it('whatever words stand wherever, nothing breaks, and what is said is on the page', () => {
    const anyWord = fc.record({
      text: fc.oneof(value, word, fc.string({ minLength: 1, maxLength: 6 })),
      x: fc.nat(600),
      y: fc.nat(300),
    });
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 60 }), fc.nat(), (words, at) => {
        const placed = words.map(({ text, x, y }) => ({
          text,
          left: x,
          right: x + text.length * letter,
          top: y,
          bottom: y + size,
        }));
        const chosen = placed[at % Math.max(1, placed.length)];
        const found = chosen && figureHeadings(placed, [(chosen.left + chosen.right) / 2, chosen.top + 5]);
        if (!found) return;
        for (const part of `${found.row} ${found.column}`.split(' ')) {
          expect(words.some(({ text }) => text.includes(part))).toBe(true);
        }
      }),
    );
  });
});
