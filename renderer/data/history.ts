import type { Table } from 'dexie';
import { createStore } from 'zustand/vanilla';
import type { PassedOver } from '../../shared/model/drafting.ts';
import type { Correction, LedgerEntry, Mark, SavedSearch, Seen } from '../../shared/model/member.ts';
import type { NoticeRule } from '../../shared/model/notice.ts';
import type { Declaration, Interest, Retention } from '../../shared/model/private.ts';
import type { Capture, Question, QuestionVersion } from '../../shared/model/questions.ts';
import { inTurn } from './in-turn.ts';
import { member } from './member-db.ts';
import type { PartChange, Step } from './step.ts';
import { watch } from './watch.ts';

/** The tables whose changes the member can undo. */
interface UndoableRows {
  marks: Mark;
  questions: Question;
  seen: Seen;
  corrections: Correction;
  ledger: LedgerEntry;
  searches: SavedSearch;
  rules: NoticeRule;
  passedOver: PassedOver;
  questionVersions: QuestionVersion;
  captures: Capture;
  interests: Interest;
  declarations: Declaration;
  retentions: Retention;
}

/** One row before and after a change; `null` where it did not exist. */
export type RowChange = {
  [Name in keyof UndoableRows]: {
    table: Name;
    id: string;
    before: UndoableRows[Name] | null;
    after: UndoableRows[Name] | null;
  };
}[keyof UndoableRows];

/** How many steps can be undone and redone now. */
export const history = createStore<{ done: number; undone: number }>(() => ({ done: 0, undone: 0 }));

/** More steps than anyone takes back; older ones are forgotten. */
const longestHistory = 200;
/** What was done longer ago than this is not taken back any more, milliseconds: nobody would see what happened. */
const longestMemory = 24 * 60 * 60 * 1000;

/** Steps are kept in the database, so that they outlive the view and the window. */
const tables = () => [
  member.marks,
  member.questions,
  member.seen,
  member.corrections,
  member.ledger,
  member.searches,
  member.rules,
  member.passedOver,
  member.questionVersions,
  member.captures,
  member.interests,
  member.declarations,
  member.retentions,
  member.steps,
];

/** In one transaction, the one that is open where there is one: each of its own costs the page a millisecond. */
function counts(): Promise<{ done: number; undone: number }> {
  return member.transaction('r', member.steps, async () => {
    const [done = 0, undone = 0] = await Promise.all(
      (['done', 'undone'] as const).map((state) => member.steps.where('state').equals(state).count()),
    );
    return { done, undone };
  });
}

/** Forgets steps of long ago and follows, in all windows, what can be undone. Call once, when the databases are open. */
export async function keepHistory(): Promise<void> {
  const oldest = new Date(Date.now() - longestMemory).toISOString();
  await member.steps.filter(({ at }) => at < oldest).delete();
  watch(counts, (now) => history.setState(now));
}

