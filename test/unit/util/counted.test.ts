import { expect, it } from 'vitest';
import { counted } from '../../../shared/util/counted.ts';

it('counts things as they are said', () => {
  expect([0, 1, 2, 2500].map((count) => counted(count, 'paper'))).toEqual([
    '0 papers',
    '1 paper',
    '2 papers',
    '2,500 papers',
  ]);
  expect([1, 3].map((count) => counted(count, 'other body', 'other bodies'))).toEqual([
    '1 other body',
    '3 other bodies',
  ]);
});
