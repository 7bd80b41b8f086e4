import { describe, expect, it } from 'vitest';
import type { Comparison, DocumentVersion, PageChange } from '../../../shared/model/library.ts';
import type { Reading } from '../../../shared/model/member.ts';
import { type FlagFacts, itemFlag, unreadChanges } from '../../../shared/news/item-flags.ts';

const version = (sha256: string, day: number): DocumentVersion => {
  return { id: `d@${sha256}`, documentId: 'd', sha256, size: 1, arrivedAt: `2026-11-${day}T09:00:00.000Z` };
};
const reading = (sha256: string, pagesRead: number[]): Reading => ({
  id: `d@${sha256}`,
  documentId: 'd',
  sha256,
  pagesRead,
  position: { page: 1, top: 0, zoom: 'auto' },
  openedAt: '2026-11-15T09:00:00.000Z',
});
const compared = (older: string, newer: string, changes: PageChange['change'][]): Comparison => ({
  id: `d@${older}>${newer}`,
  documentId: 'd',
  older,
  newer,
  pages: changes.map((change, place) => ({ page: place + 1, before: change === 'new' ? null : place + 1, change })),
  removed: [],
});
const facts = (given: Partial<FlagFacts>): FlagFacts => {
  return { openedAt: '2026-11-12T09:00:00.000Z', versions: [], comparisons: [], readings: [], ...given };
};
const item = (sha256: string, firstPage: number, lastPage: number) => ({
  documentId: 'd',
  sha256,
  firstPage,
  lastPage,
});

describe('a line of the agenda', () => {
  it('is new when its paper came after the meeting was opened, until a page of it is read', () => {
    const versions = [version('a', 14)];
    expect(itemFlag(item('a', 2, 3), facts({ versions }))).toEqual({ kind: 'new', pages: [2, 3] });
    expect(itemFlag(item('a', 2, 3), facts({ versions, readings: [reading('a', [3])] }))).toBeNull();
    expect(itemFlag(item('a', 4, 5), facts({ versions, readings: [reading('a', [3])] }))?.kind).toBe('new');
  });

  it('is not new in a meeting never opened, nor when it was there at the first opening', () => {
    expect(itemFlag(item('a', 1, 2), facts({ versions: [version('a', 14)], openedAt: null }))).toBeNull();
    expect(itemFlag(item('a', 1, 2), facts({ versions: [version('a', 11)] }))).toBeNull();
  });

  const versions = [version('a', 11), version('b', 16)];
  const comparisons = [compared('a', 'b', ['same', 'changed', 'same', 'new', 'unknown'])];

  it('is changed where pages changed that are not read yet, and only there', () => {
    const given = facts({ versions, comparisons, readings: [reading('a', [1, 2, 3]), reading('b', [1, 3])] });
    expect(itemFlag(item('b', 1, 1), given)).toBeNull();
    expect(itemFlag(item('b', 2, 3), given)).toEqual({ kind: 'changed', pages: [2] });
    expect(itemFlag(item('b', 4, 4), given)).toEqual({ kind: 'new', pages: [4] });
    expect(itemFlag(item('b', 3, 4), given)).toEqual({ kind: 'changed', pages: [4] });
    expect(itemFlag(item('b', 5, 5), given)).toBeNull();
    const after = facts({ versions, comparisons, readings: [reading('b', [1, 2, 3])] });
    expect(itemFlag(item('b', 2, 3), after)).toBeNull();
  });

  it('is not changed for one who never had the older version before them', () => {
    expect(itemFlag(item('b', 2, 3), facts({ versions, comparisons, openedAt: null }))).toBeNull();
    const opened = facts({ versions, comparisons, openedAt: '2026-11-18T09:00:00.000Z' });
    expect(itemFlag(item('b', 2, 3), opened)).toBeNull();
  });

  it('stays changed over a further version until it is read', () => {
    const given = facts({
      versions: [...versions, version('c', 18)],
      comparisons: [...comparisons, compared('b', 'c', ['same', 'same', 'changed', 'same', 'unknown'])],
      readings: [reading('a', [1, 2, 3]), reading('b', [1, 3]), reading('c', [1])],
    });
    expect([...unreadChanges('d', 'c', given)]).toEqual([
      [2, 'changed'],
      [3, 'changed'],
      [4, 'new'],
    ]);
  });

  it('goes round no circle when an earlier version comes back', () => {
    const back = [...comparisons, compared('b', 'a', ['same', 'changed', 'same'])];
    const given = facts({ versions, comparisons: back, readings: [reading('a', [1, 2, 3])] });
    expect([...unreadChanges('d', 'a', given)]).toEqual([]);
  });
});
