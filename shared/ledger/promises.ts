/** Promises with what became of them: the record's rows and the member's own entries put together, as of a day. */
import { daysUntil, longDate } from '../dates/dates.ts';
import { likeness } from '../minutes/words-key.ts';
import type { LedgerEntry } from '../model/member.ts';
import type { Commitment, MinutesOrigin } from '../model/minutes.ts';
import type { WorkingCalendar } from '../notice/working-days.ts';
import { type Due, dueOf, type KnownMeeting } from './due.ts';

/** How far a promise has come. Overdue is an open one whose day has passed; due is one whose day is near. */
export type PromiseStatus = 'overdue' | 'due' | 'open' | 'partly' | 'answered' | 'dropped';

/** The statuses in the order they are listed: what asks for something first. */
export const promiseStatuses: readonly PromiseStatus[] = ['overdue', 'due', 'open', 'partly', 'answered', 'dropped'];

/** What each status is called. */
export const promiseStatusNames: Record<PromiseStatus, string> = {
  overdue: 'Overdue',
  due: 'Due soon',
  open: 'Open',
  partly: 'Partly answered',
  answered: 'Answered',
  dropped: 'Dropped',
};

/** A promise as it is listed. */
export interface LedgerPromise {
  id: string;
  bodyId: string;
  bodyName: string;
  meetingId: string | null;
  /** Day it was made, `YYYY-MM-DD`; empty where the member did not say. */
  madeOn: string;
  itemNumber: string;
  itemTitle: string;
  text: string;
  who: string | null;
  /** By when, as printed, or null. */
  duePhrase: string | null;
  /** Where it stands in the record; null where the member recorded it. */
  origin: MinutesOrigin | null;
  /** What the member knows of it; null until something was said. */
  entry: LedgerEntry | null;
  due: Due;
  status: PromiseStatus;
  /** Why it has that status, in a sentence. */
  why: string;
}

/** A meeting with its committee. */
export interface LedgerMeeting extends KnownMeeting {
  bodyId: string;
}

/** Days before its day from which on a promise counts as due. */
const soon = 14;

/** Words that are less alike than this are another promise. */
const alike = 0.85;

/** Whether something still is to come of it. */
export function isOutstanding(status: PromiseStatus): boolean {
  return status !== 'answered' && status !== 'dropped';
}

/** The day something in the evidence shows that a promise was kept, the latest; empty where there is none. */
function lastKept({ evidence }: LedgerEntry): string {
  const days = evidence.map((one) => ('anchor' in one ? one.context.meetingDate : one.on));
  return days.filter((day) => /^\d{4}-\d\d-\d\d$/.test(day)).reduce((last, day) => (day > last ? day : last), '');
}

function dueFor(
  entry: LedgerEntry | null,
  { madeOn, duePhrase }: Pick<LedgerPromise, 'madeOn' | 'duePhrase'>,
  meetings: readonly KnownMeeting[],
  calendar: WorkingCalendar,
): Due {
  if (entry?.dueOn) {
    const at = meetings.find(({ date }) => date === entry.dueOn);
    return {
      on: entry.dueOn,
      meetingId: at?.id ?? null,
      everyMonths: null,
      working: `You took it to be due on ${longDate(entry.dueOn)}.`,
    };
  }
  const due = dueOf(duePhrase, madeOn, meetings, calendar);
  const kept = entry && due.everyMonths !== null ? lastKept(entry) : '';
  // What is promised again and again is due again, reckoned from when it was last kept.
  return kept > madeOn ? dueOf(duePhrase, kept, meetings, calendar) : due;
}

function statusFor(
  entry: LedgerEntry | null,
  due: Due,
  next: KnownMeeting | undefined,
  today: string,
): Pick<LedgerPromise, 'status' | 'why'> {
  const reason = entry?.reason.trim() ?? '';
  if (entry && entry.state !== 'open') {
    const otherwise = {
      answered: entry.evidence.length ? 'What answers it is below.' : 'You said that it was answered.',
      partly: entry.evidence.length
        ? 'What answers a part of it is below.'
        : 'You said that a part of it was answered.',
      dropped: 'You said that nothing more is expected of it.',
    };
    return { status: entry.state, why: reason || otherwise[entry.state] };
  }
  if (due.on === null) return { status: 'open', why: reason || 'No day is known by which it is due.' };
  const day = longDate(due.on);
  const at = due.meetingId === null ? '' : ', the day of a meeting';
  if (due.on < today) return { status: 'overdue', why: reason || `It was due by ${day}${at}.` };
  const near = (daysUntil(due.on, today) ?? soon + 1) <= soon || (next !== undefined && due.on <= next.date);
  return { status: near ? 'due' : 'open', why: reason || `It is due by ${day}${at}.` };
}

