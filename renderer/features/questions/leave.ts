import type { Question } from '../../../shared/model/questions.ts';
import { restrictedPapers } from '../../data/question-facts.ts';
import { openOverlay } from '../frame/overlays.ts';

/**
 * Whether questions may leave this machine: at once where they quote public papers only, and else when the member says
 * so. `what` is what is about to be done, to stand on the button: `Copy`.
 */
export async function mayLeave(questions: readonly Pick<Question, 'evidence'>[], what: string): Promise<boolean> {
  const papers = await restrictedPapers(questions);
  if (papers.length === 0) return true;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  openOverlay({ kind: 'restricted-leaves', papers, what, decide: resolve });
  return promise;
}
