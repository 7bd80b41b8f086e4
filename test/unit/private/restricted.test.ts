import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { markRestricted, restrictedAmong } from '../../../renderer/data/restricted.ts';
import { saysRestricted } from '../../../shared/private/restricted.ts';
import { documentRow, extractRow, itemRow } from '../../rows.ts';

describe('a stamp at the top of a page', () => {
  it.each([
    'NOT FOR PUBLICATION',
    'Not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A',
    'CONFIDENTIAL',
    'Private & Confidential',
    'EXEMPT REPORT – paragraph 3',
    'Appendix B - EXEMPT',
    'RESTRICTED',
  ])('%s says that it is not public', (line) => {
    expect(saysRestricted(`Mereshire County Council\n\n${line}\nThe lease of the depot`)).toBe(true);
  });

  it.each([
    'OFFICIAL',
    'OFFICIAL - SENSITIVE',
    'UNRESTRICTED',
    'Exclusion of the press and public: that they be excluded as exempt information may be disclosed',
    'Item 12 is exempt from the call-in procedure',
    'Restricted growth of the council tax base',
  ])('%s does not', (line) => {
    expect(saysRestricted(`${line}\nThe lease of the depot`)).toBe(false);
  });

  it('counts at the top only, and any text can be asked', () => {
    expect(saysRestricted(`${'A line of the report\n'.repeat(8)}CONFIDENTIAL`)).toBe(false);
    fc.assert(fc.property(fc.string(), (text) => typeof saysRestricted(text) === 'boolean'));
  });
});

describe('quotations of papers that are not public', () => {
  afterEach(async () => {
    await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
  });

  it('are told by the site, the member, the item of the agenda, or the stamp on their page or their item’s first', async () => {
    await library.items.put(itemRow({ id: 'exempt', restricted: true }));
    await library.documents.bulkPut([
      documentRow({ id: 'public' }),
      documentRow({ id: 'by-site', restricted: true }),
      documentRow({ id: 'by-member' }),
      documentRow({ id: 'by-item', itemId: 'exempt' }),
    ]);
    const part = { number: '9', title: 'Lease', printedFirst: null, printedLast: null, documents: [] };
    await library.extracts.put(
      extractRow({ sha256: 'pack', pageCount: 9, items: [{ ...part, firstPage: 5, lastPage: 7 }] }),
    );
    await library.pages.bulkPut(
      [1, 5, 6, 8].map((page) => ({
        sha256: 'pack',
        page,
        printed: null,
        text: page === 5 ? 'EXEMPT\nThe lease' : 'A report',
      })),
    );
    await markRestricted('by-member', true);
    const quote = (documentId: string, page: number, itemTitle = '') => ({
      anchor: { documentId, sha256: 'pack', page },
      context: { meetingId: 'm', itemNumber: '1', itemTitle },
    });
    const rows = [
      quote('public', 1),
      quote('public', 6),
      quote('public', 8),
      quote('by-site', 1),
      quote('by-member', 1),
      quote('by-item', 1),
      quote('unknown', 1),
      quote('public', 1, 'Budget'),
    ];
    const found = await restrictedAmong(rows);
    expect(rows.map((row) => found.has(row))).toEqual([false, true, false, true, true, true, false, true]);
    await markRestricted('by-member', false);
    expect((await restrictedAmong([quote('by-member', 1)])).size).toBe(0);
    // Words that run on to a page that is not public.
    const parts = [4, 5].map((page) => ({ page, quads: [] }));
    const across = { ...quote('public', 4), anchor: { documentId: 'public', sha256: 'pack', page: 4, parts } };
    expect((await restrictedAmong([quote('public', 4), across])).has(across)).toBe(true);
    expect((await restrictedAmong([quote('public', 4)])).size).toBe(0);
  });
});
