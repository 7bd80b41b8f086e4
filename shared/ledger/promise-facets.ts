/** Finding promises: what is wanted of them, and how many there would be with each other choice. */
import { actorKey } from './actor-key.ts';
import { isOutstanding, type LedgerPromise } from './promises.ts';

/** The sides of a promise it can be chosen by. */
export const promiseFacets = ['status', 'body', 'who'] as const;
/** One of them. */
export type PromiseFacet = (typeof promiseFacets)[number];

/** Which promises are wanted; an empty value leaves all in. */
export interface PromiseFilter {
  /** Words that must all be in the promise, its item or who made it, in any order. */
  text: string;
  chosen: Partial<Record<PromiseFacet, string>>;
  /** False hides those that are answered or dropped, unless their status is chosen. */
  showClosed: boolean;
}

/** What was found, in the order it came. */
export interface FoundPromises {
  shown: LedgerPromise[];
  /** How many more there would be with those that are answered or dropped. */
  closedHidden: number;
  /** Of each side, the values and how many there are of each with all other choices as they are. */
  counts: Record<PromiseFacet, Map<string, number>>;
  /** What each value is called. */
  names: Record<PromiseFacet, Map<string, string>>;
}

const eachFacet = <Value>(make: () => Value): Record<PromiseFacet, Value> => ({
  status: make(),
  body: make(),
  who: make(),
});

/** The promises that are wanted, and the counts beside every other choice, in one pass. */
export function findPromises(all: readonly LedgerPromise[], filter: PromiseFilter): FoundPromises {
  const { text, chosen, showClosed } = filter;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const counts = eachFacet(() => new Map<string, number>());
  const names = eachFacet(() => new Map<string, string>());
  const shown: LedgerPromise[] = [];
  let closedHidden = 0;
  const add = (facet: PromiseFacet, value: string) => {
    if (value) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  };
  for (const promise of all) {
    const { status, bodyName, who } = promise;
    const values = { status, body: bodyName, who: actorKey(who ?? '') };
    if (values.who && !names.who.has(values.who)) names.who.set(values.who, (who ?? '').replace(/^the /i, ''));
    if (bodyName) names.body.set(bodyName, bodyName);
    names.status.set(status, status);
    const said = `${promise.text} ${promise.itemNumber} ${promise.itemTitle} ${who ?? ''}`.toLowerCase();
    if (!words.every((word) => said.includes(word))) continue;
    const [first, second] = promiseFacets.filter((facet) => chosen[facet] && values[facet] !== chosen[facet]);
    if (second) continue;
    const isFolded = !isOutstanding(status) && !showClosed && chosen.status !== status;
    if (isFolded) {
      if (first === undefined) closedHidden += 1;
      if (first === undefined || first === 'status') add('status', status);
      continue;
    }
    if (first !== undefined) add(first, values[first]);
    else {
      shown.push(promise);
      for (const facet of promiseFacets) add(facet, values[facet]);
    }
  }
  return { shown, closedHidden, counts, names };
}
