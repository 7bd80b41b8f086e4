import { expect, test } from 'vitest';
import type { Question } from '../../../shared/model/questions.ts';
import {
  findQuestions,
  isFiltering,
  namesIn,
  type QuestionFilter,
  timeNeeded,
  timeWords,
} from '../../../shared/questions/find-questions.ts';
import { contextRow, questionRow } from '../../rows.ts';

const question = (id: string, more: Partial<Question> = {}): Question =>
  questionRow({ id, context: contextRow({ bodyName: 'Panel' }), text: '', ...more });
const all: QuestionFilter = { show: 'all', text: '', status: '', kind: '', tag: '', body: '' };
const rows = [
  question('a', { text: 'Response times in the **south**?', tags: ['rural'], minutes: 4 }),
  question('b', { text: 'Precept?', kind: 'officers', addressee: 'Treasurer' }),
  question('c', { status: 'answered', tags: ['rural', 'budget'] }),
  question('d', { context: { ...question('x').context, bodyName: 'Cabinet' } }),
];
const ids = (filter: Partial<QuestionFilter>) =>
  findQuestions(rows, { ...all, ...filter })
    .map(({ id }) => id)
    .join('');

test('questions are found by what is asked for', () => {
  expect(ids({})).toBe('abcd');
  expect(ids({ show: 'open' })).toBe('abd');
  expect(ids({ show: 'open', status: 'answered' })).toBe('c');
  expect(ids({ kind: 'officers' })).toBe('b');
  expect(ids({ tag: 'rural' })).toBe('ac');
  expect(ids({ body: 'Cabinet' })).toBe('d');
  expect(ids({ text: 'SOUTH times' })).toBe('a');
  expect(ids({ text: 'treasurer' })).toBe('b');
  expect(isFiltering({ ...all, show: 'open' })).toBe(false);
  expect(isFiltering({ ...all, tag: 'x' })).toBe(true);
  expect(namesIn(rows)).toEqual({ tags: ['budget', 'rural'], bodies: ['Cabinet', 'Panel'] });
});

test('time needed against the time there is', () => {
  expect(timeNeeded(rows)).toEqual({ minutes: 4, unsaid: 1 });
  expect(timeWords({ minutes: 0, unsaid: 2 }, null)).toBe('');
  expect(timeWords({ minutes: 4, unsaid: 1 }, null)).toBe('4 min to ask in the room, 1 without a time');
  expect(timeWords({ minutes: 4, unsaid: 0 }, 10)).toBe('4 of 10 min');
  expect(timeWords({ minutes: 12, unsaid: 0 }, 10)).toBe('12 of 10 min: 2 too many');
});
