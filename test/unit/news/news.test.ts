import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/model/library.ts';
import { comparisonWords } from '../../../shared/news/comparison-words.ts';
import { newsEntries } from '../../../shared/news/news.ts';

let id = 0;
function change(meetingId: string, time: string, kind: Change['kind'] = 'document-added', documentId = 'd'): Change {
  id += 1;
  return { id, at: `2026-11-20T${time}.000Z`, kind, meetingId, itemId: null, documentId, summary: kind };
}

describe('news', () => {
  it('of one go about one meeting is one entry, what matters most first', () => {
    const entries = newsEntries(
      [
        change('m1', '09:00:00', 'document-added', 'd1'),
        change('m2', '09:00:30', 'minutes-published'),
        change('m1', '09:04:00', 'meeting-moved'),
        change('m1', '09:30:00', 'document-republished', 'd1'),
      ],
      () => null,
    );
    expect(entries.map(({ meetingId, parts }) => [meetingId, parts.map(({ kind }) => kind)])).toEqual([
      ['m1', ['document-republished']],
      ['m1', ['meeting-moved', 'document-added']],
      ['m2', ['minutes-published']],
    ]);
  });

  it('is unseen when it came after the member looked, and not joined to what was seen', () => {
    const entries = newsEntries([change('m1', '09:00:00'), change('m1', '09:02:00', 'pack-published')], () => {
      return '2026-11-20T09:00:00.000Z';
    });
    expect(entries.map(({ unseen, parts }) => [unseen, parts.length])).toEqual([
      [true, 1],
      [false, 1],
    ]);
  });

  it('tells the same of a paper once', () => {
    const twice = [change('m1', '09:00:00', 'document-republished'), change('m1', '09:01:00', 'document-republished')];
    expect(newsEntries(twice, () => null)).toMatchObject([{ parts: [{ at: '2026-11-20T09:01:00.000Z' }] }]);
  });

  it('loses no paper and no meeting, in any order', () => {
    const any = fc.record({
      at: fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
      meetingId: fc.constantFrom('m1', 'm2'),
      documentId: fc.constantFrom('d1', 'd2', null),
    });
    fc.assert(
      fc.property(fc.array(any), (rows) => {
        const changes = rows.map((row, index): Change => {
          return { ...row, at: row.at.toISOString(), id: index, kind: 'document-added', itemId: null, summary: '' };
        });
        const entries = newsEntries(changes, (meetingId) => (meetingId === 'm1' ? '2026-06-01T00:00:00.000Z' : null));
        const told = (list: readonly Change[]) =>
          new Set(list.map(({ meetingId, documentId }) => `${meetingId} ${documentId}`));
        expect(told(entries.flatMap(({ parts }) => parts))).toEqual(told(changes));
        expect(entries.map(({ at }) => at)).toEqual(
          entries
            .map(({ at }) => at)
            .sort()
            .reverse(),
        );
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
      }),
    );
  });
});

describe('a comparison in words', () => {
  it('counts what changed, and owns up to what could not be compared', () => {
    const page = (number: number, change: 'same' | 'changed' | 'new' | 'unknown') => ({
      page: number,
      before: null,
      change,
    });
    expect(comparisonWords({ pages: [page(1, 'changed'), page(2, 'new'), page(3, 'new')], removed: [4] })).toBe(
      '1 page changed, 2 pages new, 1 page removed',
    );
    expect(comparisonWords({ pages: [page(1, 'same'), page(2, 'unknown')], removed: [] })).toBe(
      'no words changed, 1 page without words, which cannot be compared',
    );
  });
});
