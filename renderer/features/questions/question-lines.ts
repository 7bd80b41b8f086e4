import type { Question } from '../../../shared/model/questions.ts';
import { byMeeting, type QuestionGroup } from './by-meeting.ts';

/** A line of the list of questions: a meeting, an item of its agenda, or a question. */
export type QuestionLine =
  | { kind: 'meeting'; key: string; group: QuestionGroup }
  | { kind: 'item'; key: string; title: string }
  | { kind: 'question'; key: string; question: Question };

/** The item of a question in words; of one about the meeting as a whole, empty. */
export function itemWords({ context: { itemNumber, itemTitle } }: Pick<Question, 'context'>): string {
  return [itemNumber && `Item ${itemNumber}`, itemTitle].filter(Boolean).join(' ');
}

/** Questions of a meeting by their items, as the numbers of these go; those about the meeting as a whole come first. */
export function byItem(questions: readonly Question[]): { title: string; questions: Question[] }[] {
  const groups = Map.groupBy(questions, itemWords);
  return [...groups]
    .map(([title, list]) => ({ title, questions: list }))
    .sort((one, other) => {
      if (!one.title || !other.title) return one.title ? 1 : -1;
      return one.title.localeCompare(other.title, 'en-GB', { numeric: true });
    });
}

/** The lines of the list. */
export function linesOf(
  questions: readonly Question[],
  today: string,
  itemsApart: boolean,
  orderOf: ((question: Question) => string) | null = null,
): QuestionLine[] {
  const lineOf = (question: Question): QuestionLine => ({ kind: 'question', key: question.id, question });
  return byMeeting(questions, today, orderOf).flatMap((group): QuestionLine[] => {
    const of = group.meetingId ?? '';
    const head: QuestionLine = { kind: 'meeting', key: `meeting ${of}`, group };
    if (!itemsApart) return [head, ...group.questions.map(lineOf)];
    const items = byItem(group.questions).flatMap((item): QuestionLine[] => [
      { kind: 'item', key: `item ${of} ${item.title}`, title: item.title || 'The meeting as a whole' },
      ...item.questions.map(lineOf),
    ]);
    return [head, ...items];
  });
}
