/** Decisions, promises and minutes of a meeting: always stored, moved and removed together. */
import type { Table } from 'dexie';
import { isEmpty, type MinutesRows, mayReplace } from '../../shared/minutes/rows.ts';
import type { Commitment, Decision, MinutedItem } from '../../shared/model/minutes.ts';
import { library } from './library-db.ts';

/** The tables of what is read from minutes, for a transaction over them. */
export const minutesTables: readonly Table<Decision | Commitment | MinutedItem, string>[] = [
  library.table('decisions'),
  library.table('commitments'),
  library.table('minutes'),
];

/** Deletes what was read of a meeting's minutes. */
export async function deleteMinutes(meetingId: string): Promise<void> {
  for (const table of minutesTables) await table.where('meetingId').equals(meetingId).delete();
}

/**
 * Stores what one record of a meeting says in place of what is there, where there is nothing that says more. A record that
 * says nothing replaces nothing.
 */
export async function storeMinutes(meetingId: string, rows: MinutesRows): Promise<void> {
  if (isEmpty(rows)) return;
  const of = { meetingId };
  const before: MinutesRows = {
    decisions: await library.decisions.where(of).toArray(),
    commitments: await library.commitments.where(of).toArray(),
    minutes: await library.minutes.where(of).toArray(),
  };
  if (!mayReplace(before, rows)) return;
  await deleteMinutes(meetingId);
  await library.decisions.bulkPut(rows.decisions);
  await library.commitments.bulkPut(rows.commitments);
  await library.minutes.bulkPut(rows.minutes);
}

/** Deletes what was read of one paper, of whichever meetings it holds minutes. */
export async function deleteMinutesOfPaper(documentId: string): Promise<void> {
  for (const table of minutesTables) {
    await table.filter(({ origin }) => origin.kind === 'page' && origin.documentId === documentId).delete();
  }
}

/** Gives what was read of one paper of a meeting to another that has its bytes. */
export async function moveMinutesOfPaper(meetingId: string, fromId: string, toId: string): Promise<void> {
  for (const table of minutesTables) {
    await table
      .filter(({ origin }) => origin.kind === 'page' && origin.documentId === fromId)
      .modify(({ origin }) => {
        if (origin.kind !== 'page') return;
        origin.documentId = toId;
        if (origin.pack) origin.pack.meetingId = meetingId;
      });
  }
}
