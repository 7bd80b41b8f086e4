import { expect, test } from 'vitest';
import { checkQuestion } from '../../../../shared/questions/checks/checks.ts';
import { contextRow } from '../../../rows.ts';
import { type MadeQuestion, madeQuestions } from './made-questions.ts';

/** The checks that are made of a question, with its rule's limits where they are its fault. */
function said({ text, body, mostWords, papersName = [], fault }: MadeQuestion): string[] {
  const context = contextRow(body ? { bodyName: body } : {});
  const putSoFar = {
    mostEach: 2,
    ofMeeting: fault === 'too-many' ? 3 : 2,
    repeatMonths: 6,
    lastPut: fault === 'again' ? '2026-07-02' : '2026-06-01',
    meetingDate: context.meetingDate,
  };
  const checks = checkQuestion(
    { text, context, dismissed: [] },
    { mostWords: mostWords ?? null, putSoFar, restricted: [], isKnown: (name) => papersName.includes(name) },
  );
  return checks.map(({ id }) => id);
}

test('of a hundred made questions, half of them with a fault, each is told as what it is', () => {
  expect(madeQuestions.filter(({ fault }) => fault === null)).toHaveLength(50);
  expect(madeQuestions.filter(({ fault }) => fault !== null)).toHaveLength(50);
  const wrong = madeQuestions.flatMap((one) => {
    const found = said(one).join();
    return found === (one.fault ?? '') ? [] : `${one.fault ?? 'good'}, told as ${found || 'good'}: ${one.text}`;
  });
  expect(wrong).toEqual([]);
});
