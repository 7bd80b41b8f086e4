import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphAt } from '../../../shared/text/paragraph-at.ts';

/** A line of letters five points wide and ten high. */
function line(text: string, left: number, top: number, height = 10) {
  return { text, left, right: left + text.length * height * 0.5, top, bottom: top + height };
}

const page = [
  line('A heading in larger letters', 50, 20, 14),
  line('1.1 The Commissioner proposes a precept of £265.73', 50, 44),
  line('for a Band D property, which is a rise of nine pounds', 50, 56),
  line('on this year.', 50, 68),
  line('1.2 Reserves stand at £14.2 million at the end of it.', 50, 80),
  line('They fall every year.', 50, 92),
  line('Risks', 50, 120),
  line('• one sign begins a line of a list, and it goes on over', 50, 140),
  line('the next line, which is set in', 60, 152),
  line('• another', 50, 164),
  line('In the other column the words', 400, 44),
  line('go on and are not taken.', 400, 56),
];

function saidAt(words: string): string[] {
  const item = page.find(({ text }) => text.includes(words));
  if (!item) throw new Error(`not on the page: ${words}`);
  const { first, last } = paragraphAt(page, item);
  return page.slice(page.indexOf(first), page.indexOf(last) + 1).map(({ text }) => text);
}

describe('the paragraph at a place', () => {
  it.each([
    ['rise of nine', 1, 4],
    ['on this year', 1, 4],
    ['They fall', 4, 6],
    ['larger letters', 0, 1],
    ['Risks', 6, 7],
    ['over', 7, 9],
    ['another', 9, 10],
    ['not taken', 10, 12],
  ])('is told from where the lines lie: %s', (words, from, to) => {
    expect(saidAt(words)).toEqual(page.slice(from, to).map(({ text }) => text));
  });

  it('holds the runs of a line that stand together, in whatever order they are drawn', () => {
    const runs = [
      line('figures', 130, 10),
      line('Some words and ', 50, 10),
      line('below them, on the next line', 50, 22),
    ];
    expect(paragraphAt(runs, runs[2] as (typeof runs)[0])).toEqual({ first: runs[1], last: runs[2] });
  });

  it('always holds the run itself, wherever runs lie', () => {
    const run = fc
      .record({
        text: fc.string({ maxLength: 12 }),
        left: fc.integer({ min: 0, max: 500 }),
        top: fc.integer({ min: 0, max: 800 }),
        width: fc.integer({ min: 0, max: 300 }),
        height: fc.integer({ min: 1, max: 30 }),
      })
      .map(({ text, left, top, width, height }) => ({ text, left, top, right: left + width, bottom: top + height }));
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 20 }), fc.nat(), (runs, pick) => {
        const item = runs[pick % runs.length];
        if (!item) return;
        const { first, last } = paragraphAt(runs, item);
        expect(first.top).toBeLessThanOrEqual(item.bottom);
        expect(last.bottom).toBeGreaterThanOrEqual(item.top);
      }),
    );
  });
});
