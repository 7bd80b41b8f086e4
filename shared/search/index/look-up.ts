import type { LookUpMode } from './expand.ts';
import type { Shard } from './shard.ts';
import { stemOf } from './stem.ts';

/** Where in a shard the sections that hold a word stand, and how much the word counts for the one looked for. */
export interface WordHits {
  /** `[from, to)` in the shard's postings. */
  from: number;
  to: number;
  weight: number;
}

/** How much another word counts for the one typed. */
const sameStem = 0.85;
const beginsSo = 0.75;
const spelledNearly = 0.6;

/** Letters a word must have for one and for two typing errors. */
const forOneError = 4;
const forTwoErrors = 8;

/** How many typing errors are let pass in a word. */
export function errorsIn(term: string): number {
  if (/\d/.test(term) || term.length < forOneError) return 0;
  return term.length < forTwoErrors ? 1 : 2;
}

/** Where the words stand that a term finds in a shard. */
export function lookUp(shard: Shard, term: string, mode: LookUpMode): WordHits[] {
  const { postingStarts } = shard.lists;
  const weights = new Map<number, number>();
  const add = (at: number, weight: number): void => {
    weights.set(at, Math.max(weight, weights.get(at) ?? 0));
  };
  if (mode === 'near' || mode === 'near-prefix') {
    for (const at of shard.words.near(term, errorsIn(term), mode === 'near-prefix')) add(at, spelledNearly);
  } else {
    const exact = shard.words.find(term);
    if (exact >= 0) add(exact, 1);
    if (mode !== 'exact') for (const at of shard.wordsWithStem(stemOf(term))) add(at, sameStem);
    if (mode === 'prefix') {
      const [from, to] = shard.words.range(term);
      for (let at = from; at < to; at += 1) add(at, beginsSo);
      // `polici` is the beginning of `policies`, which is indexed as `policy`.
      if (term.endsWith('i')) for (const at of shard.wordsWithStem(term)) add(at, beginsSo);
    }
  }
  return [...weights].map(([at, weight]) => ({
    from: postingStarts[at] ?? 0,
    to: postingStarts[at + 1] ?? 0,
    weight,
  }));
}

/** How many sections hold any of the words, each counted for every word. */
export function hitCount(hits: readonly WordHits[]): number {
  return hits.reduce((sum, { from, to }) => sum + to - from, 0);
}
