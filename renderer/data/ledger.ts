/** The ledger of promises: reading it, and the commands that change what the member knows of a promise. */
import { entriesWithoutRow, type LedgerMeeting, type LedgerPromise, promisesOn } from '../../shared/ledger/promises.ts';
import { likeness } from '../../shared/minutes/words-key.ts';
import type { LedgerEntry, PaperContext } from '../../shared/model/member.ts';
import type { Nation } from '../../shared/model/notice.ts';
import { type WorkingCalendar, workingCalendar } from '../../shared/notice/working-days.ts';
import { bankHolidays } from './bank-holidays.ts';
import { readCommitments } from './corrections.ts';
import { perform, saysAlready } from './history.ts';
import { inTurn } from './in-turn.ts';
import { library } from './library-db.ts';
import { member } from './member-db.ts';

/** Every promise there is, as it stands on a day. */
export async function ledgerOn(today: string): Promise<LedgerPromise[]> {
  const [{ rows }, entries, meetings, rules, holidays] = await Promise.all([
    readCommitments(),
    member.ledger.toArray(),
    library.meetings.toArray(),
    member.rules.toArray(),
    bankHolidays(),
  ]);
  // Which nation a council is in is said by its notice rules alone; most are in England or Wales.
  const nationOf = new Map(rules.map(({ bodyId, nation }) => [bodyId, nation]));
  const calendars = new Map<Nation, WorkingCalendar>();
  const calendarOf = (bodyId: string) => {
    const nation = nationOf.get(bodyId) ?? 'england-and-wales';
    const calendar = calendars.get(nation) ?? workingCalendar(holidays, nation);
    calendars.set(nation, calendar);
    return calendar;
  };
  const known = meetings.map(
    ({ id, bodyId, date, status }): LedgerMeeting => ({ id, bodyId, date, cancelled: status === 'cancelled' }),
  );
  return promisesOn(today, rows, entries, known, calendarOf);
}

/** Words that are less alike than this are of another promise. */
const alike = 0.85;

/**
 * A promise by its id; where the record was read again in another way, so that it has another, the one whose words are
 * those that are quoted. Null where there is none.
 */
export async function promiseOf(id: string, quoted: string, today: string): Promise<LedgerPromise | null> {
  const promises = await ledgerOn(today);
  const named = promises.find((one) => one.id === id || one.entry?.id === id);
  if (named) return named;
  const meetingId = id.slice(0, Math.max(0, id.lastIndexOf('/commitment/')));
  const ofMeeting = promises.filter((one) => one.meetingId === meetingId);
  return ofMeeting.find(({ text }) => likeness(text, quoted) >= alike) ?? null;
}

/** What the member wrote of promises that no record tells of. */
export async function ownPromises(): Promise<LedgerEntry[]> {
  const entries = await member.ledger.toArray();
  const meetings = [...new Set(entries.flatMap(({ meetingId }) => meetingId ?? []))];
  const laid = await Promise.all(meetings.map((meetingId) => readCommitments({ meetingId })));
  return entriesWithoutRow(
    laid.flatMap(({ rows }) => rows),
    entries,
  );
}

/** Where a promise was made, in words that survive without the library. */
function contextOf({ meetingId, bodyName, madeOn, itemNumber, itemTitle }: LedgerPromise): PaperContext {
  return { meetingId, bodyName, meetingDate: madeOn, itemNumber, itemTitle, documentTitle: '' };
}

/** What an entry begins with, before the member said anything of the promise. */
function beginning(promise: LedgerPromise): LedgerEntry {
  return {
    id: promise.id,
    meetingId: promise.meetingId,
    context: contextOf(promise),
    text: promise.text,
    who: promise.who,
    due: promise.duePhrase,
    dueOn: null,
    state: 'open',
    reason: '',
    evidence: [],
    refused: [],
    updatedAt: '',
  };
}

/** What of an entry can be changed. */
export type LedgerChange = Partial<
  Pick<LedgerEntry, 'state' | 'reason' | 'dueOn' | 'evidence' | 'refused' | 'text' | 'who' | 'due'>
>;

/**
 * Changes what the member knows of a promise, undoably; `change` is asked with what is known now. `run` joins changes that
 * follow one another, as while a reason is written.
 */
export function changePromise(
  label: string,
  promise: LedgerPromise,
  change: (entry: LedgerEntry) => LedgerChange,
  run: string | null = null,
): Promise<void> {
  return inTurn(async () => {
    const id = promise.entry?.id ?? promise.id;
    const before = (await member.ledger.get(id)) ?? null;
    const entry = before ?? beginning(promise);
    const changed = change(entry);
    if (saysAlready(entry, changed)) return;
    const after = { ...entry, ...changed, updatedAt: new Date().toISOString() };
    await perform(label, [{ table: 'ledger', id, before, after }], run);
  });
}

/** Takes something for an answer: it becomes evidence, and the promise is answered, or a part of it is. */
export function answerPromise(
  promise: LedgerPromise,
  evidence: LedgerEntry['evidence'][number],
  state: 'answered' | 'partly',
): Promise<void> {
  return changePromise('Answer promise', promise, (entry) => ({ evidence: [...entry.evidence, evidence], state }));
}

/** What is known of a promise that the member writes down. */
export interface NewPromise {
  context: PaperContext;
  text: string;
  who: string | null;
  due: string | null;
}

/** A promise that the member records, as it is kept; nothing is written yet. */
export function newLedgerEntry({ context, text, who, due }: NewPromise): LedgerEntry {
  return {
    id: crypto.randomUUID(),
    meetingId: context.meetingId,
    context,
    text,
    who,
    due,
    dueOn: null,
    state: 'open',
    reason: '',
    evidence: [],
    refused: [],
    updatedAt: new Date().toISOString(),
  };
}

/** Records a promise that no minutes tell of, undoably; resolves to its id. */
export function recordPromise(promise: NewPromise): Promise<string> {
  return inTurn(async () => {
    const after = newLedgerEntry(promise);
    await perform('Record promise', [{ table: 'ledger', id: after.id, before: null, after }]);
    return after.id;
  });
}

/** Deletes a promise that the member recorded, undoably. */
export function deletePromise(id: string): Promise<void> {
  return inTurn(async () => {
    const before = await member.ledger.get(id);
    if (before) await perform('Delete promise', [{ table: 'ledger', id, before, after: null }]);
  });
}
