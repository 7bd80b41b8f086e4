import { expect, it } from 'vitest';
import { changedPages, pagesRound } from '../../../shared/compare/changed-pages.ts';

it('pages that are not the same are listed in order, removed ones where they were', () => {
  const pages = [
    { page: 1, before: 1, change: 'same' as const },
    { page: 2, before: 3, change: 'changed' as const },
    { page: 3, before: null, change: 'new' as const },
    { page: 4, before: 5, change: 'unknown' as const },
  ];
  expect(changedPages({ pages, removed: [2, 4, 6] })).toEqual([
    { kind: 'removed', older: 2, newer: null },
    { kind: 'changed', older: 3, newer: 2 },
    { kind: 'new', older: null, newer: 3 },
    { kind: 'removed', older: 4, newer: null },
    { kind: 'unknown', older: 5, newer: 4 },
    { kind: 'removed', older: 6, newer: null },
  ]);
  expect(changedPages({ pages: [], removed: [1] })).toHaveLength(1);
});

it('the pages round a changed one reach to the next that are wholly the same', () => {
  const pages = [
    { page: 1, before: 1, change: 'same' as const },
    { page: 2, before: 2, change: 'changed' as const },
    { page: 3, before: 3, change: 'same' as const, from: [2, 3] },
    { page: 4, before: 5, change: 'same' as const },
    { page: 5, before: null, change: 'new' as const },
  ];
  expect(pagesRound({ pages }, { kind: 'changed', older: 2, newer: 2 }, 6)).toEqual({
    older: [2, 3, 4],
    newer: [2, 3],
  });
  expect(pagesRound({ pages }, { kind: 'removed', older: 4, newer: null }, 6)).toEqual({
    older: [2, 3, 4],
    newer: [2, 3],
  });
  expect(pagesRound({ pages }, { kind: 'new', older: null, newer: 5 }, 6)).toEqual({ older: [6], newer: [5] });
});
