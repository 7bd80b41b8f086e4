import { type ArrayChange, diffArrays } from 'diff';

/** A run of entries of two lists: in both, only in the older, or only in the newer. Ends are not included. */
export interface EditRun {
  kind: 'same' | 'removed' | 'added';
  older: { from: number; to: number };
  newer: { from: number; to: number };
}

function runsOf(changes: readonly ArrayChange<string | number>[]): EditRun[] {
  let atOlder = 0;
  let atNewer = 0;
  return changes.map(({ added, removed, count }) => {
    const run: EditRun = {
      kind: added ? 'added' : removed ? 'removed' : 'same',
      older: { from: atOlder, to: added ? atOlder : atOlder + count },
      newer: { from: atNewer, to: removed ? atNewer : atNewer + count },
    };
    atOlder = run.older.to;
    atNewer = run.newer.to;
    return run;
  });
}

/** The shortest way from one list to another, entries being compared with `===`: runs in order that cover both. */
export function shortestEdit<T extends string | number>(older: readonly T[], newer: readonly T[]): EditRun[] {
  return runsOf(diffArrays([...older], [...newer]));
}

/** The same where it takes no more than `most` entries removed and added, and null where it takes more. */
export function shortestEditWithin(older: readonly string[], newer: readonly string[], most: number): EditRun[] | null {
  const changes = diffArrays([...older], [...newer], { maxEditLength: most });
  return changes ? runsOf(changes) : null;
}
