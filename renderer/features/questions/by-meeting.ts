import type { PaperContext } from '../../../shared/model/member.ts';
import type { Question } from '../../../shared/model/questions.ts';

/** The questions of one meeting, or of none, in the member's order. */
export interface QuestionGroup {
  meetingId: string | null;
  /** Words for the meeting, from its first question. */
  context: PaperContext;
  questions: Question[];
}

interface OrderedGroup extends QuestionGroup {
  /** The first of its questions. */
  leads: Question;
}

/** The order of texts that need no language. */
const inOrder = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Groups questions by meeting: coming meetings first, nearest first; then past ones, latest first; then none. With `orderOf`
 * the questions of a meeting, and the coming meetings, stand by that first.
 */
export function byMeeting(
  questions: readonly Question[],
  today: string,
  orderOf: ((question: Question) => string) | null = null,
): QuestionGroup[] {
  const orders = new Map(orderOf && questions.map((question) => [question.id, orderOf(question)]));
  const first = ({ id }: Question, other: Question) => inOrder(orders.get(id) ?? '', orders.get(other.id) ?? '');
  const groups = Map.groupBy(questions, (question) => question.meetingId);
  const rank = ({ meetingId, context: { meetingDate } }: QuestionGroup) =>
    meetingId === null ? 2 : meetingDate >= today ? 0 : 1;
  return [...groups]
    .flatMap(([meetingId, list]): OrderedGroup[] => {
      const ordered = list.toSorted(
        (a, b) => first(a, b) || a.order - b.order || a.createdAt.localeCompare(b.createdAt),
      );
      const [leads] = ordered;
      return leads ? [{ meetingId, context: leads.context, questions: ordered, leads }] : [];
    })
    .sort((one, other) => {
      const difference = rank(one) - rank(other) || first(one.leads, other.leads);
      if (difference) return difference;
      const dates = one.context.meetingDate.localeCompare(other.context.meetingDate);
      return rank(one) === 0 ? dates : -dates;
    });
}
