import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { reportsOf } from '../../../renderer/data/report-of.ts';
import { documentRow, extractRow, itemRow } from '../../rows.ts';

const custody = {
  meetingId: 'm',
  itemNumber: '73',
  itemTitle: 'CUSTODY FACILITIES',
  origin: { kind: 'page' as const, documentId: 'minutes', sha256: 'x', page: 2 },
};

beforeEach(async () => {
  await Promise.all(library.tables.map((table) => table.clear()));
  await library.items.bulkPut([
    itemRow({ id: 'i1', number: '1' }),
    itemRow({ id: 'i2', number: '6', title: 'Custody facilities' }),
  ]);
});

it('is the part of the pack that belongs to the item, by its title where the minutes have numbers of their own', async () => {
  const part = {
    number: '6',
    title: 'Custody facilities',
    firstPage: 14,
    lastPage: 20,
    printedFirst: '11',
    printedLast: '17',
    documents: [],
  };
  await library.documents.put(documentRow({ id: 'pack', currentSha256: 'p' }));
  await library.extracts.put(extractRow({ sha256: 'p', pageCount: 40, items: [part] }));
  expect(await reportsOf(custody)).toEqual([
    { title: 'Custody facilities', meetingId: 'm', documentId: 'pack', page: 14, pages: '11–17' },
  ]);
});

it('is the papers of the item where there is no pack, and nothing where the item is not certain', async () => {
  await library.documents.bulkPut([
    documentRow({ id: 'report', kind: 'report', itemId: 'i2', title: 'Report' }),
    documentRow({ id: 'other', kind: 'report', itemId: 'i1', title: 'Another' }),
  ]);
  expect(await reportsOf(custody)).toEqual([{ title: 'Report', meetingId: 'm', documentId: 'report' }]);
  expect(await reportsOf({ ...custody, itemTitle: 'Section 106 funding' })).toEqual([]);
});
