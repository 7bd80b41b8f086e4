/** Which notice rule a question is put under. */
import type { NoticeRule } from '../model/notice.ts';
import type { Question } from '../model/questions.ts';

/** What a question says of its rule where the member says that it needs no notice. */
export const noNotice = 'none';

/** The rule a question of its kind is usually put under: members' own in the room; to officers none is needed. */
export function usualRuleFor({ kind }: Pick<Question, 'kind'>, rules: readonly NoticeRule[]): NoticeRule | null {
  return kind === 'room' ? (rules.find((rule) => rule.kind === 'member-question') ?? null) : null;
}

/**
 * The rule of a question among those of its committee; null where it needs no notice. One that names a rule its committee
 * does not have, or no longer, is under the usual one.
 */
export function ruleOf(question: Pick<Question, 'kind' | 'ruleId'>, rules: readonly NoticeRule[]): NoticeRule | null {
  if (question.ruleId === noNotice) return null;
  return rules.find(({ id }) => id === question.ruleId) ?? usualRuleFor(question, rules);
}
