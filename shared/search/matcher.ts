import { withinEdits } from './index/edits.ts';
import { type Acronyms, alternativesOf, withAcronyms } from './index/expand.ts';
import { errorsIn, mayBegin } from './index/look-up.ts';
import { stemOf } from './index/stem.ts';
import type { Clause, QueryNode } from './query.ts';
import { stopWords, type Word, wordsOf } from './words.ts';

const encoder = new TextEncoder();

function isNear(term: string, other: string, beginning: boolean): boolean {
  const errors = errorsIn(term);
  if (errors === 0 || term[0] !== other[0]) return false;
  const bytes = encoder.encode(other);
  return withinEdits(encoder.encode(term), bytes, [0, bytes.length], errors, beginning);
}

interface Wanted {
  stem: string;
  /** A beginning that will do, or null. */
  prefix: string | null;
  /** The word as typed, where it is misspelled, and whether it was still being typed. */
  near: { term: string; beginning: boolean } | null;
  /** The clause's number, and which of the ways to say it this is a word of. */
  clause: number;
  alternative: number;
}

/** A word of a text that is looked for. */
export interface WordMatch {
  /** Number of the clause. */
  clause: number;
  /** The way to say it: a clause and what stands for it have several. */
  alternative: number;
  /** Number of the word, and how many the way to say it has. */
  word: number;
  of: number;
}

/** Tells which words of a text are those a search looks for, as the index does. */
export class WordMatcher {
  /** How many clauses are looked for. */
  readonly clauseCount: number;
  /** The words as typed, in order, stop words left out. */
  readonly typed: readonly { term: string; open: boolean }[];
  readonly #wanted: Wanted[] = [];
  readonly #lengths: number[] = [];
  readonly #known = new Map<string, WordMatch | null>();

  constructor(root: QueryNode, acronyms: Acronyms, misspelled: readonly string[]) {
    const own = clauses(root);
    const all = clauses(withAcronyms(root, acronyms));
    for (const clause of all) {
      const place = own.indexOf(clause);
      // An acronym put in for words is found in the place of the first of them.
      const number = place >= 0 ? place : 0;
      const isMisspelled = misspelled.includes(clause.words.join(' '));
      for (const { words } of alternativesOf(clause, acronyms)) {
        const alternative = this.#lengths.push(words.length) - 1;
        for (const { term, mode } of words) {
          const isOpen = mode === 'prefix';
          const near = isMisspelled ? { term, beginning: isOpen } : null;
          const isBegun = isOpen || (isMisspelled && clause.kind === 'word' && mayBegin(term));
          this.#wanted.push({ stem: stemOf(term), prefix: isBegun ? term : null, near, clause: number, alternative });
        }
      }
    }
    this.clauseCount = own.length;
    this.typed = own.flatMap(({ words, open }) =>
      words.flatMap((term, at) => (stopWords.has(term) ? [] : [{ term, open: open && at === words.length - 1 }])),
    );
  }

  /** What looks for a folded word, or null. */
  matchOf(term: string): WordMatch | null {
    const known = this.#known.get(term);
    if (known !== undefined) return known;
    const stem = stemOf(term);
    const word = this.#wanted.findIndex(
      (wanted) =>
        wanted.stem === stem ||
        (wanted.prefix !== null && term.startsWith(wanted.prefix)) ||
        (wanted.near !== null && isNear(wanted.near.term, term, wanted.near.beginning)),
    );
    const found = this.#wanted[word];
    const match = found
      ? { clause: found.clause, alternative: found.alternative, word, of: this.#lengths[found.alternative] ?? 1 }
      : null;
    this.#known.set(term, match);
    return match;
  }

  #likely: RegExp | null | undefined;

  /** Finds what may be a word that is looked for by how it begins, in plain letters; null where it may begin anyhow. */
  get likely(): RegExp | null {
    if (this.#likely === undefined) {
      const isOpen = this.#wanted.some(({ near, stem }) => near !== null || !/^[a-z0-9]+$/.test(stem));
      // A stem is the beginning of its words but for its last letter.
      const beginnings = this.#wanted.map(({ stem, prefix }) => {
        const sure = stem.length > 3 ? stem.slice(0, -1) : stem;
        return prefix !== null && prefix.length < sure.length ? prefix : sure;
      });
      const all = [...new Set(beginnings)].join('|');
      this.#likely =
        isOpen || all === '' ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${all})[\\p{L}\\p{N}'’,.]*`, 'giu');
    }
    return this.#likely;
  }

  /** True where the words typed, more than one, stand side by side in the order typed, with nothing but little words between. */
  standTogether(text: string, found: readonly Word[]): boolean {
    if (this.typed.length < 2) return false;
    return found.some((_, start) =>
      this.typed.every((one, at) => {
        const word = found[start + at];
        if (!word || !isSame(one, word.term)) return false;
        const before = at === 0 ? undefined : found[start + at - 1];
        return !before || isLittle(text.slice(before.end, word.start));
      }),
    );
  }
}

/** Longest that little words between two others are together, characters. */
const mostBetween = 40;

/** True where there are only spaces, punctuation and little words. */
function isLittle(between: string): boolean {
  if (between.length <= 1) return true;
  return between.length <= mostBetween && wordsOf(between).every(({ term }) => stopWords.has(term));
}

function isSame({ term, open }: { term: string; open: boolean }, word: string | undefined): boolean {
  if (word === undefined) return false;
  return word === term || (open && word.startsWith(term)) || stemOf(word) === stemOf(term);
}

function clauses(node: QueryNode): Clause[] {
  if (node.kind === 'clause') return [node.clause];
  return node.kind === 'not' ? [] : node.parts.flatMap(clauses);
}

/** True where the search has phrases, so that only the texts themselves tell what it finds. */
export function hasPhrases(node: QueryNode): boolean {
  if (node.kind === 'clause') return node.clause.kind === 'phrase';
  return node.kind === 'not' ? hasPhrases(node.part) : node.parts.some(hasPhrases);
}

function holdsPhrase(words: readonly string[], { words: phrase, open }: Clause): boolean {
  const [first] = phrase;
  if (first === undefined) return true;
  const last = phrase.length - 1;
  for (let start = words.indexOf(first); start >= 0; start = words.indexOf(first, start + 1)) {
    const stands = phrase.every((word, at) => {
      const there = words[start + at];
      return there === word || (open && at === last && there?.startsWith(word) === true);
    });
    if (stands) return true;
  }
  return false;
}

/** True where a text's folded words hold every phrase that has to be there, and none that must not. */
export function holdsPhrases(node: QueryNode, words: readonly string[]): boolean {
  switch (node.kind) {
    case 'clause':
      return node.clause.kind === 'phrase'
        ? holdsPhrase(words, node.clause)
        : words.some((word) => node.clause.words.some((term) => isSame({ term, open: node.clause.open }, word)));
    case 'not':
      return !holdsPhrases(node.part, words);
    case 'any':
      return node.parts.some((part) => holdsPhrases(part, words));
    case 'all':
      return node.parts.every((part) => {
        // Words that stand side by side need not all be there; the index has seen to that.
        if (node.loose && part.kind === 'clause' && part.clause.kind !== 'phrase') return true;
        return holdsPhrases(part, words);
      });
  }
}
