import { stemmer } from 'stemmer';

/** Stems known already: papers use the same words over and over. Forgotten all at once when there are very many. */
const known = new Map<string, string>();
const mostKnown = 50_000;

/** A word of letters alone, long enough to have an ending. */
const hasEnding = /^[a-z]{4,}$/;

/** The stem of a folded word (Porter, 1980), by which `promised` and `promising` are one. What is no plain word is its own. */
export function stemOf(term: string): string {
  if (!hasEnding.test(term)) return term;
  const before = known.get(term);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const stem = stemmer(term);
  known.set(term, stem);
  return stem;
}
