import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPicture, type SeenLine, type ToPage } from '../../../shared/recognition/read-picture.ts';

/** A4 at 200 dots to the inch, upright. */
const dot = 72 / 200;
const upright: ToPage = (x, y) => [x * dot, 842 - y * dot];
/** The same, lying on its left side: what is right of the picture is up on the page. */
const turned: ToPage = (x, y) => [y * dot, x * dot];

function seen(words: [text: string, confidence: number][], y = 200): SeenLine {
  return {
    words: words.map(([text, confidence], place) => ({
      text,
      confidence,
      bbox: { x0: 100 + place * 100, x1: 180 + place * 100 },
    })),
    baseline: { x0: 100, y0: y, x1: 100 + words.length * 100, y1: y },
    height: 30,
  };
}

describe('readPicture', () => {
  it('puts words where they stand on the page', () => {
    const { lines, confidence } = readPicture(
      [
        seen([
          ['Reserves', 96],
          ['fall', 90],
        ]),
      ],
      upright,
    );
    expect(lines).toEqual([
      {
        direction: [1, 0],
        height: 10.8,
        words: [
          { text: 'Reserves', x: 36, y: 770, width: 28.8 },
          { text: 'fall', x: 72, y: 770, width: 28.8 },
        ],
      },
    ]);
    expect(confidence).toBe(94);
  });

  it('follows a line that runs up a page scanned sideways', () => {
    const [line] = readPicture([seen([['Table', 90]])], turned).lines;
    expect(line?.direction).toEqual([0, 1]);
    expect(line?.words).toEqual([{ text: 'Table', x: 72, y: 36, width: 28.8 }]);
  });

  it('follows a line that slopes', () => {
    const line = seen([
      ['Reserves', 90],
      ['fall', 90],
    ]);
    const { lines } = readPicture([{ ...line, baseline: { x0: 100, y0: 200, x1: 300, y1: 180 } }], upright);
    const [first, second] = lines[0]?.words ?? [];
    expect(second && first ? second.y - first.y : 0).toBeCloseTo(3.6, 1);
  });

  it('leaves out specks, scribbles and lines without letters', () => {
    const picture = [
      seen([
        ['Reserves', 95],
        ['|', 12],
      ]),
      seen([
        ['ZZ', 40],
        ['x', 35],
      ]),
      seen([['—', 99]]),
      seen([]),
    ];
    const { lines } = readPicture(picture, upright);
    expect(lines.map(({ words }) => words.map(({ text }) => text))).toEqual([['Reserves']]);
    expect(readPicture([], upright)).toEqual({ lines: [], confidence: 0 });
  });

  it('whatever was seen, gives numbers', () => {
    const pixel = fc.integer({ min: -10, max: 5000 });
    const word = fc.record({
      text: fc.string(),
      confidence: fc.integer({ min: 0, max: 100 }),
      bbox: fc.record({ x0: pixel, x1: pixel }),
    });
    const line = fc.record({
      words: fc.array(word, { maxLength: 5 }),
      baseline: fc.record({ x0: pixel, y0: pixel, x1: pixel, y1: pixel }),
      height: pixel,
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (picture) => {
        const { lines, confidence } = readPicture(picture, upright);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(100);
        for (const { direction, height, words } of lines) {
          expect(Math.hypot(...direction)).toBeCloseTo(1, 5);
          expect(height).toBeGreaterThanOrEqual(0);
          for (const { x, y, width } of words) expect([x, y, width].every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });
});
