import type { Question } from '../../../shared/model/questions.ts';
import { arrangeAlike } from '../../../shared/questions/alike.ts';
import { byMeeting, type QuestionGroup } from './by-meeting.ts';

/** A line of the list of questions: a meeting, an item of its agenda, or a question. */
export type QuestionLine =
  | { kind: 'meeting'; key: string; group: QuestionGroup }
  | { kind: 'item'; key: string; title: string }
  /** Right after the one it is likely the same as, where `like` is not null; `shown` are those of its list. */
  | { kind: 'question'; key: string; question: Question; like: Question | null; shown: ReadonlySet<string> };

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
  const linesOfList = (list: readonly Question[]): QuestionLine[] => {
    const shown = new Set(list.map(({ id }) => id));
    return arrangeAlike(list).map(({ question, like }) => ({
      kind: 'question',
      key: question.id,
      question,
      like,
      shown,
    }));
  };
  return byMeeting(questions, today, orderOf).flatMap((group): QuestionLine[] => {
    const of = group.meetingId ?? '';
    const head: QuestionLine = { kind: 'meeting', key: `meeting ${of}`, group };
    if (!itemsApart) return [head, ...linesOfList(group.questions)];
    const items = byItem(group.questions).flatMap((item): QuestionLine[] => [
      { kind: 'item', key: `item ${of} ${item.title}`, title: item.title || 'The meeting as a whole' },
      ...linesOfList(item.questions),
    ]);
    return [head, ...items];
  });
}
