import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../shared/reflow/blocks.ts';
import { markedPieces, markedStretches, wordsOnPages } from '../../../shared/reflow/marked-words.ts';

const pages = [
  {
    page: 9,
    text: [
      'Agenda Item 6',
      'Background',
      '2.1 The plan was issued after consultation with the Panel and runs until the end of',
      'the term. Members will recall that at the meeting which was held in the town hall in',
      'Page 7',
    ].join('\n'),
  },
  {
    page: 10,
    text: ['September it was agreed that the plan be noted and that vet-', 'ting be looked at.', 'Page 8'].join('\n'),
  },
];
const blocks = blocksOf(pages);
const textOf = (wanted: number) => pages.find(({ page }) => page === wanted)?.text;
const whole = blocks.map(({ passage }) => passage.text);
const place = (words: string) => {
  const block = whole.findIndex((text) => text.includes(words));
  return { block, at: whole[block]?.indexOf(words) ?? -1 };
};
const endOf = (words: string) => ({ ...place(words), at: place(words).at + words.length });

describe('words selected in the text', () => {
  it('are found on their page, over a hyphen at a line’s end and over the end of a page', () => {
    const found = wordsOnPages(blocks, place('noted and'), endOf('vetting'), textOf);
    expect(found).toMatchObject({ pages: [10], quote: 'noted and that vetting' });
    expect(found?.offset).toBe(pages[1]?.text.indexOf('noted'));
    const over = wordsOnPages(blocks, place('in the town hall'), endOf('it was agreed'), textOf);
    expect(over?.pages).toEqual([9, 10]);
    expect(over?.quote).toMatch(/^in the town hall in .*it was agreed$/);
  });

  it('are not marked where their page is not there', () => {
    expect(wordsOnPages(blocks, place('noted and'), endOf('vetting'), () => undefined)).toBeNull();
  });

  it('lead back to the words they were taken from', () => {
    const length = whole.join('').length;
    const spot = (at: number) => {
      let left = at;
      const block = whole.findIndex((text) => {
        if (left <= text.length) return true;
        left -= text.length;
        return false;
      });
      return { block, at: left };
    };
    fc.assert(
      fc.property(fc.nat(length - 1), fc.integer({ min: 12, max: 80 }), (start, size) => {
        const [from, to] = [spot(start), spot(Math.min(length, start + size))];
        const found = wordsOnPages(blocks, from, to, textOf);
        if (!found) return;
        const parts = found.pages.map((page) => ({ page, quads: [] }));
        const [first] = markedStretches(blocks, [{ id: 'm', anchor: { ...found, parts } }]);
        // Words by a page's end may not be certain enough to be drawn in the text.
        if (!first) return;
        const begins = whole.slice(0, first.block).join('').length + first.start;
        expect(Math.abs(begins - start)).toBeLessThan(12);
      }),
    );
  });
});

describe('marks in the text', () => {
  const anchor = (quote: string, page: number) => ({ quote, prefix: '', suffix: '', parts: [{ page, quads: [] }] });

  it('stand where their words do, on their own page', () => {
    const stretches = markedStretches(blocks, [
      { id: 'one', anchor: anchor('runs until the end of the term', 9) },
      { id: 'elsewhere', anchor: anchor('runs until the end of the term', 30) },
      { id: 'gone', anchor: anchor('words that nobody wrote on this page', 9) },
    ]);
    expect(stretches.map(({ mark }) => mark)).toEqual(['one']);
    const [{ block = 0, start = 0, end = 0 } = {}] = stretches;
    expect(whole[block]?.slice(start, end)).toBe('runs until the end of the term');
  });

  it('cut the text into pieces that are the text', () => {
    const stretch = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 40 }), fc.array(stretch, { maxLength: 5 }), (text, found) => {
        const pieces = markedPieces(
          text,
          found.map((one, index) => ({ ...one, mark: String(index), block: 0 })),
        );
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) {
          const on = found.flatMap(({ start, end }, index) =>
            start <= piece.start && end > piece.start ? [String(index)] : [],
          );
          expect(piece.marks).toEqual(on);
        }
      }),
    );
  });
});
