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

/** Whether a word that stands nowhere may be meant as the beginning of others: it is long enough. */
export function mayBegin(term: string): boolean {
  return term.length >= forOneError;
}

/** Where the words stand that a term finds in a shard. */
export function lookUp(shard: Shard, term: string, mode: LookUpMode): WordHits[] {
  const { postingStarts } = shard.lists;
  const weights = new Map<number, number>();
  const add = (at: number, weight: number): void => {
    weights.set(at, Math.max(weight, weights.get(at) ?? 0));
  };
  const hits: WordHits[] = [];
  const addRun = (first: number, end: number, weight: number): void => {
    const from = postingStarts[first] ?? 0;
    const to = postingStarts[end] ?? 0;
    if (to > from) hits.push({ from, to, weight });
  };
  if (mode === 'near' || mode === 'near-prefix') {
    for (const at of shard.words.near(term, errorsIn(term), mode === 'near-prefix')) add(at, spelledNearly);
  } else {
    const exact = shard.words.find(term);
    if (exact >= 0) add(exact, 1);
    if (mode !== 'exact') for (const at of shard.wordsWithStem(stemOf(term))) add(at, sameStem);
    if (mode === 'prefix') {
      // `polici` is the beginning of `policies`, which is indexed as `policy`.
      if (term.endsWith('i')) for (const at of shard.wordsWithStem(term)) add(at, beginsSo);
      // Words that begin so stand side by side, and so do the sections that hold them: thousands of words are a few runs.
      const [from, to] = shard.words.range(term);
      let next = from;
      for (const at of [...weights.keys()].sort((one, other) => one - other)) {
        if (at < from || at >= to) continue;
        addRun(next, at, beginsSo);
        next = at + 1;
      }
      addRun(next, to, beginsSo);
    }
  }
  for (const [at, weight] of weights) addRun(at, at + 1, weight);
  return hits;
}

/** How many sections hold any of the words, each counted for every word. */
export function hitCount(hits: readonly WordHits[]): number {
  return hits.reduce((sum, { from, to }) => sum + to - from, 0);
}
