import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DecisionFacet,
  type DecisionFilter,
  decisionFacets,
  decisionLines,
  findDecisions,
  indexDecisions,
} from '../../../shared/ledger/decision-facets.ts';
import { decisionsAsCsv, decisionsAsJson, decisionsAsMarkdown } from '../../../shared/ledger/decision-text.ts';
import type { Decision, DecisionKind } from '../../../shared/model/minutes.ts';
import { decisions } from '../../browser/support/mereshire.ts';

const all: DecisionFilter = { text: '', chosen: {}, showNoted: true };
const index = indexDecisions(decisions);
const shown = (filter: Partial<DecisionFilter>) => findDecisions(index, { ...all, ...filter }).shown;

describe('decisions', () => {
  it('are all shown when nothing is asked for', () => {
    expect(findDecisions(index, all)).toMatchObject({ shown: decisions, notedHidden: 0 });
  });

  it('that only note something are folded away and counted, unless asked for', () => {
    const folded = findDecisions(index, { ...all, showNoted: false });
    expect(folded.notedHidden).toBe(2);
    expect(folded.shown.some(({ kind }) => kind === 'noted')).toBe(false);
    expect(folded.counts.kind.get('noted')).toBe(2);
    expect(shown({ showNoted: false, chosen: { kind: 'noted' } })).toHaveLength(2);
  });

  it('are found by words in any order and case, in the text and the item', () => {
    expect(shown({ text: 'PROGRESS task' }).map(({ label }) => label)).toEqual(['(c)']);
    expect(shown({ chosen: { year: '2025' } })).toEqual([]);
  });

  it('are chosen by who must act however the office is printed, and by an item that comes again', () => {
    const [sample] = decisions;
    if (!sample) throw new Error('no decision');
    const rows = [
      {
        ...sample,
        id: '1',
        requestedOf: 'the Police and Crime Commissioner',
        itemTitle: 'Minutes of the meeting held on 3 June 2026',
      },
      { ...sample, id: '2', requestedOf: 'PCC', itemTitle: 'Minutes of the meeting held on 10 September 2026.' },
      { ...sample, id: '3', requestedOf: null, itemTitle: 'Precept', mover: 'Cllr Thorley' },
    ];
    const own = indexDecisions(rows);
    const who = 'police and crime commissioner';
    const found = findDecisions(own, { ...all, chosen: { who } });
    expect(found.shown.map(({ id }) => id)).toEqual(['1', '2']);
    expect(own.names.who.get(who)).toBe('Police and Crime Commissioner');
    expect([...found.counts.item]).toEqual([['minutes of the meeting', 2]]);
    expect([...own.names.mover]).toEqual([['councillor thorley', 'Cllr Thorley']]);
  });

  it('have beside each choice the number that would be left by choosing it', () => {
    const some = fc.record({
      bodyId: fc.constantFrom('a', 'b'),
      date: fc.constantFrom('2025-03-04', '2026-03-04'),
      kind: fc.constantFrom<DecisionKind>('noted', 'agreed', 'requested'),
      requestedOf: fc.constantFrom(null, 'the PCC', 'the Clerk'),
    });
    const asked = fc.record({ body: fc.constantFrom('', 'a'), kind: fc.constantFrom('', 'noted', 'agreed') });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 20 }), asked, fc.boolean(), (made, chosen, showNoted) => {
        const [sample] = decisions;
        const rows = made.map((row, place): Decision => ({ ...(sample as Decision), ...row, id: String(place) }));
        const own = indexDecisions(rows);
        const { counts } = findDecisions(own, { text: '', chosen, showNoted });
        for (const facet of decisionFacets) {
          for (const value of own.names[facet].keys()) {
            const narrowed: Partial<Record<DecisionFacet, string>> = { ...chosen, [facet]: value };
            const left = findDecisions(own, { text: '', chosen: narrowed, showNoted }).shown.length;
            expect(counts[facet].get(value) ?? 0, `${facet} ${value}`).toBe(left);
          }
        }
      }),
      { numRuns: 60 },
    );
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

  it('are saved as a table, as text and as data, each in the exact words', () => {
    const odd = {
      ...(decisions[0] as Decision),
      label: '(a)',
      text: '=That “x, y” be agreed',
      votes: 'For: 3, Against: 1',
    };
    const csv = decisionsAsCsv([odd]);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain(`"'=That “x, y” be agreed"`);
    expect(decisionsAsMarkdown([odd, odd])).toMatch(/^# .*\n\n## Item .*\n\n> \(a\) =That/);
    expect(JSON.parse(decisionsAsJson([odd]))).toMatchObject([{ clause: '(a)', words: odd.text, vote: odd.votes }]);
  });
});
