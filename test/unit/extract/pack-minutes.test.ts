import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { storeFindings } from '../../../renderer/extract/store-findings.ts';
import { recordLink } from '../../../renderer/navigation.ts';
import { draftWords } from '../../../shared/ledger/decision-text.ts';
import type { DocumentKind } from '../../../shared/model/library.ts';
import { documentRow, meetingRow } from '../../rows.ts';
import { madePack } from '../support/make-pages.ts';

const panel = { sourceId: 's', bodyId: 's#1', bodyName: 'Mereshire Police and Crime Panel' };
const september = meetingRow({ ...panel, id: 'september', date: '2026-09-14' });
const october = meetingRow({ ...panel, id: 'october', date: '2026-10-26' });

const minutes = (decision: string) => [
  'Minutes of a meeting of the Mereshire Police and Crime Panel held at County Hall on Monday, 14 September 2026.',
  'PRESENT',
  'Mr. A. Hart (in the Chair)',
  '**11. Apologies.**',
  'There were none.',
  '**12. Custody.**',
  'The Commissioner agreed to circulate the waiting times to members after the meeting.',
  'RESOLVED:',
  decision,
  '**13. Date of the next meeting.**',
  '26 October 2026.',
];
const draft = minutes('That the report be noted.');
const pack = madePack([
  {
    lines: ['Mereshire Police and Crime Panel', 'Date: Monday, 26 October 2026', 'AGENDA', '1. Minutes', '2. Estates'],
  },
  { lines: draft, item: '1', printed: 3 },
  { lines: ['Report of the Commissioner', 'Estates'], item: '2', printed: 4 },
]);
const printed = madePack([{ lines: minutes('That the report, as amended, be noted.') }]);

async function read(id: string, meetingId: string, kind: DocumentKind, file: ReturnType<typeof madePack>) {
  await library.documents.put(
    documentRow({ id, sourceId: 's', meetingId, identity: id, title: id, kind, currentSha256: id }),
  );
  await library.extracts.put({
    sha256: id,
    extractorVersion: 1,
    state: 'running',
    pageCount: 0,
    pagesDone: 0,
    problem: null,
    items: [],
    warnings: [],
  });
  await storeFindings(id, { ...file, unreadPages: [], recognised: new Map() });
}

beforeEach(async () => {
  await Promise.all(library.tables.map((table) => table.clear()));
});

describe('minutes in the pack of the next meeting', () => {
  it('are those of the earlier meeting until it has its own', async () => {
    await library.meetings.bulkPut([september, october]);
    await read('pack', 'october', 'pack', pack);
    const [decision, ...others] = await library.decisions.toArray();
    expect(others).toEqual([]);
    expect(decision).toMatchObject({
      meetingId: 'september',
      date: '2026-09-14',
      itemNumber: '12',
      text: 'That the report be noted.',
      origin: { kind: 'page', documentId: 'pack', page: 2, pack: { meetingId: 'october', date: '2026-10-26' } },
    });
    if (!decision) throw new Error('nothing was read');
    expect(draftWords(decision.origin)).toBe('Draft minutes, from the pack of 26 October 2026');
    expect(recordLink(decision)).toContain('/meetings/october');
    expect(await library.commitments.toArray()).toMatchObject([{ meetingId: 'september', who: 'Commissioner' }]);

    await read('minutes', 'september', 'printed-minutes', printed);
    await read('pack', 'october', 'pack', pack);
    expect(await library.decisions.toArray()).toMatchObject([
      { text: 'That the report, as amended, be noted.', origin: { documentId: 'minutes' } },
    ]);
  });

  it('wait for their meeting where it comes later', async () => {
    await library.meetings.put(october);
    await read('pack', 'october', 'pack', pack);
    expect(await library.decisions.count()).toBe(0);
    await library.meetings.put(september);
    await read('agenda', 'september', 'pack', madePack([{ lines: ['Agenda'] }]));
    expect(await library.decisions.toArray()).toMatchObject([{ meetingId: 'september' }]);
  });

  it('of another body, another day or a cancelled meeting are not taken for it', async () => {
    const board = { ...panel, bodyId: 's#2', bodyName: 'Pension Board' };
    await library.meetings.bulkPut([
      meetingRow({ ...board, id: 'board', date: '2026-09-14' }),
      meetingRow({ ...panel, id: 'day', date: '2026-09-15' }),
      meetingRow({ ...panel, id: 'cancelled', date: '2026-09-14', status: 'cancelled' }),
      october,
    ]);
    await read('pack', 'october', 'pack', pack);
    expect(await library.decisions.count()).toBe(0);
  });
});
