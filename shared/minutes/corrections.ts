/**
 * What the member put right in the record, laid over what was read of it. Corrections find what they correct by its words,
 * so they outlive another reading; one whose words are not there any more changes nothing and is told of.
 */
import type { CorrectedEntry, Correction } from '../model/member.ts';
import type { Commitment, Decision, DecisionKind } from '../model/minutes.ts';
import type { MinutedMeeting } from './rows.ts';
import { likeness } from './words-key.ts';

/** A decision as it is shown; `correction` where the member put it right, made or added it. */
export type CorrectedDecision = Decision & { correction?: Correction };
/** A promise as it is shown; `correction` where the member put it right, made or added it. */
export type CorrectedCommitment = Commitment & { correction?: Correction };

/** The words under which an entry is found in its record: those it had before the member put it right. */
export function wordsOfRecord({ text, correction }: { text: string; correction?: Correction }): string {
  return correction?.replaces[0]?.text ?? text;
}

/** Rows with the corrections laid over them. */
export interface Laid<Row> {
  /** In the order of the record. */
  rows: Row[];
  /** Corrections whose words the record does not have any more: they change nothing until the member looks at them. */
  unplaced: Correction[];
}

/** A row of either kind. */
type Entry = Decision | Commitment;

/** Words that are less alike than this are other words. */
const alike = 0.85;

/** The rows a correction replaces, in the order it names them; null when one of them is not there. */
function replacedBy<Row extends Entry>(correction: Correction, rows: readonly Row[]): Row[] | null {
  const found: Row[] = [];
  for (const { label, text } of correction.replaces) {
    const ranked = rows
      .filter((row) => !found.includes(row))
      .map((row) => ({ row, score: likeness(row.text, text) + (labelOf(row) === label ? 0.01 : 0) }))
      .sort((one, other) => other.score - one.score);
    const best = ranked[0];
    if (!best || best.score < alike) return null;
    found.push(best.row);
  }
  return found;
}

function labelOf(row: Entry): string | null {
  return 'label' in row ? row.label : null;
}

/** True where the record says by now what the member made of it. */
function saysSo(correction: Correction, rows: readonly Entry[]): boolean {
  return (
    correction.entries.length > 0 &&
    correction.entries.every(({ text }) => rows.some((row) => likeness(row.text, text) >= 0.98))
  );
}

interface Maker<Row extends Entry> {
  of: Correction['of'];
  make: (entry: CorrectedEntry, base: Row | null, common: Omit<Commitment, 'who' | 'text' | 'due'>) => Row;
}

function layOver<Row extends Entry>(
  rows: readonly Row[],
  corrections: readonly Correction[],
  meetings: readonly MinutedMeeting[],
  { of, make }: Maker<Row>,
): Laid<Row & { correction?: Correction }> {
  const byMeeting = Map.groupBy(
    corrections.filter((correction) => correction.of === of),
    ({ meetingId }) => meetingId,
  );
  if (byMeeting.size === 0) return { rows: [...rows], unplaced: [] };
  const unplaced: Correction[] = [];
  const laid: (Row & { correction?: Correction })[] = rows.filter(({ meetingId }) => !byMeeting.has(meetingId));
  const rowsByMeeting = Map.groupBy(rows, ({ meetingId }) => meetingId);
  for (const [meetingId, ofMeeting] of byMeeting) {
    const read = rowsByMeeting.get(meetingId) ?? [];
    let left = [...read];
    const made: (Row & { correction: Correction })[] = [];
    // The exact ones first, so that one that fits loosely takes nothing from them.
    const exact = (correction: Correction) =>
      correction.replaces.every(({ text }) => read.some((row) => row.text === text)) ? 0 : 1;
    for (const correction of ofMeeting.toSorted((one, other) => exact(one) - exact(other))) {
      const replaced = replacedBy(correction, left);
      const meeting = read[0] ?? meetings.find(({ id }) => id === meetingId);
      if (replaced === null || !meeting) {
        if (replaced === null && saysSo(correction, left)) continue;
        unplaced.push(correction);
        continue;
      }
      left = left.filter((row) => !replaced.includes(row));
      made.push(...madeBy(correction, replaced, read, meeting, make));
    }
    laid.push(...[...left, ...made].sort((one, other) => one.order - other.order));
  }
  return { rows: laid, unplaced };
}

/** The rows that a correction makes, in the place of what it replaces or at the end of its item. */
function madeBy<Row extends Entry>(
  correction: Correction,
  replaced: readonly Row[],
  read: readonly Row[],
  meeting: Pick<MinutedMeeting, 'sourceId' | 'bodyId' | 'bodyName' | 'date'>,
  make: Maker<Row>['make'],
): (Row & { correction: Correction })[] {
  const first = replaced.toSorted((one, other) => one.order - other.order)[0] ?? null;
  const { context, meetingId } = correction;
  const ofItem = read.filter(({ itemNumber, itemTitle }) =>
    context.itemNumber === '' ? itemTitle === context.itemTitle : itemNumber === context.itemNumber,
  );
  const last = ofItem.at(-1) ?? read.at(-1);
  const from = first?.order ?? (last?.order ?? 0) + 0.5;
  const origin = first?.origin ?? correction.origin ?? last?.origin ?? { kind: 'item' as const, itemId: '', url: null };
  return correction.entries.map((entry, place) => {
    const common = {
      id: entry.id,
      sourceId: meeting.sourceId,
      bodyId: meeting.bodyId,
      bodyName: meeting.bodyName,
      meetingId,
      date: meeting.date,
      order: from + place / 100,
      itemNumber: first?.itemNumber ?? context.itemNumber,
      itemTitle: first?.itemTitle ?? context.itemTitle,
      origin,
      confidence: 1,
    };
    return { ...make(entry, first, common), correction };
  });
}

const kinds: readonly DecisionKind[] = [
  'noted',
  'agreed',
  'approved',
  'requested',
  'deferred',
  'referred',
  'recommended',
  'appointed',
  'other',
];

function kindNamed(name: string | null): DecisionKind {
  return kinds.find((kind) => kind === name) ?? 'other';
}

/**
 * Decisions as the member has them.
 * @param meetings those of corrections that may have no decisions read, so that what was added to them is shown
 */
export function correctedDecisions(
  rows: readonly Decision[],
  corrections: readonly Correction[],
  meetings: readonly MinutedMeeting[] = [],
): Laid<CorrectedDecision> {
  return layOver<Decision>(rows, corrections, meetings, {
    of: 'decision',
    make: ({ label, text, kind, who, due }, base, common) => ({
      ...(base?.votes === undefined ? {} : { votes: base.votes }),
      ...(base?.mover === undefined ? {} : { mover: base.mover }),
      ...(base?.seconder === undefined ? {} : { seconder: base.seconder }),
      ...common,
      label,
      text,
      kind: kindNamed(kind),
      requestedOf: who,
      due,
    }),
  });
}

/** Promises as the member has them; see `correctedDecisions`. */
export function correctedCommitments(
  rows: readonly Commitment[],
  corrections: readonly Correction[],
  meetings: readonly MinutedMeeting[] = [],
): Laid<CorrectedCommitment> {
  return layOver<Commitment>(rows, corrections, meetings, {
    of: 'commitment',
    make: ({ text, who, due }, _base, common) => ({ ...common, text, who, due }),
  });
}
