import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MinutedItem } from '../../../shared/model/minutes.ts';
import { amendmentFor, canBeFound, passageOf } from '../../../shared/room/in-minutes.ts';

const item = (number: string, title: string, ...paragraphs: string[]): MinutedItem => ({
  id: number,
  meetingId: 'm',
  sourceId: 's',
  bodyId: 'b',
  bodyName: 'Panel',
  date: '2026-12-03',
  order: Number(number),
  itemNumber: number,
  itemTitle: title,
  origin: { kind: 'item', itemId: number, url: null },
  paragraphs,
  pages: [],
  declarations: [],
  present: [],
});

const minutes = [
  item('5', 'Burglary', 'The Commissioner said that burglary had fallen in every division.'),
  item(
    '6',
    'Response times',
    'Members noted the report.',
    'The Chief Constable undertook to circulate a breakdown of abandoned 101 calls by hour before the next meeting.',
  ),
];
const at = { itemNumber: '6', itemTitle: 'Response times' };

describe('what was noted, in the minutes', () => {
  it('is found by its telling words, however it was worded', () => {
    expect(passageOf('breakdown of abandoned calls, hourly, by next meeting', at, minutes)?.text).toContain(
      'undertook',
    );
  });

  it('is found in another item where the minutes number otherwise', () => {
    expect(
      passageOf('burglary fallen in all divisions', { itemNumber: '9', itemTitle: 'Crime' }, minutes)?.row.id,
    ).toBe('5');
  });

  it('is not found where they speak of something else, nor by words that say nothing', () => {
    expect(passageOf('cost of the new custody suite in Harbourmouth', at, minutes)).toBeNull();
    expect(passageOf('agreed to provide a report', at, minutes)).toBeNull();
    expect(['agreed to provide a report', 'Yes.', 'cost of the custody suite'].map(canBeFound)).toEqual([
      false,
      false,
      true,
    ]);
    expect(passageOf('', at, [])).toBeNull();
  });

  it('never fails, and finds a paragraph by itself when it has enough to say', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (note, said) => {
        passageOf(note, at, [item('6', 'Response times', ...said)]);
      }),
    );
    expect(passageOf(minutes[1]?.paragraphs[1] ?? '', at, minutes)?.text).toBe(minutes[1]?.paragraphs[1]);
  });
});

describe('an amendment', () => {
  it('names the minute, who undertook what, and by when', () => {
    const missing = { text: 'a breakdown of abandoned calls', who: 'The Chief Constable', due: 'the next meeting' };
    expect(amendmentFor({ kind: 'promise', ...missing, context: at })).toBe(
      'I move that the minute of item 6 (Response times) be amended, as a matter of accuracy, to record: ' +
        'The Chief Constable undertook, by the next meeting: a breakdown of abandoned calls.',
    );
    expect(amendmentFor({ kind: 'promise', ...missing, due: 'within a month.', context: at })).toContain(
      'undertook, within a month: a breakdown',
    );
  });

  it('leaves out what is not known', () => {
    const missing = { text: 'Why?', who: '', due: '', context: { itemNumber: '', itemTitle: 'Any other business' } };
    expect(amendmentFor({ kind: 'question', ...missing })).toContain('minute “Any other business”');
    expect(amendmentFor({ kind: 'promise', ...missing })).toContain('It was undertaken: Why?');
  });
});
