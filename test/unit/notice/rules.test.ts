import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeRuleSchema } from '../../../shared/model/notice.ts';
import { readPresets } from '../../../shared/notice/presets.ts';
import { draftOfRule, type RuleDraft, ruleOfDraft, usualRule } from '../../../shared/notice/rule-draft.ts';
import { limitWords, ruleWords } from '../../../shared/notice/rule-words.ts';
import { terms } from './support.ts';

const file = join(import.meta.dirname, '../../../resources/notice-presets.json');
const presets = readPresets(readFileSync(file, 'utf8'));
const kept = { id: 'r', bodyId: 'b', bodyName: 'B', updatedAt: '2026-11-22T12:00:00.000Z' };

describe('the rules to begin with', () => {
  it('are of every kind, each with its source and a name of its own', () => {
    expect(new Set(presets.map(({ kind }) => kind)).size).toBe(5);
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    expect(presets.filter(({ source }) => !source.text || !/^https?:/.test(source.url))).toEqual([]);
  });

  it.each(presets.map((preset) => [preset.name, preset] as const))(
    '%s goes through the fields unchanged',
    (_, preset) => {
      const { id: _id, name: _name, ...rule } = preset;
      expect(ruleOfDraft(draftOfRule(preset))).toEqual({ rule });
    },
  );
});

describe('the fields of a rule', () => {
  it('make a rule that is kept as it is, or say what is wrong, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.constantFrom('', '3', '0', '1.5', '12:00', 'https://a.example/b'));
    const texts = [
      'amount',
      'weeksBefore',
      'cutOff',
      'papersDays',
      'mostEach',
      'mostWords',
      'minutesEach',
      'minutesInAll',
      'repeatMonths',
      'sourceText',
      'sourceUrl',
    ] as const;
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(texts.map((name) => [name, typed]))),
        fc.constantFrom('weekday', 'hours', 'working-hours', 'clear-working-days'),
        (fields, unit) => {
          const draft: RuleDraft = { ...draftOfRule(usualRule), ...fields, unit };
          const made = ruleOfDraft(draft);
          if ('rule' in made)
            expect(noticeRuleSchema.parse({ ...made.rule, ...kept })).toEqual({ ...made.rule, ...kept });
          else expect(Object.values(made.faults).every((fault) => fault.endsWith('.'))).toBe(true);
        },
      ),
    );
  });

  it('name the field that is wrong', () => {
    const faults = (change: Partial<RuleDraft>) => {
      const made = ruleOfDraft({ ...draftOfRule(usualRule), ...change });
      return 'faults' in made ? Object.keys(made.faults) : [];
    };
    expect(faults({ amount: 'three' })).toEqual(['amount']);
    expect(faults({ amount: '' })).toEqual(['amount']);
    expect(faults({ cutOff: '25:00' })).toEqual(['cutOff']);
    expect(faults({ mostEach: '1.5', minutesEach: '1.5' })).toEqual(['mostEach']);
    expect(faults({ sourceUrl: 'javascript:alert(1)' })).toEqual(['sourceUrl']);
    expect(faults({ unit: 'weekday', amount: 'three' })).toEqual([]);
  });
});

describe('a rule in words', () => {
  it.each([
    [
      terms({ unit: 'clear-working-days', amount: 3 }, { cutOff: '12:00' }),
      'By noon, 3 clear working days before the meeting',
    ],
    [terms({ unit: 'working-hours', amount: 48 }), 'By 48 hours of working days before the meeting'],
    [terms({ unit: 'clear-working-days', amount: 1 }), 'By 1 clear working day before the meeting'],
    [
      terms({ unit: 'weekday', weekday: 1, weeksBefore: 1 }, { cutOff: '12:00' }),
      'By noon, the Monday of the week before',
    ],
    [terms({ unit: 'weekday', weekday: 7, weeksBefore: 0 }), 'By the Sunday of the same week'],
    [
      terms({ unit: 'working-days', amount: 2 }, { cutOff: '17:00', from: 'publication' }),
      'By 17:00, 2 working days after the papers are out',
    ],
  ])('%#', (rule, words) => expect(ruleWords(rule)).toBe(words));

  it('has its limits', () => {
    expect(limitWords({ ...usualRule, mostEach: 2, minutesInAll: 15, repeatMonths: 6 })).toBe(
      'At most 2 each, 15 minutes in all, not the same again within 6 months',
    );
    expect(limitWords(usualRule)).toBe('');
  });
});
