import type { Table } from 'dexie';
import { createStore } from 'zustand/vanilla';
import type { Mark, Question, Seen } from '../../shared/model/member.ts';
import { member } from './member-db.ts';

/** The tables whose changes the member can undo. */
interface UndoableRows {
  marks: Mark;
  questions: Question;
  seen: Seen;
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

/** A step the member can undo, with the words of the menu: "Undo delete highlight". */
interface Step {
  label: string;
  changes: RowChange[];
  /** Steps of the same run that follow one another are one step: the keystrokes of one piece of writing. */
  run: string | null;
}

/** What can be undone and redone now, newest last. */
export const history = createStore<{ done: Step[]; undone: Step[] }>(() => ({ done: [], undone: [] }));

/** More steps than anyone takes back; older ones are forgotten. */
const longestHistory = 200;

async function write(changes: RowChange[], side: 'before' | 'after'): Promise<void> {
  await member.transaction('rw', member.marks, member.questions, member.seen, async () => {
    for (const change of changes) {
      const table: Table = member.table(change.table);
      const row = change[side];
      if (row) await table.put(row);
      else await table.delete(change.id);
    }
  });
}

let latest: Promise<unknown> = Promise.resolve();

/** Steps are made and taken back one after another, so that a key pressed twice at once takes two steps back. */
function inTurn<T>(step: () => Promise<T>): Promise<T> {
  const result = latest.then(step, step);
  latest = result;
  return result;
}

/** Whether a row is what a change would make it: such a change is no step. */
export function saysAlready<Row extends object>(row: Row, change: Partial<Row>): boolean {
  return Object.entries(change).every(
    ([name, value]) => JSON.stringify(Reflect.get(row, name)) === JSON.stringify(value),
  );
}

/** The changes of `later` with what stood before `earlier`; both are of the same rows in the same order. */
function joined(earlier: RowChange[], later: RowChange[]): RowChange[] {
  return later.map((change, index) => ({ ...change, before: earlier[index]?.before ?? null }) as RowChange);
}

/**
 * Makes a change to the member's rows in one strict transaction, and remembers it for undo. Changes with the same
 * `run` that follow one another, each of the same rows, are undone as one.
 */
export function perform(label: string, changes: RowChange[], run: string | null = null): Promise<void> {
  return inTurn(async () => {
    await write(changes, 'after');
    history.setState(({ done }) => {
      const last = done.at(-1);
      const steps =
        run !== null && last?.run === run
          ? [...done.slice(0, -1), { label, changes: joined(last.changes, changes), run }]
          : [...done, { label, changes, run }];
      return { done: steps.slice(-longestHistory), undone: [] };
    });
  });
}

/** Takes the last step back; resolves to its label, or null when there is none. */
export function undo(): Promise<string | null> {
  return inTurn(async () => {
    const step = history.getState().done.at(-1);
    if (!step) return null;
    await write(step.changes, 'before');
    history.setState(({ done, undone }) => ({ done: done.slice(0, -1), undone: [...undone, step] }));
    return step.label;
  });
}

/** Makes the last step that was taken back again; resolves to its label, or null when there is none. */
export function redo(): Promise<string | null> {
  return inTurn(async () => {
    const step = history.getState().undone.at(-1);
    if (!step) return null;
    await write(step.changes, 'after');
    history.setState(({ done, undone }) => ({ done: [...done, step], undone: undone.slice(0, -1) }));
    return step.label;
  });
}
