import { useMemo, useSyncExternalStore } from 'react';
import type { Question } from '../../shared/model/questions.ts';
import { keptRows } from './kept-rows.ts';
import { member } from './member-db.ts';
import { inOwnOrder } from './questions.ts';

const kept = keptRows(member.questions);

/** All questions, kept up to date; undefined while they are first read. One that did not change stays the same object. */
export function useAllQuestions(): readonly Question[] | undefined {
  return useSyncExternalStore(kept.subscribe, kept.rows) ?? undefined;
}

/** The questions of a meeting (or of none) in the member's order, as `useAllQuestions` gives all. */
export function useQuestionsOf(meetingId: string | null): readonly Question[] | undefined {
  const all = useAllQuestions();
  return useMemo(() => all?.filter((one) => one.meetingId === meetingId).sort(inOwnOrder), [all, meetingId]);
}

/** Resolves when `useAllQuestions` gives all that was stored before it was called. */
export function questionsShown(): Promise<void> {
  return kept.settled();
}
