import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from '../../../shared/compare/compare-words.ts';

describe('the words of a page in two versions', () => {
  it('are marked where they differ', () => {
    expect(
      compareWords(['An increase of 4.9 per cent', 'was agreed.'], ['An increase of 5.1 per cent', 'was agreed.']),
    ).toEqual({
      older: [
        [
          { at: 0, changed: false, text: 'An increase of' },
          { at: 3, changed: true, text: '4.9' },
          { at: 4, changed: false, text: 'per cent' },
        ],
        [{ at: 6, changed: false, text: 'was agreed.' }],
      ],
      newer: [
        [
          { at: 0, changed: false, text: 'An increase of' },
          { at: 3, changed: true, text: '5.1' },
          { at: 4, changed: false, text: 'per cent' },
        ],
        [{ at: 6, changed: false, text: 'was agreed.' }],
      ],
      removed: 1,
      added: 1,
    });
  });

  it('are the same where lines end elsewhere and words are broken', () => {
    const { removed, added } = compareWords(
      ['The Commis-', 'sioner said that “it”', 'was so.'],
      ['The Commissioner said', 'that "it" was so.'],
    );
    expect([removed, added]).toEqual([0, 0]);
  });

  it('are all there in their order, in any two texts', () => {
    const lines = fc.array(fc.string(), { maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, (older, newer) => {
        const changes = compareWords(older, newer);
        const said = (side: { text: string }[][]) =>
          side
            .flat()
            .map(({ text }) => text)
            .join(' ');
        // A word broken at a line's end is shown whole.
        const flat = (text: string) => text.replace(/[\s-]+/g, '');
        expect(flat(said(changes.older))).toBe(flat(older.join('\n')));
        expect(flat(said(changes.newer))).toBe(flat(newer.join('\n')));
        if (changes.removed === 0 && changes.added === 0)
          expect(changes.older.flat().some(({ changed }) => changed)).toBe(false);
      }),
    );
  });
});
