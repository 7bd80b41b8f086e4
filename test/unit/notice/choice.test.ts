import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noticeRuleSchema } from '../../../shared/model/notice.ts';
import { asBeginning, presetsFor, readPresets, usefulFirst } from '../../../shared/notice/presets.ts';
import { ruleWords } from '../../../shared/notice/rule-words.ts';
import { rulesSaid } from '../../../shared/notice/rules-said.ts';
import { saidOfNotice } from '../../../shared/notice/said-in-papers.ts';

const presets = readPresets(readFileSync(join(import.meta.dirname, '../../../resources/notice-presets.json'), 'utf8'));

it('a committee is offered the rules of its kind first, those for questions before others', () => {
  const { same, beginnings, others } = presetsFor('Mereshire Police, Fire and Crime Panel', presets);
  expect(same.every(({ name }) => name.startsWith('Police and crime panel'))).toBe(true);
  expect(same.map(({ kind }) => kind)).toEqual([...Array(6).fill('public-question'), 'petition']);
  // No panel is known to have a rule for its own members: councils' are a beginning, and say that they are.
  expect(beginnings.map(({ id }) => id)).toEqual(['unitary-member-3cwd', 'scottish-member-48h']);
  const kept = beginnings.map((preset) => asBeginning(preset).source.text);
  expect(kept[0]).toBe(
    'Begun from the rule of another kind of committee: check it against your own. As Cheshire East Council’s Procedure Rule 11 is quoted in its minutes',
  );
  expect(same.length + beginnings.length + others.length).toBe(presets.length);
  const none = { same: [], beginnings: [], others: { length: presets.length } };
  expect(presetsFor('Planning Committee', presets)).toMatchObject(none);
});

it('a rule that can still be kept comes before one that cannot, a member’s question before the public’s, questions before all', () => {
  const of = (id: string) => presets.filter((preset) => preset.id === id);
  const some = [
    ...['panel-petition-14d', 'panel-public-15cwd', 'panel-public-3cwd', 'borough-public-after-agenda'].flatMap(of),
    ...['unitary-member-3cwd', 'scottish-member-48h'].flatMap(of),
  ];
  const ahead = new Map([
    ['panel-petition-14d', true],
    ['panel-public-3cwd', true],
    ['unitary-member-3cwd', true],
    ['panel-public-15cwd', false],
    ['scottish-member-48h', false],
  ]);
  expect(usefulFirst(some, ({ id }) => ahead.get(id) ?? null).map(({ id }) => id)).toEqual([
    'unitary-member-3cwd',
    'panel-public-3cwd',
    'borough-public-after-agenda',
    'scottish-member-48h',
    'panel-public-15cwd',
    'panel-petition-14d',
  ]);
});

it('what an agenda says of notice is told in its own words, and nothing else of it', () => {
  const front = `Questions from the public
    Members of the public may ask a question. Questions must reach the Director
    in writing by noon on the third working day before the meeting. This meeting will be filmed.`;
  expect(saidOfNotice([front, front])).toEqual([
    'Questions must reach the Director in writing by noon on the third working day before the meeting.',
  ]);
  expect(saidOfNotice(['Any member who wishes to speak should give notice of at least two clear days.'])).toHaveLength(
    1,
  );
  expect(
    saidOfNotice([
      'The Committee considered the matter within 10 working days. To receive questions of which notice has been given.',
      'Freedom of information requests were answered by the deadline on Monday.',
    ]),
  ).toEqual([]);
});

it('whatever the pages, what is told stands in them', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (pages) => {
      const text = pages.map((page) => page.replace(/\s+/g, ' ').trim());
      for (const said of saidOfNotice(pages)) expect(text.some((page) => page.includes(said))).toBe(true);
    }),
  );
});

it.each([
  [
    'Questions must reach the Director in writing by noon on the third working day before the meeting.',
    ['member-question', 'public-question'],
    'By noon, 3 working days before the meeting',
  ],
  [
    'Questions from members of the public must be received by 10.30 am at least 5 clear working days before the Panel meeting.',
    ['public-question'],
    'By 10:30, 5 clear working days before the meeting',
  ],
  [
    'Questions must be received by noon, seven clear working days before the meeting.',
    ['member-question', 'public-question'],
    'By noon, 7 clear working days before the meeting',
  ],
  [
    'A councillor may ask a question if notice has been given no later than 48 hours before the start of the meeting.',
    ['member-question'],
    'By 48 hours before the meeting',
  ],
  [
    'Petitions must be submitted by 5pm fourteen days before the date of the meeting.',
    ['petition'],
    'By 17:00, 14 days before the meeting',
  ],
  [
    'Any member may put a question given in writing by noon on the Monday of the week before the meeting.',
    ['member-question'],
    'By noon, the Monday of the week before',
  ],
])('a rule is read in: %s', (sentence, kinds, words) => {
  const rules = rulesSaid([sentence, sentence], 'The agenda');
  expect(rules.map(({ kind }) => kind)).toEqual(kinds);
  for (const rule of rules) expect(ruleWords(rule)).toBe(words);
});

it.each([
  'Questions must be received by noon on Friday 27 November 2026.',
  'Questions must be in by noon, statements by 5pm, on the third working day before the meeting.',
  'Questions and petitions must be given 3 working days before the meeting.',
  'Questions must be in 3 working days before the publication of the agenda.',
  'Questions by midnight 3 days before the meeting.',
  'Questions must be in by 25.70 on the third working day before the meeting.',
])('no rule is guessed in: %s', (sentence) => {
  expect(rulesSaid([sentence], 'The agenda')).toEqual([]);
});

it('whatever is said, a rule that is read can be kept', () => {
  const pieces = [
    'Questions',
    'the public',
    'by noon',
    'by 5pm',
    'on the third',
    '0',
    '14',
    'working',
    'clear',
    'days',
    'hours',
    'before the meeting',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (parts) => {
      for (const rule of rulesSaid([parts.join(' ')], 'The agenda')) {
        expect(() =>
          noticeRuleSchema.parse({ ...rule, bodyId: 'b', bodyName: 'B', updatedAt: '2026-11-22T10:00:00.000Z' }),
        ).not.toThrow();
      }
    }),
  );
});
