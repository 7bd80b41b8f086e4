import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byMeeting,
  hitLink,
  inYears,
  stretches,
  typedOut,
  yearsInWords,
} from '../../../renderer/features/search/hit-words.ts';
import type { SearchHit } from '../../../shared/search/answer.ts';
import { parseQuery } from '../../../shared/search/query.ts';

const hit: SearchHit = {
  id: '1',
  kind: 'report',
  title: 'Performance report',
  snippet: { text: 'response times rose', marks: [[0, 8]] },
  meetingId: 'm1',
  bodyName: 'Mereshire Police and Crime Panel',
  meetingDate: '2026-12-03',
  itemNumber: '6',
  itemTitle: 'Performance',
  documentId: 'd1',
  sha256: 'abc',
  page: 49,
  printed: '45',
  recognised: false,
  itemId: null,
  subjectId: null,
  quote: 'response times',
  score: 1,
};

describe('a search result', () => {
  it('opens at its page with the words to show', () => {
    expect(hitLink(hit)).toBe('/meetings/m1?document=d1&version=abc&page=49&quote=response+times');
    expect(hitLink({ ...hit, kind: 'question', subjectId: 'q1' })).toBe('/questions/q1');
    expect(hitLink({ ...hit, kind: 'mark', subjectId: 'k1', quote: '' })).toContain('mark=k1');
    expect(hitLink({ ...hit, kind: 'minutes', documentId: null, sha256: null, page: null, itemId: 'i1' })).toContain(
      'item=i1',
    );
  });

  it('stands with the others of its meeting, where the best of them stands', () => {
    const groups = byMeeting([hit, { ...hit, id: '2', meetingId: 'm2' }, { ...hit, id: '3' }]);
    expect(groups.map(({ hits }) => hits.map(({ id }) => id))).toEqual([['1', '3'], ['2']]);
  });

  it('is cut at the words found', () => {
    expect(stretches(hit.snippet)).toEqual([
      { text: 'response', found: true, start: 0 },
      { text: ' times rose', found: false, start: 8 },
    ]);
  });

  it('keeps every letter of its context, whatever the marks', () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), marks, (text, list) => {
        const cut = stretches({ text, marks: list });
        expect(cut.map((stretch) => stretch.text).join('')).toBe(text);
        expect(new Set(cut.map((stretch) => stretch.start)).size).toBe(cut.length);
      }),
    );
  });
});

it('what is chosen beside the words is understood when it is typed out', () => {
  const typed = typedOut(' rural crime ', 'decision', 'Mereshire "Police" Panel', '2019');
  expect(typed).toBe('rural crime kind:decision committee:"Mereshire Police Panel" year:2019');
  expect(parseQuery(typed)).toMatchObject({
    problems: [],
    filters: {
      kinds: ['decision'],
      bodies: [{ words: ['mereshire', 'police', 'panel'], whole: true }],
      years: [[2019, 2019]],
    },
  });
  expect(typedOut('crime', 'all', '', '')).toBe('crime');
});

it('years that were not looked through are said in words, and asked for in the place of other years', () => {
  const years = [2012, 2009, 2008, 2007];
  expect(yearsInWords(years)).toBe('2007 to 2009 and 2012');
  expect(yearsInWords([2007])).toBe('2007');
  const typed = inYears('rural year:2001-2012 crime ', years);
  expect(typed).toBe('rural crime year:2007-2009 year:2012');
  const asked = [
    [2007, 2009],
    [2012, 2012],
  ];
  expect(parseQuery(typed)).toMatchObject({ problems: [], filters: { years: asked } });
});
