/** A notice rule as it is being written: what stands in its fields, and the rule that makes, or what is wrong. */
import type { NoticeKind, NoticeRule } from '../model/notice.ts';

/** What stands in the fields of a rule, as text where it is typed. */
export interface RuleDraft {
  kind: NoticeKind;
  unit: NoticeRule['notice']['unit'];
  amount: string;
  /** 1 is Monday. */
  weekday: number;
  weeksBefore: string;
  from: NoticeRule['from'];
  cutOff: string;
  nation: NoticeRule['nation'];
  closedDay: NoticeRule['closedDay'];
  papersDays: string;
  mostEach: string;
  mostWords: string;
  minutesEach: string;
  minutesInAll: string;
  repeatMonths: string;
  sourceText: string;
  sourceUrl: string;
}

/** The field that is wrong, with what is wrong in a sentence. */
export type DraftFaults = Partial<Record<keyof RuleDraft, string>>;

/** What of a rule its fields say. */
export type DraftedRule = Omit<NoticeRule, 'id' | 'bodyId' | 'bodyName' | 'updatedAt'>;

const written = (value: number | null) => (value === null ? '' : String(value));

/** The fields of a rule. */
export function draftOfRule(rule: DraftedRule): RuleDraft {
  const { notice, source } = rule;
  const isWeekday = notice.unit === 'weekday';
  return {
    kind: rule.kind,
    unit: notice.unit,
    amount: isWeekday ? '3' : String(notice.amount),
    weekday: isWeekday ? notice.weekday : 1,
    weeksBefore: isWeekday ? String(notice.weeksBefore) : '1',
    from: rule.from,
    cutOff: rule.cutOff ?? '',
    nation: rule.nation,
    closedDay: rule.closedDay,
    papersDays: String(rule.papersDays),
    mostEach: written(rule.mostEach),
    mostWords: written(rule.mostWords),
    minutesEach: written(rule.minutesEach),
    minutesInAll: written(rule.minutesInAll),
    repeatMonths: written(rule.repeatMonths),
    sourceText: source.text,
    sourceUrl: source.url ?? '',
  };
}

/** More than any body asks for or allows. */
const most = { amount: 1000, weeksBefore: 52, papersDays: 60, limit: 100_000 };

/** The rule that the fields make, or what is wrong with them. */
export function ruleOfDraft(draft: RuleDraft): { rule: DraftedRule } | { faults: DraftFaults } {
  const faults: DraftFaults = {};
  const whole = (field: 'amount' | 'weeksBefore' | 'papersDays'): number => {
    const text = draft[field].trim();
    const value = Number(text);
    if (/^\d+$/.test(text) && value <= most[field]) return value;
    faults[field] = `A whole number from 0 to ${most[field]}.`;
    return 0;
  };
  const limit = (field: 'mostEach' | 'mostWords' | 'minutesEach' | 'minutesInAll' | 'repeatMonths'): number | null => {
    const text = draft[field].trim();
    if (text === '') return null;
    const value = Number(text);
    const isMinutes = field === 'minutesEach' || field === 'minutesInAll';
    if (/^\d+(?:\.\d+)?$/.test(text) && value > 0 && value <= most.limit && (isMinutes || Number.isInteger(value)))
      return value;
    faults[field] = 'A number above 0, or nothing where there is no limit.';
    return null;
  };
  const cutOff = draft.cutOff.trim();
  if (cutOff && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(cutOff)) faults.cutOff = 'A time such as 12:00, or nothing.';
  const url = draft.sourceUrl.trim();
  if (url && !/^https?:\/\/\S+$/i.test(url)) faults.sourceUrl = 'An address that begins with https://, or nothing.';
  const notice: NoticeRule['notice'] =
    draft.unit === 'weekday'
      ? { unit: 'weekday', weekday: draft.weekday, weeksBefore: whole('weeksBefore') }
      : { unit: draft.unit, amount: whole('amount') };
  const rule: DraftedRule = {
    kind: draft.kind,
    notice,
    from: draft.from,
    cutOff: cutOff || null,
    nation: draft.nation,
    closedDay: draft.closedDay,
    papersDays: whole('papersDays'),
    mostEach: limit('mostEach'),
    mostWords: limit('mostWords'),
    minutesEach: limit('minutesEach'),
    minutesInAll: limit('minutesInAll'),
    repeatMonths: limit('repeatMonths'),
    source: { text: draft.sourceText.trim(), url: url || null },
  };
  return Object.keys(faults).length === 0 ? { rule } : { faults };
}

/** What a rule begins with before anything is said. */
export const usualRule: DraftedRule = {
  kind: 'member-question',
  notice: { unit: 'clear-working-days', amount: 3 },
  from: 'meeting',
  cutOff: '12:00',
  nation: 'england-and-wales',
  closedDay: 'before',
  papersDays: 5,
  mostEach: null,
  mostWords: null,
  minutesEach: null,
  minutesInAll: null,
  repeatMonths: null,
  source: { text: '', url: null },
};
