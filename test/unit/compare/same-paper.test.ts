import { expect, it } from 'vitest';
import { likenessToPaper, sampledPages } from '../../../shared/compare/same-paper.ts';

it('looks at pages spread over the whole of a file, and at all of a short one', () => {
  expect(sampledPages(3)).toEqual([1, 2, 3]);
  const long = sampledPages(312);
  expect(long).toHaveLength(12);
  expect(long[0]).toBe(1);
  expect(long.at(-1)).toBeGreaterThan(280);
  expect(sampledPages(0)).toEqual([]);
});

/** Twenty words, none of which is on another page. */
const page = (about: string) => Array.from({ length: 20 }, (_, word) => `${about}${word}`).join(' ');

it('tells a copy by its words, whatever was put before it or is missing of it', () => {
  const paper = ['calls', 'estates', 'vetting', 'custody', 'fleet'].map(page);
  expect(likenessToPaper(paper, paper)).toBe(1);
  expect(likenessToPaper(paper.slice(0, 2), paper)).toBe(1);
  expect(
    likenessToPaper(
      ['The cover sheet of a member, with his name, his address and what he means to say at the meeting.', ...paper],
      paper,
    ),
  ).toBeGreaterThan(0.8);
  expect(likenessToPaper(['dogs', 'horses'].map(page), paper)).toBe(0);
  expect(likenessToPaper(['', 'Page 2'], paper)).toBe(0);
});
