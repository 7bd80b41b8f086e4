import { expect, test } from 'vitest';
import { bare, type OutlineEntry } from '../../../shared/agenda/entries.ts';
import { neighboursOf } from '../../../shared/reading/neighbours.ts';

const entry = (number: string, documentId: string | null, first = 1, last = 2, children: OutlineEntry[] = []) => ({
  ...bare,
  key: `${number} ${documentId} ${first}`,
  kind: 'item' as const,
  number,
  title: `Item of ${documentId}`,
  stretch: documentId === null ? null : { documentId, sha256: 'x', firstPage: first, lastPage: last },
  children,
});

test('papers follow one another as they first stand in the agenda, each once and whole', () => {
  const outline = [
    entry('', 'pack', 1, 2),
    entry('1', 'pack', 3, 8, [entry('', 'supplement', 5, 6)]),
    entry('2', null),
    entry('3', 'supplement', 1, 4),
    entry('4', 'late'),
  ];
  expect(neighboursOf(outline, 'pack')).toEqual({
    before: null,
    after: { documentId: 'supplement', title: 'Item of supplement', firstPage: 1, lastPage: 6 },
  });
  expect(neighboursOf(outline, 'late').before?.documentId).toBe('supplement');
  expect(neighboursOf(outline, 'supplement').before).toEqual({
    documentId: 'pack',
    title: 'Item of pack',
    firstPage: 1,
    lastPage: 8,
  });
  expect(neighboursOf(outline, 'supplement').after?.title).toBe('4. Item of late');
  expect(neighboursOf(outline, 'unknown')).toEqual({ before: null, after: null });
});
