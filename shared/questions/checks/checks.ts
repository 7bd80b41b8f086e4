/** What may be said of a question before it is put. Rules of thumb: they never block, and each says why. */
import type { Question } from '../../model/questions.ts';
import { plainWords } from '../rich-text.ts';
import type { Check } from './check.ts';
import { checkForm } from './form.ts';
import { checkLimits, type PutSoFar } from './limits.ts';
import { checkNames } from './private-names.ts';
import { checkRemit } from './remit.ts';

/** What the checks need to know beside the question. */
export interface CheckedAgainst {
  /** Words the rule it is put under allows; null where there is no limit. */
  mostWords: number | null;
  /** What else its rule limits, and what the member has put; null where it needs no notice. */
  putSoFar: PutSoFar | null;
  /** Whether the papers of its item name somebody. */
  isKnown: (name: string) => boolean;
  /** Titles of the papers it quotes that are not public. */
  restricted: readonly string[];
}

/** Says that a question quotes papers that are not public; null where it quotes none. */
function restrictedCheck(restricted: readonly string[]): Check | null {
  if (restricted.length === 0) return null;
  return {
    id: 'restricted',
    says: `It quotes a paper that is not public: ${restricted.join('; ')}.`,
    why: 'Exempt papers must not be passed on. You are asked before it is copied, sent or exported.',
  };
}

/** All that was noticed, without what the member has put aside. A restricted paper is said whatever was put aside. */
export function checkQuestion(
  question: Pick<Question, 'text' | 'context' | 'dismissed'>,
  { mostWords, putSoFar, isKnown, restricted }: CheckedAgainst,
): Check[] {
  const text = plainWords(question.text);
  const warning = restrictedCheck(restricted);
  const others = [
    ...checkForm(text, mostWords),
    ...(putSoFar ? checkLimits(putSoFar) : []),
    ...checkRemit(text, question.context.bodyName),
    ...checkNames(text, isKnown),
  ].filter(({ id }) => !question.dismissed.includes(id));
  return warning ? [warning, ...others] : others;
}
