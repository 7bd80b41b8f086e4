/** The member's corrections of decisions and promises: reading with them laid over, and the commands that make them. */
import {
  add,
  type CorrectionChange,
  correct,
  type EntryWords,
  type Fresh,
  keepAsOwn,
  merge,
  remove,
  type ShownEntry,
  split,
} from '../../shared/minutes/correct.ts';
import {
  type CorrectedCommitment,
  type CorrectedDecision,
  correctedCommitments,
  correctedDecisions,
  type Laid,
} from '../../shared/minutes/corrections.ts';
import type { Correction, PaperContext } from '../../shared/model/member.ts';
import type { MinutesOrigin } from '../../shared/model/minutes.ts';
import { perform, type RowChange } from './history.ts';
import { inTurn } from './in-turn.ts';
import { library } from './library-db.ts';
import { member } from './member-db.ts';

/** Whose decisions or promises are wanted: those of a meeting, of a body, or of all. */
export type WantedEntries = { meetingId: string } | { bodyId: string } | Record<string, never>;

/** The corrections that belong to what is wanted, with their meetings. */
async function correctionsOf(wanted: WantedEntries) {
  const corrections =
    'meetingId' in wanted && wanted.meetingId !== undefined
      ? await member.corrections.where('meetingId').equals(wanted.meetingId).toArray()
      : await member.corrections.toArray();
  const ids = [...new Set(corrections.map(({ meetingId }) => meetingId))];
  const meetings = (await library.meetings.bulkGet(ids)).filter((meeting) => meeting !== undefined);
  if (!('bodyId' in wanted) || wanted.bodyId === undefined) return { corrections, meetings };
  const ofBody = new Set(meetings.filter(({ bodyId }) => bodyId === wanted.bodyId).map(({ id }) => id));
  return { corrections: corrections.filter(({ meetingId }) => ofBody.has(meetingId)), meetings };
}

const isAll = (wanted: WantedEntries) => Object.keys(wanted).length === 0;

/** Decisions as the member has them, each meeting's in the order of the record. */
export async function readDecisions(wanted: WantedEntries = {}): Promise<Laid<CorrectedDecision>> {
  const { decisions } = library;
  const rows = await (isAll(wanted) ? decisions.toArray() : decisions.where(wanted).sortBy('order'));
  const { corrections, meetings } = await correctionsOf(wanted);
  return correctedDecisions(rows, corrections, meetings);
}

/** Promises as the member has them, each meeting's in the order of the record. */
export async function readCommitments(wanted: WantedEntries = {}): Promise<Laid<CorrectedCommitment>> {
  const { commitments } = library;
  const rows = await (isAll(wanted) ? commitments.toArray() : commitments.where(wanted).sortBy('order'));
  const { corrections, meetings } = await correctionsOf(wanted);
  return correctedCommitments(rows, corrections, meetings);
}

const nameOf = (of: Correction['of']) => (of === 'decision' ? 'decision' : 'promise');
const kindOf = (row: ShownEntry) => nameOf('kind' in row ? 'decision' : 'commitment');

function write(label: string, reckon: (fresh: Fresh) => CorrectionChange): Promise<void> {
  return inTurn(async () => {
    const change = reckon({ id: () => crypto.randomUUID(), now: new Date().toISOString() });
    const ids = [...change.put.map(({ id }) => id), ...change.remove];
    const rows = await member.corrections.bulkGet(ids);
    const changes = ids.map((id, place): RowChange => {
      const after = change.put.find((row) => row.id === id) ?? null;
      return { table: 'corrections', id, before: rows[place] ?? null, after };
    });
    if (changes.length > 0) await perform(label, changes);
  });
}

/** Changes what an entry says. Undoable, as all commands here. */
export function correctEntry(row: ShownEntry, words: Partial<EntryWords>): Promise<void> {
  return write(`Correct ${kindOf(row)}`, (fresh) => correct(row, words, fresh));
}

/** Deletes an entry that is none. */
export function deleteEntry(row: ShownEntry): Promise<void> {
  return write(`Delete ${kindOf(row)}`, (fresh) => remove(row, fresh));
}

/** Makes several entries of one. */
export function splitEntry(row: ShownEntry, parts: readonly EntryWords[]): Promise<void> {
  return write(`Split ${kindOf(row)}`, (fresh) => split(row, parts, fresh));
}

/** Makes one entry of several of the same meeting. */
export function mergeEntries(rows: readonly ShownEntry[], words: EntryWords): Promise<void> {
  const [first] = rows;
  return first ? write(`Merge ${kindOf(first)}s`, (fresh) => merge(rows, words, fresh)) : Promise.resolve();
}

/** Adds an entry that was not read. */
export function addEntry(
  of: Correction['of'],
  context: PaperContext & { meetingId: string },
  origin: MinutesOrigin | null,
  words: EntryWords,
): Promise<void> {
  return write(`Add ${nameOf(of)}`, (fresh) => add(of, context, origin, words, fresh));
}

/** Takes a correction away, so that the record's own words stand again. */
export function dropCorrection(correction: Correction): Promise<void> {
  return write(`Take back correction of ${nameOf(correction.of)}`, () => ({ put: [], remove: [correction.id] }));
}

/** Keeps what a correction says that fits no more, beside what the record says now. */
export function keepCorrectionAsOwn(correction: Correction): Promise<void> {
  return write(`Keep ${nameOf(correction.of)}`, (fresh) => keepAsOwn(correction, fresh));
}
