import { describe, expect, it } from 'vitest';
import { carryReading } from '../../../shared/compare/carry-reading.ts';
import type { Comparison } from '../../../shared/model/library.ts';
import type { Reading } from '../../../shared/model/member.ts';

const comparison: Comparison = {
  id: 'd@a>b',
  documentId: 'd',
  older: 'a',
  newer: 'b',
  pages: [
    { page: 1, before: 1, change: 'same' },
    { page: 2, before: null, change: 'new' },
    { page: 3, before: 2, change: 'changed' },
    { page: 4, before: 3, change: 'same' },
    { page: 5, before: 4, change: 'unknown' },
  ],
  removed: [5],
};
const older: Reading = {
  id: 'd@a',
  documentId: 'd',
  sha256: 'a',
  pagesRead: [1, 2, 3, 4, 5],
  position: { page: 3, top: 120, zoom: 'page-width' },
  openedAt: '2026-11-20T09:00:00.000Z',
};

describe('what was read of an older version', () => {
  it('stays read where a page says the same, and the place is where it was', () => {
    expect(carryReading(comparison, older, undefined)).toEqual({
      id: 'd@b',
      documentId: 'd',
      sha256: 'b',
      pagesRead: [1, 4],
      position: { page: 4, top: 120, zoom: 'page-width' },
      openedAt: older.openedAt,
    });
  });

  it('is put at the top of a changed page, and near a page that is gone', () => {
    const at = (page: number) => {
      return carryReading(comparison, { ...older, position: { ...older.position, page } }, undefined).position;
    };
    expect(at(2)).toEqual({ page: 3, top: 0, zoom: 'page-width' });
    expect(at(5)).toEqual({ page: 5, top: 0, zoom: 'page-width' });
  });

  it('is added to what was read of the newer version, whose place stays', () => {
    const newer = { ...older, id: 'd@b', sha256: 'b', pagesRead: [2], position: { page: 2, top: 5, zoom: '1' } };
    expect(carryReading(comparison, older, newer)).toEqual({ ...newer, pagesRead: [1, 2, 4] });
  });
});
