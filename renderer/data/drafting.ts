/** The drafting list of a meeting from what is here, and what the member does with its entries. */
import statutory from '../../resources/statutory-dates.json?raw';
import { type DraftingEntry, draftingList } from '../../shared/drafting/drafting-list.ts';
import { recurringAt } from '../../shared/drafting/recurring.ts';
import { type BodyKind, dutiesAt, readBodyKinds } from '../../shared/drafting/statutory-dates.ts';
import type { PassedOver } from '../../shared/model/drafting.ts';
import type { Meeting } from '../../shared/model/library.ts';
import { perform } from './history.ts';
import { inTurn } from './in-turn.ts';
import { ledgerOn } from './ledger.ts';
import { library } from './library-db.ts';
import { member } from './member-db.ts';
import { rowsOf } from './rows-of.ts';
import { workProgrammes } from './work-programmes.ts';

const kinds: readonly BodyKind[] = readBodyKinds(statutory);

/** The drafting list of a meeting. */
export interface Drafting {
  meeting: Meeting;
  entries: DraftingEntry[];
  /** What was passed over for this meeting, by title. */
  passedOver: PassedOver[];
}

const rowId = (meetingId: string, entryId: string) => `${meetingId}/${entryId}`;

/** What a question might be about at a meeting; null where the meeting is not here. */
export async function draftingOf(meetingId: string, today: string): Promise<Drafting | null> {
  const meeting = await library.meetings.get(meetingId);
  if (!meeting) return null;
  const { bodyId, bodyName, date } = meeting;
  const [ledger, questions, meetings, programmes, passedOver] = await Promise.all([
    ledgerOn(today),
    member.questions.toArray(),
    library.meetings.where('bodyId').equals(bodyId).toArray(),
    workProgrammes(),
    member.passedOver.where('meetingId').equals(meetingId).toArray(),
  ]);
  const held = meetings.filter(({ status }) => status !== 'cancelled');
  const dayOf = new Map(held.map((one) => [one.id, one.date]));
  const items = await rowsOf(library.items, 'meetingId', [...dayOf.keys()]);
  const days = held.map((one) => one.date);
  const entries = draftingList({
    meeting,
    meetings: days,
    promises: ledger.filter((one) => one.bodyId === bodyId),
    questions: questions.filter(({ context }) => context.bodyName === bodyName),
    programme:
      programmes.find((one) => one.bodyId === bodyId)?.programmes.find((programme) => programme.date < date) ?? null,
    recurring: recurringAt(
      date,
      days,
      items.map(({ id, meetingId: of, title }) => ({ itemId: id, meetingId: of, date: dayOf.get(of) ?? '', title })),
    ),
    duties: dutiesAt(kinds, bodyName, date),
  });
  const passed = new Set(passedOver.map(({ id }) => id));
  return {
    meeting,
    entries: entries.filter(({ id }) => !passed.has(rowId(meetingId, id))),
    passedOver: passedOver.sort((one, other) => one.title.localeCompare(other.title)),
  };
}

/** Takes an entry out of the list of a meeting; it can be undone. */
export function passOver({ id: meetingId, bodyName, date }: Meeting, { id, title }: DraftingEntry): Promise<void> {
  return inTurn(async () => {
    const row: PassedOver = {
      id: rowId(meetingId, id),
      meetingId,
      bodyName,
      meetingDate: date,
      title,
      updatedAt: new Date().toISOString(),
    };
    await perform('Not for this meeting', [{ table: 'passedOver', id: row.id, before: null, after: row }]);
  });
}

/** Puts an entry back that was passed over; it can be undone. */
export function putBack(row: PassedOver): Promise<void> {
  return inTurn(async () => {
    await perform('Put back for this meeting', [{ table: 'passedOver', id: row.id, before: row, after: null }]);
  });
}
