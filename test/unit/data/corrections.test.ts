import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import {
  addEntry,
  correctEntry,
  deleteEntry,
  dropCorrection,
  readCommitments,
  readDecisions,
} from '../../../renderer/data/corrections.ts';
import { followTo } from '../../../renderer/data/follow-joined.ts';
import { undo } from '../../../renderer/data/history.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { readMinutesFromText } from '../../../shared/minutes/read-minutes.ts';
import { printedMinutes } from '../../../shared/minutes/rows.ts';
import type { Commitment, Decision } from '../../../shared/model/minutes.ts';
import { meetingRow } from '../../rows.ts';

const meeting = (id: string) =>
  meetingRow({ id, sourceId: 's', bodyId: 's#1', bodyName: 'Police and Crime Panel', date: '2026-06-07' });
const record = readMinutesFromText(
  '4. Custody\n\nThe Commissioner agreed to provide the waiting times after the meeting.\n\nRESOLVED: That the report be noted.',
);

async function read(id: string): Promise<void> {
  await library.meetings.put(meeting(id));
  const rows = printedMinutes(meeting(id), { documentId: 'd', sha256: 'a' }, record);
  await library.decisions.bulkPut(rows.decisions);
  await library.commitments.bulkPut(rows.commitments);
}

async function only<T>(laid: Promise<{ rows: T[] }>): Promise<T> {
  const [row, second] = (await laid).rows;
  if (!row || second) throw new Error('not one row');
  return row;
}

beforeEach(async () => {
  await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
  await read('imported/meeting/x');
});

it('are kept with the member’s data, can be undone, and outlive another reading of the record', async () => {
  const promise = await only(readCommitments());
  await correctEntry(promise, { due: 'before July' });
  await deleteEntry(await only(readDecisions({ bodyId: 's#1' })));
  expect((await readDecisions({ bodyId: 's#1' })).rows).toEqual([]);
  await library.decisions.clear();
  await library.commitments.clear();
  await read('imported/meeting/x');
  expect((await readDecisions()).rows).toEqual([]);
  expect(await only(readCommitments())).toMatchObject({ id: promise.id, due: 'before July' });
  expect(await undo()).toBe('Delete decision');
  expect((await readDecisions()).rows).toHaveLength(1);
  const { correction } = await only(readCommitments());
  if (!correction) throw new Error('not corrected');
  await dropCorrection(correction);
  expect(await only(readCommitments())).toMatchObject({ due: promise.due });
  expect(await undo()).toBe('Take back correction of promise');
  expect(await only(readCommitments())).toMatchObject({ due: 'before July' });
});

it('follow their meeting, as does what is known of its promises', async () => {
  const promise = await only(readCommitments());
  await correctEntry(promise, { due: 'before July' });
  const context = {
    meetingId: promise.meetingId,
    bodyName: '',
    meetingDate: '',
    itemNumber: '4',
    itemTitle: '',
    documentTitle: '',
  };
  const words = { label: null, text: 'Also noted.', kind: 'noted', who: null, due: null };
  const origin = { kind: 'page' as const, documentId: 'd', sha256: 'a', page: 2 };
  await addEntry('decision', { ...context, meetingId: promise.meetingId }, origin, words);
  const known = { text: promise.text, who: null, due: null, dueOn: null, state: 'answered' as const, reason: '' };
  const times = { updatedAt: '2026-06-08T09:00:00.000Z' };
  await member.ledger.put({
    id: promise.id,
    meetingId: promise.meetingId,
    context,
    ...known,
    evidence: [],
    refused: [],
    ...times,
  });
  await library.table<Decision | Commitment>('decisions').clear();
  await library.table<Decision | Commitment>('commitments').clear();
  await read('s/meeting/1');
  await followTo({ meetings: new Map([['imported/meeting/x', 's/meeting/1']]), documents: new Map([['d', 'd2']]) });
  const moved = await only(readCommitments({ meetingId: 's/meeting/1' }));
  expect(moved).toMatchObject({ due: 'before July' });
  expect(await member.ledger.toArray()).toMatchObject([{ id: moved.id, meetingId: 's/meeting/1' }]);
  const { rows, unplaced } = await readDecisions({ meetingId: 's/meeting/1' });
  expect(unplaced).toEqual([]);
  expect(rows).toMatchObject([
    { text: 'That the report be noted.' },
    { text: 'Also noted.', origin: { documentId: 'd2' } },
  ]);
});
