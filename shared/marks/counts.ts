import type { Colour, Mark, MarkKind } from '../model/member.ts';
import { colours } from './colours.ts';
import { kindNames } from './kinds.ts';

/** How many marks there are, over all and of each sort; sorts without any are left out. */
export interface MarkCounts {
  all: number;
  unplaced: number;
  /** In the order of the keys. */
  colours: ReadonlyMap<Colour, number>;
  kinds: ReadonlyMap<MarkKind, number>;
  /** By name. */
  tags: ReadonlyMap<string, number>;
  /** By name. */
  bodies: ReadonlyMap<string, number>;
}

/** Names as they stand in a list. */
export function byName(names: Iterable<string>): string[] {
  return [...names].sort((one, other) => one.localeCompare(other, 'en'));
}

/** Every kind of mark, in the order they are offered. */
export const markKinds = Object.keys(kindNames) as MarkKind[];

function tally<Value>(values: readonly Value[], inOrder: (values: Iterable<Value>) => readonly Value[]) {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map(inOrder(counts.keys()).map((value) => [value, counts.get(value) ?? 0]));
}

/** Counts marks by what they can be filtered by. */
export function countsOf(marks: readonly Mark[]): MarkCounts {
  const among =
    <Value>(all: readonly Value[]) =>
    (there: Iterable<Value>) => {
      const used = new Set(there);
      return all.filter((value) => used.has(value));
    };
  return {
    all: marks.length,
    unplaced: marks.filter(({ placement }) => placement.state === 'unplaced').length,
    colours: tally(
      marks.map(({ colour }) => colour),
      among(colours),
    ),
    kinds: tally(
      marks.map(({ kind }) => kind),
      among(markKinds),
    ),
    tags: tally(
      marks.flatMap(({ tags }) => tags),
      byName,
    ),
    bodies: tally(
      marks.map(({ context }) => context.bodyName),
      byName,
    ),
  };
}
