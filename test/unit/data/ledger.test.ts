import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { redo, undo } from '../../../renderer/data/history.ts';
import { answerPromise, changePromise, deletePromise, ledgerOn, recordPromise } from '../../../renderer/data/ledger.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import type { LedgerPromise } from '../../../shared/ledger/promises.ts';
import { readMinutesFromText } from '../../../shared/minutes/read-minutes.ts';
import { printedMinutes } from '../../../shared/minutes/rows.ts';
import { meetingRow } from '../../rows.ts';

const today = '2026-10-01';
const held = meetingRow({ id: 'm', date: '2026-06-07' });

async function only(): Promise<LedgerPromise> {
  const [promise, second] = await ledgerOn(today);
  if (!promise || second) throw new Error('not one promise');
  return promise;
}

beforeEach(async () => {
  await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
  await library.meetings.bulkPut([held, meetingRow({ id: 'next', date: '2026-09-07' })]);
});

it('what the member says of a promise is kept, can be taken back, and says again what it said', async () => {
  const record = readMinutesFromText(
    '4. Custody\n\nThe Commissioner agreed to provide the waiting times after the meeting.',
  );
  const { commitments } = printedMinutes(held, { documentId: 'd', sha256: 'a' }, record);
  await library.commitments.bulkPut(commitments);
  const promise = await only();
  expect(promise).toMatchObject({ status: 'overdue', entry: null, due: { on: '2026-09-07', meetingId: 'next' } });

  const evidence = { id: 'e', pasted: 'Here they are.', from: 'Robert Anstey', on: '2026-09-20' };
  await answerPromise(promise, evidence, 'answered');
  expect(await only()).toMatchObject({ status: 'answered', entry: { evidence: [evidence] } });
  // Written from a view that has not heard of the answer yet, it is added to what there is.
  await changePromise('Write reason', promise, () => ({ reason: 'Late' }));
  await changePromise('Write reason', promise, () => ({ reason: 'Late' }));
  expect(await only()).toMatchObject({ status: 'answered', why: 'Late' });

  expect(await undo()).toBe('Write reason');
  expect(await undo()).toBe('Answer promise');
  expect(await only()).toMatchObject({ status: 'overdue', entry: null });
  expect(await redo()).toBe('Answer promise');
  expect(await only()).toMatchObject({ status: 'answered' });
});

it('a promise that no minutes tell of is recorded and deleted, and both can be taken back', async () => {
  const context = {
    meetingId: 'm',
    bodyName: held.bodyName,
    meetingDate: held.date,
    itemNumber: '',
    itemTitle: '',
    documentTitle: '',
  };
  const id = await recordPromise({
    context,
    text: 'A visit to the control room',
    who: 'The Chief Constable',
    due: 'in the autumn',
  });
  expect(await only()).toMatchObject({ id, status: 'open', bodyId: 's#1', origin: null, due: { on: '2026-11-30' } });
  await deletePromise(id);
  expect(await ledgerOn(today)).toEqual([]);
  await undo();
  expect(await only()).toMatchObject({ id });
  await undo();
  expect(await ledgerOn(today)).toEqual([]);
});
