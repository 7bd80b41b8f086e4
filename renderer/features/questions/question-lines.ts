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

/** The lines of the questions that were listed last, by the first of them. */
export type KnownLines = Map<string, { list: readonly Question[]; lines: readonly QuestionLine[] }>;

/** The questions of one list, in their lines. */
function linesOfList(list: readonly Question[], known: KnownLines): readonly QuestionLine[] {
  const key = list[0]?.id ?? '';
  const before = known.get(key);
  if (before?.list.length === list.length && before.list.every((one, place) => one === list[place]))
    return before.lines;
  const shown = new Set(list.map(({ id }) => id));
  const lines = arrangeAlike(list).map(({ question, like }): QuestionLine => {
    return { kind: 'question', key: question.id, question, like, shown };
  });
  known.set(key, { list, lines });
  return lines;
}

/** The lines of the list. Lists of the same questions as those in `known` keep their lines; it is brought up to date. */
export function linesOf(
  questions: readonly Question[],
  today: string,
  itemsApart: boolean,
  orderOf: ((question: Question) => string) | null = null,
  known: KnownLines = new Map(),
): QuestionLine[] {
  return byMeeting(questions, today, orderOf).flatMap((group): QuestionLine[] => {
    const of = group.meetingId ?? '';
    const head: QuestionLine = { kind: 'meeting', key: `meeting ${of}`, group };
    if (!itemsApart) return [head, ...linesOfList(group.questions, known)];
    const items = byItem(group.questions).flatMap((item): QuestionLine[] => [
      { kind: 'item', key: `item ${of} ${item.title}`, title: item.title || 'The meeting as a whole' },
      ...linesOfList(item.questions, known),
    ]);
    return [head, ...items];
  });
}