/** Whether a row is what a change would make it: such a change is no step. */
export function saysAlready<Row extends object>(row: Row, change: Partial<Row>): boolean {
  return Object.entries(change).every(([name, value]) => isSame(Reflect.get(row, name), value));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Of a row that was there before and after, only what the change changed is kept. */
function narrowed({ table, id, before, after }: RowChange): PartChange {
  if (!before || !after) return { table, id, before, after };
  const names = Object.keys({ ...before, ...after }).filter(
    (name) => !isSame(Reflect.get(before, name), Reflect.get(after, name)),
  );
  const part = (row: object) => Object.fromEntries(names.map((name) => [name, Reflect.get(row, name)]));
  return { table, id, before: part(before), after: part(after) };
}

/** The changes of `later` with what stood before `earlier`, and those of rows that only `earlier` changed. */
function joined(earlier: PartChange[], later: PartChange[]): PartChange[] {
  const isOf = (one: PartChange, other: PartChange) => one.table === other.table && one.id === other.id;
  const before = earlier.filter((first) => !later.some((change) => isOf(first, change)));
  const both = later.map((change) => {
    const first = earlier.find((one) => isOf(one, change));
    if (!first) return change;
    return {
      ...change,
      before: first.before && { ...change.before, ...first.before },
      after: change.after && { ...first.after, ...change.after },
    };
  });
  return [...before, ...both];
}

/** The run that is going on, and the step that stands for it. */
let open: { run: string; step: number } | null = null;

/**
 * Makes a change to the member's rows in one strict transaction, and remembers it for undo. Changes with the same
 * `run` that follow one another are undone as one. Called by a command in its turn, after it has read what it changes.
 */
export async function perform(label: string, changes: RowChange[], run: string | null = null): Promise<void> {
  const kept = changes.map(narrowed);
  const now = await member.transaction('rw', tables(), async () => {
    for (const { table, id, after } of changes) await put(table, id, after);
    await member.steps.where('state').equals('undone').delete();
    const done = await member.steps.where('state').equals('done').primaryKeys();
    const last = done.at(-1);
    const before = run !== null && open?.run === run && open.step === last ? await member.steps.get(last) : undefined;
    const at = new Date().toISOString();
    if (before) await member.steps.put({ ...before, label, at, changes: joined(before.changes, kept) });
    else {
      const step = await member.steps.add({ state: 'done', label, at, changes: kept });
      open = run === null || step === undefined ? null : { run, step };
      await member.steps.bulkDelete(done.slice(0, Math.max(0, done.length + 1 - longestHistory)));
    }
    return counts();
  });
  history.setState(now);
}

async function put(name: keyof UndoableRows, id: string, row: object | null): Promise<void> {
  const table: Table = member.table(name);
  if (row) await table.put(row);
  else await table.delete(id);
}

/** What changes on its own when papers are replaced or looked at: it does not speak against taking back a whole row. */
const ofPlaces = [
  'updatedAt',
  'anchor',
  'placement',
  'context',
  'wordsAt',
  'point',
  'strokes',
  'area',
  'evidence',
  'seenAt',
];

/** Whether a row still is as a step left it, so that the step can be taken from there. */
function isAsLeft(row: object | undefined, left: object | null, wholeRow: boolean): boolean {
  if (!left || !row) return !left && !row;
  const ignored = wholeRow ? ofPlaces : ['updatedAt'];
  return Object.entries(left).every(([name, value]) => ignored.includes(name) || isSame(Reflect.get(row, name), value));
}

/** Takes a step to its other side; false, with nothing written, when its rows were changed beneath it. */
async function take(step: Step, side: 'before' | 'after'): Promise<boolean> {
  const from = side === 'before' ? 'after' : 'before';
  const rows = await Promise.all(step.changes.map(({ table, id }) => member.table(table).get(id)));
  if (!step.changes.every((change, index) => isAsLeft(rows[index], change[from], change[side] === null))) return false;
  for (const [index, { table, id, [side]: to }] of step.changes.entries()) {
    await put(table, id, to && { ...rows[index], ...to });
  }
  return true;
}

/** Takes the next step that can be taken; its label, or null when there is none. Steps that cannot be are forgotten. */
function step(state: 'done' | 'undone'): Promise<string | null> {
  return inTurn(async () => {
    open = null;
    const label = await member.transaction('rw', tables(), async () => {
      for (;;) {
        const steps = member.steps.where('state').equals(state);
        const next = state === 'done' ? await steps.last() : await steps.first();
        if (!next?.id) return null;
        if (await take(next, state === 'done' ? 'before' : 'after')) {
          await member.steps.update(next.id, { state: state === 'done' ? 'undone' : 'done' });
          return next.label;
        }
        await member.steps.delete(next.id);
      }
    });
    history.setState(await counts());
    return label;
  });
}

/** Takes the last step back; resolves to its label, or null when there is none. */
export function undo(): Promise<string | null> {
  return step('done');
}

/** Makes the last step that was taken back again; resolves to its label, or null when there is none. */
export function redo(): Promise<string | null> {
  return step('undone');
}
