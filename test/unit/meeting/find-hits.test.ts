import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findable, findHits } from '../../../renderer/features/meeting/find-hits.ts';
import { fold } from '../../../shared/anchor/fold.ts';

const rows = [
  {
    sha256: 's',
    page: 2,
    printed: '1',
    text: 'Reserves\nThe general re-\nserve stands at £14 million. RESERVES again.',
  },
  { sha256: 's', page: 1, printed: null, text: 'Agenda' },
];

test('finds words in either case and across line ends, in the order of the pages', () => {
  const hits = findHits(findable(rows), 'reserve');
  expect(hits.map(({ words }) => words)).toEqual(['Reserve', 'reserve', 'RESERVE']);
  expect(hits[1]).toMatchObject({ page: 2, printed: '1', before: 'Reserves The general ' });
  expect(findHits(findable(rows), 'general reserve stands')).toHaveLength(1);
  expect(findHits(findable(rows), '  ')).toEqual([]);
});

test('every hit is the words asked for, whatever the page', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1, maxLength: 3 }), (text, query) => {
      for (const hit of findHits(findable([{ sha256: 's', page: 1, printed: null, text }]), query)) {
        expect(hit.words.toLowerCase()).toBe(fold(query).text.toLowerCase());
      }
    }),
  );
});
