/** Makes a failure small: the fewest faults that still bring it about. */
import type { BadSync } from './random-faults.ts';

/** Every way to leave one thing out: a whole sync, what happens to the application in it, or one fault. */
function simpler(syncs: readonly BadSync[]): BadSync[][] {
  return syncs.flatMap((sync, place) => {
    const instead = (...parts: BadSync[]) => [...syncs.slice(0, place), ...parts, ...syncs.slice(place + 1)];
    return [
      instead(),
      ...(sync.mishap ? [instead({ ...sync, mishap: null })] : []),
      ...sync.faults.map((fault) => instead({ ...sync, faults: sync.faults.filter((other) => other !== fault) })),
    ];
  });
}

/** Leaves out what can be left out without curing it. */
export async function fewestFaults(
  syncs: readonly BadSync[],
  fails: (syncs: readonly BadSync[]) => Promise<boolean>,
): Promise<readonly BadSync[]> {
  for (const fewer of simpler(syncs)) if (await fails(fewer)) return fewestFaults(fewer, fails);
  return syncs;
}

/** The faults as text, a sync a line. */
export function inWords(syncs: readonly BadSync[]): string {
  return syncs
    .map((sync) => JSON.stringify(sync, (_, value) => (value instanceof RegExp ? value.source : value)))
    .join('\n');
}