/** What a promise of the record says. */
function ofRow(row: Commitment): Omit<LedgerPromise, 'entry' | 'due' | 'status' | 'why'> {
  const { id, bodyId, bodyName, meetingId, date, itemNumber, itemTitle, text, who, due, origin } = row;
  return { id, bodyId, bodyName, meetingId, madeOn: date, itemNumber, itemTitle, text, who, duePhrase: due, origin };
}

/** What the member kept of a promise that the record does not have, or not any more. */
function ofEntry(entry: LedgerEntry, bodyId: string): Omit<LedgerPromise, 'entry' | 'due' | 'status' | 'why'> {
  const { id, meetingId, context, text, who, due } = entry;
  return {
    id,
    bodyId,
    bodyName: context.bodyName,
    meetingId,
    madeOn: context.meetingDate,
    itemNumber: context.itemNumber,
    itemTitle: context.itemTitle,
    text,
    who,
    duePhrase: due,
    origin: null,
  };
}

/** The entry that belongs to a row: by its id, or by its words where the record was read again in another way. */
function entriesByRow(rows: readonly Commitment[], entries: readonly LedgerEntry[]): Map<string, LedgerEntry> {
  const ids = new Set(rows.map(({ id }) => id));
  const found = new Map(entries.filter(({ id }) => ids.has(id)).map((entry) => [entry.id, entry]));
  const left = entries.filter(({ id, meetingId }) => !ids.has(id) && meetingId !== null);
  if (left.length === 0) return found;
  const byMeeting = Map.groupBy(rows, ({ meetingId }) => meetingId);
  for (const entry of left) {
    const row = (byMeeting.get(entry.meetingId ?? '') ?? []).find(
      ({ id, text }) => !found.has(id) && likeness(text, entry.text) >= alike,
    );
    if (row) found.set(row.id, entry);
  }
  return found;
}

/** The order of days and ids, which needs no language: many times faster than one that does. */
const inOrder = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Entries that belong to no row: the member recorded them, or the record does not have them any more. */
export function entriesWithoutRow(rows: readonly Commitment[], entries: readonly LedgerEntry[]): LedgerEntry[] {
  return leftBy(entriesByRow(rows, entries), entries);
}

function leftBy(entryOf: ReadonlyMap<string, LedgerEntry>, entries: readonly LedgerEntry[]): LedgerEntry[] {
  const taken = new Set([...entryOf.values()].map(({ id }) => id));
  return entries.filter(({ id }) => !taken.has(id));
}

const rank = (status: PromiseStatus) => promiseStatuses.indexOf(status);

/**
 * Promises as they stand on a day, what asks for something first, then by their day, then the latest made. `calendarOf` gives
 * the working days of a committee's nation.
 */
export function promisesOn(
  today: string,
  rows: readonly Commitment[],
  entries: readonly LedgerEntry[],
  meetings: readonly LedgerMeeting[],
  calendarOf: (bodyId: string) => WorkingCalendar,
): LedgerPromise[] {
  const byBody = new Map<string, LedgerMeeting[]>();
  for (const meeting of meetings.toSorted((one, other) => (one.date < other.date ? -1 : 1))) {
    const of = byBody.get(meeting.bodyId);
    if (of) of.push(meeting);
    else byBody.set(meeting.bodyId, [meeting]);
  }
  const nextOf = new Map(
    [...byBody].map(([bodyId, of]) => [bodyId, of.find(({ date, cancelled }) => date >= today && !cancelled)]),
  );
  const bodyOf = new Map(meetings.map(({ id, bodyId }) => [id, bodyId]));
  const entryOf = entriesByRow(rows, entries);
  const said = [
    ...rows.map((row) => ({ ...ofRow(row), entry: entryOf.get(row.id) ?? null })),
    ...leftBy(entryOf, entries).map((entry) => ({
      ...ofEntry(entry, bodyOf.get(entry.meetingId ?? '') ?? ''),
      entry,
    })),
  ];
  return said
    .map((one): LedgerPromise => {
      const of = byBody.get(one.bodyId) ?? [];
      const due = dueFor(one.entry, one, of, calendarOf(one.bodyId));
      return { ...one, due, ...statusFor(one.entry, due, nextOf.get(one.bodyId), today) };
    })
    .sort(
      (one, other) =>
        rank(one.status) - rank(other.status) ||
        inOrder(one.due.on ?? '9999', other.due.on ?? '9999') ||
        inOrder(other.madeOn, one.madeOn) ||
        inOrder(one.id, other.id),
    );
}

/** Words of a line that tells when a promise was made and where: `Mereshire Panel, 3 December 2026, item 6`. */
export function promisePlace({ bodyName, madeOn, itemNumber, itemTitle }: LedgerPromise): string {
  const item = itemNumber ? `item ${itemNumber}` : itemTitle;
  return [bodyName, madeOn && longDate(madeOn), item].filter(Boolean).join(', ');
}
