import { expect, test } from 'vitest';
import { alike } from '../../../shared/questions/alike.ts';
import { questionRow } from '../../rows.ts';

test('questions that are likely the same are found', () => {
  const rows = [
    questionRow({ id: 'a', text: 'Why did response times rise in the southern division?' }),
    questionRow({ id: 'b', text: 'What made response times in the southern division rise so?' }),
    questionRow({ id: 'c', text: 'Will the precept rise?' }),
    questionRow({ id: 'd', text: '' }),
  ];
  expect(rows.map((one) => alike(one, rows).map(({ id }) => id))).toEqual([['b'], ['a'], [], []]);
});
