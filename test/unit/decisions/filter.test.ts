import { describe, expect, it } from 'vitest';
import { decisionLines, filterDecisions } from '../../../renderer/features/decisions/filter.ts';
import { decisions } from '../../browser/support/mereshire.ts';

const all = { text: '', bodyId: '', year: '', kind: '' as const, showNoted: true };

describe('decisions', () => {
  it('are all shown when nothing is asked for', () => {
    expect(filterDecisions(decisions, all)).toEqual({ shown: decisions, notedHidden: 0 });
  });

  it('that only note something are folded away and counted, unless asked for', () => {
    const folded = filterDecisions(decisions, { ...all, showNoted: false });
    expect(folded.notedHidden).toBe(2);
    expect(folded.shown.some(({ kind }) => kind === 'noted')).toBe(false);
    expect(filterDecisions(decisions, { ...all, showNoted: false, kind: 'noted' }).shown).toHaveLength(2);
  });

  it('are found by words in any order and case, in the text and the item', () => {
    const found = filterDecisions(decisions, { ...all, text: 'PROGRESS task' }).shown;
    expect(found.map(({ label }) => label)).toEqual(['(c)']);
    expect(filterDecisions(decisions, { ...all, year: '2025' }).shown).toEqual([]);
  });

  it('stand under their meeting once, and under their item once', () => {
    const lines = decisionLines(decisions);
    expect(lines.filter(({ kind }) => kind === 'meeting')).toHaveLength(2);
    expect(lines.map((line) => (line.kind === 'meeting' ? `meeting ${line.count}` : line.sameItem))).toEqual([
      'meeting 5',
      false,
      true,
      true,
      false,
      false,
      'meeting 1',
      false,
    ]);
  });
});
