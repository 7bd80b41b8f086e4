import type { PaperContext } from '../../../shared/model/member.ts';
import type { Question } from '../../../shared/model/questions.ts';

/** The questions of one meeting, or of none, in the member's order. */
export interface QuestionGroup {
  meetingId: string | null;
  /** Words for the meeting, from its first question. */
  context: PaperContext;
  questions: Question[];
}

/** Groups questions by meeting: coming meetings first, nearest first; then past ones, latest first; then none. */
export function byMeeting(questions: readonly Question[], today: string): QuestionGroup[] {
  const groups = Map.groupBy(questions, (question) => question.meetingId);
  const rank = ({ meetingId, context: { meetingDate } }: QuestionGroup) =>
    meetingId === null ? 2 : meetingDate >= today ? 0 : 1;
  return [...groups]
    .flatMap(([meetingId, list]): QuestionGroup[] => {
      const ordered = list.toSorted((a, b) => a.order - b.order || a.createdAt.localeCompare(b.createdAt));
      const [first] = ordered;
      return first ? [{ meetingId, context: first.context, questions: ordered }] : [];
    })
    .sort((one, other) => {
      const difference = rank(one) - rank(other);
      if (difference) return difference;
      const dates = one.context.meetingDate.localeCompare(other.context.meetingDate);
      return rank(one) === 0 ? dates : -dates;
    });
}
