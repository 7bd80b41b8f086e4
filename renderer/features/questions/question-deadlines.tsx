import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { daysUntil } from '../../../shared/dates/dates.ts';
import type { Question } from '../../../shared/model/questions.ts';
import type { Deadline } from '../../../shared/notice/deadline.ts';
import { shortMoment } from '../../../shared/notice/time-words.ts';
import { useMinute, useToday } from '../../clock.ts';
import { deadlinesByKey, dueKey, dueOrder, isToPutIn } from '../../data/question-notice.ts';
import { useLive } from '../../data/use-live.ts';
import { Badge } from '../../ui/badge.tsx';
import { nearDeadline } from '../notice/deadline-view.tsx';

const none: ReadonlyMap<string, Deadline> = new Map();
const Deadlines = createContext(none);

/** When some questions that are still to be put in must be in, by `dueKey`. Typing in one asks for nothing anew. */
export function useDeadlines(questions: readonly Question[]): ReadonlyMap<string, Deadline> {
  const now = useMinute();
  const keys = useMemo(() => [...new Set(questions.filter(isToPutIn).map(dueKey))].sort(), [questions]);
  return useLive(() => deadlinesByKey(keys, now), [keys.join('\n'), now]) ?? none;
}

/** The place of a question among others by when they must be in: what need not, or not any more, comes last. */
export function orderOfDeadline(deadlines: ReadonlyMap<string, Deadline>) {
  return (question: Question) => dueOrder(isToPutIn(question) ? deadlines.get(dueKey(question)) : undefined);
}

/** Tells what is below it when questions must be in. */
export function DeadlinesProvider({
  deadlines,
  children,
}: {
  deadlines: ReadonlyMap<string, Deadline>;
  children: ReactNode;
}) {
  return <Deadlines value={deadlines}>{children}</Deadlines>;
}

/** By when a question must be in, in a few words: `in by noon, Mon 30 Nov`; nothing where it need not, or is in. */
export function DueBy({ question }: { question: Question }) {
  const today = useToday();
  const deadline = useContext(Deadlines).get(dueKey(question));
  if (!deadline?.last || !isToPutIn(question)) return null;
  const near = (daysUntil(deadline.last.date, today) ?? 0) <= nearDeadline;
  const passed = deadline.warnings.some(({ code }) => code === 'passed');
  const moment = shortMoment(deadline.last);
  return passed ? (
    <Badge tone="bad">Too late: {moment}</Badge>
  ) : (
    <Badge tone={near ? 'warn' : 'plain'}>In by {moment}</Badge>
  );
}
