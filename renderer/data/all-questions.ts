import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Question } from '../../shared/model/questions.ts';
import { keptRows } from './kept-rows.ts';
import { member } from './member-db.ts';
import { inOwnOrder } from './questions.ts';
import { restedRows } from './rested-rows.ts';

const kept = keptRows(member.questions);

/** The fields of a question that change with every few letters while its text is written. */
export const typedFields = ['text', 'textAt', 'updatedAt'] as const;

const rested = restedRows(kept, typedFields);

/**
 * All questions, kept up to date; undefined while they are first read. One that did not change stays the same object.
 * Texts that are being written come when their writer rests, so that a list does not follow every word.
 */
export function useAllQuestions(): readonly Question[] | undefined {
  return useSyncExternalStore(rested.subscribe, rested.rows) ?? undefined;
}

/** The questions of a meeting (or of none) in the member's order, as `useAllQuestions` gives all. */
export function useQuestionsOf(meetingId: string | null): readonly Question[] | undefined {
  const all = useAllQuestions();
  return useMemo(() => all?.filter((one) => one.meetingId === meetingId).sort(inOwnOrder), [all, meetingId]);
}

/** A question as it is stored, with every word; undefined where there is none, or while questions are first read. */
export function useQuestion(id: string): Question | undefined {
  const now = useCallback(() => kept.rows()?.find((question) => question.id === id), [id]);
  return useSyncExternalStore(kept.subscribe, now);
}

/** Whether there is a question; false while questions are first read. */
export function useIsQuestion(id: string | undefined): boolean {
  const now = useCallback(() => kept.rows()?.some((question) => question.id === id) ?? false, [id]);
  return useSyncExternalStore(kept.subscribe, now);
}

/** Reads all questions before a view asks for them, so that the first one that does has them at once. */
export const questionsAhead = { fetch: kept.fetch };

/** Resolves when `useQuestion` gives what was stored before it was called. */
export function questionsShown(): Promise<void> {
  return kept.settled();
}
