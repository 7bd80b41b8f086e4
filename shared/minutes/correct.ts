/** The member's corrections of the record, as changes of `Correction` rows. A correction never corrects another: it is changed. */
import type { CorrectedEntry, Correction, PaperContext } from '../model/member.ts';
import type { MinutesOrigin } from '../model/minutes.ts';
import type { CorrectedCommitment, CorrectedDecision } from './corrections.ts';

/** A row as it is shown, of either kind. */
export type ShownEntry = CorrectedDecision | CorrectedCommitment;

/** What of an entry the member can say. */
export type EntryWords = Omit<CorrectedEntry, 'id'>;

/** What of the corrections stands after a change, and what goes. */
export interface CorrectionChange {
  put: Correction[];
  /** Ids of corrections. */
  remove: string[];
}

/** What is new in a change and cannot be reckoned: a fresh id each time, and the time. */
export interface Fresh {
  id: () => string;
  now: string;
}

function isDecision(row: ShownEntry): row is CorrectedDecision {
  return 'kind' in row;
}

/** An entry as the member would say it again. */
export function entryOf(row: ShownEntry): CorrectedEntry {
  const { id, text, due } = row;
  return isDecision(row)
    ? { id, label: row.label, text, kind: row.kind, who: row.requestedOf, due }
    : { id, label: null, text, kind: null, who: row.who, due };
}

/** Where an entry stands in the world, in words that survive without the library. */
export function contextOf(row: ShownEntry): PaperContext {
  const { meetingId, bodyName, date, itemNumber, itemTitle } = row;
  return { meetingId, bodyName, meetingDate: date, itemNumber, itemTitle, documentTitle: '' };
}

/** The correction that stands over a row, or the one that would change nothing of it. */
function correctionOf(row: ShownEntry, fresh: Fresh): Correction {
  if (row.correction) return row.correction;
  return {
    id: fresh.id(),
    meetingId: row.meetingId,
    of: isDecision(row) ? 'decision' : 'commitment',
    context: contextOf(row),
    replaces: [{ label: isDecision(row) ? row.label : null, text: row.text }],
    entries: [entryOf(row)],
    origin: null,
    updatedAt: fresh.now,
  };
}

/** Puts `entries` in the place of one entry. */
function replaceEntry(row: ShownEntry, entries: CorrectedEntry[], fresh: Fresh): CorrectionChange {
  const correction = correctionOf(row, fresh);
  const now = correction.entries.flatMap((entry) => (entry.id === row.id ? entries : [entry]));
  // What was added and deleted again is nothing.
  if (now.length === 0 && correction.replaces.length === 0) return { put: [], remove: [correction.id] };
  return { put: [{ ...correction, entries: now, updatedAt: fresh.now }], remove: [] };
}

/** Changes what an entry says. */
export function correct(row: ShownEntry, words: Partial<EntryWords>, fresh: Fresh): CorrectionChange {
  return replaceEntry(row, [{ ...entryOf(row), ...words }], fresh);
}

/** Deletes an entry that is none. */
export function remove(row: ShownEntry, fresh: Fresh): CorrectionChange {
  return replaceEntry(row, [], fresh);
}

/** Makes several entries of one; the first stays what the entry was, so that what hangs on it keeps hanging. */
export function split(row: ShownEntry, parts: readonly EntryWords[], fresh: Fresh): CorrectionChange {
  return replaceEntry(
    row,
    parts.map((words, place) => ({ ...words, id: place === 0 ? row.id : fresh.id() })),
    fresh,
  );
}

/** Makes one entry of several of a meeting, in the place of the first; `words` are what it says. */
export function merge(rows: readonly ShownEntry[], words: EntryWords, fresh: Fresh): CorrectionChange {
  const [first] = rows;
  if (!first) return { put: [], remove: [] };
  const corrections = [...new Map(rows.map((row) => correctionOf(row, fresh)).map((one) => [one.id, one])).values()];
  const merged = new Set(rows.map(({ id }) => id));
  const entries = corrections.flatMap((correction) => correction.entries);
  const whole: Correction = {
    ...correctionOf(first, fresh),
    id: corrections[0]?.id ?? fresh.id(),
    replaces: corrections.flatMap((correction) => correction.replaces),
    entries: entries.flatMap((entry) => {
      if (entry.id === first.id) return [{ ...words, id: first.id }];
      return merged.has(entry.id) ? [] : [entry];
    }),
    updatedAt: fresh.now,
  };
  const stored = new Set(rows.flatMap(({ correction }) => correction?.id ?? []));
  return { put: [whole], remove: [...stored].filter((id) => id !== whole.id) };
}

/** Adds an entry that was not read; `origin` is where the record says it. */
export function add(
  of: Correction['of'],
  context: PaperContext & { meetingId: string },
  origin: MinutesOrigin | null,
  words: EntryWords,
  fresh: Fresh,
): CorrectionChange {
  const { meetingId } = context;
  const entries = [{ ...words, id: `${meetingId}/${of}/${fresh.id()}` }];
  return {
    put: [{ id: fresh.id(), meetingId, of, context, replaces: [], entries, origin, updatedAt: fresh.now }],
    remove: [],
  };
}

/** Keeps the entries of a correction that fits no more as the member's own, beside what the record says. */
export function keepAsOwn(correction: Correction, fresh: Fresh): CorrectionChange {
  if (correction.entries.length === 0) return { put: [], remove: [correction.id] };
  return { put: [{ ...correction, replaces: [], updatedAt: fresh.now }], remove: [] };
}
