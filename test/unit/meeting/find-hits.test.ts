import { expect, test } from 'vitest';
import { findable, findHits, mostListed } from '../../../renderer/features/meeting/find/find-hits.ts';

const rows = [
  {
    sha256: 's',
    page: 2,
    printed: '1',
    text: 'Reserves\nThe general re-\nserve stands at £14 million. RESERVES again.',
  },
  { sha256: 's', page: 1, printed: null, text: 'Agenda' },
];

const anyhow = { matchCase: false, matchDiacritics: false, wholeWords: false };

test('finds words in either case and across line ends, in the order of the pages', () => {
  const { hits, count, pages } = findHits(findable(rows), 'reserve', anyhow);
  expect(hits.map(({ words }) => words)).toEqual(['Reserve', 'reserve', 'RESERVE']);
  expect(hits[1]).toMatchObject({ page: 2, printed: '1', ordinal: 1, before: 'Reserves The general ' });
  expect([count, pages]).toEqual([3, 1]);
  expect(findHits(findable(rows), 'general reserve stands', anyhow).count).toBe(1);
  expect(findHits(findable(rows), '  ', anyhow).hits).toEqual([]);
});

test('of very many places the first are listed and all are counted', () => {
  const page = { sha256: 's', page: 1, printed: null, text: 'word '.repeat(mostListed + 5) };
  const { hits, count } = findHits(findable([page]), 'word', anyhow);
  expect([hits.length, count]).toEqual([mostListed, mostListed + 5]);
});
