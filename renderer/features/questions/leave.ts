import type { Question } from '../../../shared/model/questions.ts';
import { type Leaving, leavingQuestions, type QuestionParts } from '../../data/leaving.ts';
import { openOverlay } from '../frame/overlays.ts';

/** What the member wants of rows some of which quote papers that are not public. */
export type LeaveAnswer = 'none' | 'rest' | 'all';

/**
 * Which of some rows leave this machine: all at once where they quote public papers only, and else what the member says;
 * null for none. `what` is what is about to be done, to stand on the button: `Copy`; `thing` says whether they are words that
 * are quoted, or whole pages.
 */
export async function whatLeaves<Row>(
  all: readonly Row[],
  { papers, rest }: Leaving<Row>,
  what: string,
  thing: 'words' | 'pages' = 'words',
): Promise<readonly Row[] | null> {
  if (papers.length === 0) return all;
  const { promise, resolve } = Promise.withResolvers<LeaveAnswer>();
  openOverlay({
    kind: 'restricted-leaves',
    papers,
    what,
    thing,
    left: rest.length,
    of: all.length,
    decide: resolve,
  });
  const answer = await promise;
  return answer === 'all' ? all : answer === 'rest' ? rest : null;
}

/** Which of some questions leave, and with which quotations; null for none. */
export async function questionsToLeave(
  questions: readonly Question[],
  what: string,
  parts: QuestionParts = { quotes: true, notes: false },
): Promise<readonly Question[] | null> {
  return whatLeaves(questions, await leavingQuestions(questions, parts), what);
}
