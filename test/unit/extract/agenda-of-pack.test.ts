import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { storeFindings } from '../../../renderer/extract/store-findings.ts';
import type { Document, Meeting, Source } from '../../../shared/model/library.ts';
import { documentRow, meetingRow } from '../../rows.ts';
import { madePack } from '../support/make-pages.ts';

const at = '2026-11-20T09:00:00.000Z';
const source = (id: string, kind: Source['kind']): Source => ({
  id,
  kind,
  name: id,
  baseUrl: '',
  access: 'pages',
  addedAt: at,
  lastSync: null,
  restUntil: null,
});
const meeting = (sourceId: string): Meeting =>
  meetingRow({
    id: `${sourceId}/meeting/1`,
    sourceId,
    bodyId: `${sourceId}#1`,
    bodyName: 'Police and Crime Panel',
    time: null,
    venue: null,
  });
const pack = (sourceId: string): Document =>
  documentRow({
    id: `${sourceId}/document/pack`,
    sourceId,
    meetingId: `${sourceId}/meeting/1`,
    identity: 'pack',
    title: 'Agenda and reports',
    currentSha256: 'a',
    checkedAt: at,
  });
const file = madePack([
  {
    lines: [
      'Police and Crime Panel',
      'Date: Monday, 7 December 2026',
      'AGENDA',
      '1. Apologies',
      '2. Proposed Precept (Pages 2 - 2)',
      '3. Estates Strategy (report to follow)',
      '4. Recruitment of the Chief Finance Officer (verbal update)',
    ],
  },
  { lines: ['Agenda Item 2', 'Proposed precept for 2027/28'] },
]);

beforeEach(async () => {
  await Promise.all(library.tables.map((table) => table.clear()));
});

it('the agenda of a pack is the meeting’s where nothing else lists its items, and is left alone where the site does', async () => {
  for (const row of [source('cmis', 'cmis'), source('imported', 'imported'), source('mg', 'modern-gov')]) {
    await library.sources.put(row);
    await library.meetings.put(meeting(row.id));
    await library.documents.put(pack(row.id));
  }
  await storeFindings('a', { ...file, unreadPages: [], recognised: new Map() });
  const itemsOf = async (sourceId: string) => {
    const items = await library.items.where('meetingId').equals(`${sourceId}/meeting/1`).sortBy('order');
    return items.map(({ number, title, awaited }) => [number, title, awaited]);
  };
  const agenda = [
    ['1', 'Apologies', null],
    ['2', 'Proposed Precept', null],
    ['3', 'Estates Strategy (report to follow)', 'to-follow'],
    ['4', 'Recruitment of the Chief Finance Officer (verbal update)', 'verbal'],
  ];
  expect(await itemsOf('cmis')).toEqual(agenda);
  expect(await itemsOf('imported')).toEqual(agenda);
  expect(await itemsOf('mg')).toEqual([]);
});
