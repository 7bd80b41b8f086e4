import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchName } from '../../../renderer/features/palette/match.ts';

describe('names in the palette', () => {
  it('takes words in any order, and no letters from here and there', () => {
    expect(matchName('Restore a backup… data', 'restore')).toBe(1);
    expect(matchName('Cancel the sync stop papers', 'restore')).toBe(0);
    expect(matchName('Community Safety Scrutiny Committee Wed 9 Dec 2026', 'scrutiny 9 dec')).toBeGreaterThan(0);
  });

  it('puts the beginning of a name before the beginning of a word, and that before the middle', () => {
    const scores = ['Sync now', 'Cancel the sync', 'Resync'].map((name) => matchName(name, 'sync'));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(3);
  });

  it('answers with 0 to 1 whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, typed) => {
        const score = matchName(name, typed);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
