import type { Clause, QueryNode } from '../query.ts';
import { type Acronyms, type Alternative, alternativesOf, withAcronyms } from './expand.ts';
import { errorsIn, hitCount, lookUp, mayBegin, type WordHits } from './look-up.ts';
import type { Shard } from './shard.ts';

/** A section found, with its score. */
export interface FoundSection {
  shard: Shard;
  section: number;
  score: number;
}

/** What was found in all shards. */
export interface Evaluation {
  /** The best, best first. */
  best: FoundSection[];
  /** For each shard how many sections were found in each of its parts. */
  counts: ReadonlyMap<Shard, Uint32Array>;
  /** True where too little holds all words, so that what holds most of them is there too. */
  loosened: boolean;
  /** Words as typed that are spelled otherwise wherever they were found. */
  misspelled: string[];
}

/** How sections are found. */
export interface EvaluationOptions {
  acronyms: Acronyms;
  /** How much each part of a shard counts; 0 for those that are not asked for. */
  factors(shard: Shard): Float32Array;
  /** Most sections given. */
  limit: number;
  /** How much of a search of several words has to be there where too little holds all of them, 0 to 1. */
  least?: number;
}

// BM25, with how soon more of a word adds nothing, and how much a long section counts less.
const saturation = 1.2;
const lengthMatters = 0.4;

/** Where fewer hold all words, those that hold most are given too, if they hold at least this much of them. */
const tooFew = 10;
const leastHeld = 0.45;

/** A word in no more than so many sections may be a slip of the papers' own, if it is nearly a far commoner one. */
const rare = 3;
const farCommoner = 15;

interface Lookup {
  clause: Clause;
  alternatives: Alternative[];
  /** For each shard, alternative and word. */
  hits: WordHits[][][][];
  inverse: number;
  present: number;
  /** Whether it stands nowhere as it was typed. */
  misspelled: boolean;
}

/** Puts a search to shards. */
export function evaluate(shards: readonly Shard[], root: QueryNode, options: EvaluationOptions): Evaluation {
  const node = withAcronyms(root, options.acronyms);
  const sections = shards.reduce((sum, shard) => sum + shard.sectionCount, 0);
  const average = shards.reduce((sum, shard) => sum + shard.totalWords, 0) / Math.max(1, sections);
  const lookups = new Map<Clause, Lookup>();
  for (const clause of clausesOf(node)) lookups.set(clause, lookedUp(shards, clause, options.acronyms, sections));
  const misspelled = misspelledIn(node, lookups).map(({ words }) => words.join(' '));
  const strict = runOver(shards, node, lookups, average, options, false);
  const isLoose = node.kind === 'all' && node.loose && strict.found < tooFew;
  const result = isLoose ? runOver(shards, node, lookups, average, options, true) : strict;
  return { ...result, loosened: isLoose && result.found > strict.found, misspelled };
}

/** The first section of everything that is asked for, where there are no words to look for. */
export function everything(shards: readonly Shard[], { factors, limit }: EvaluationOptions): Evaluation {
  const best = new Best(limit);
  const counts = new Map<Shard, Uint32Array>();
  for (const shard of shards) {
    const wanted = factors(shard);
    let section = 0;
    for (const [at, part] of shard.parts.entries()) {
      const factor = wanted[at] ?? 0;
      if (factor > 0 && part.sections > 0) best.offer(shard, section, factor);
      section += part.sections;
    }
    counts.set(
      shard,
      Uint32Array.from(shard.parts, ({ sections }) => sections),
    );
  }
  return { best: best.list(), counts, loosened: false, misspelled: [] };
}

function clausesOf(node: QueryNode): Clause[] {
  if (node.kind === 'clause') return [node.clause];
  return node.kind === 'not' ? clausesOf(node.part) : node.parts.flatMap(clausesOf);
}

function lookedUp(shards: readonly Shard[], clause: Clause, acronyms: Acronyms, sections: number): Lookup {
  const alternatives = alternativesOf(clause, acronyms);
  const hitsOf = (list: readonly Alternative[]) =>
    shards.map((shard) => list.map(({ words }) => words.map(({ term, mode }) => lookUp(shard, term, mode))));
  let hits = hitsOf(alternatives);
  let present = frequency(alternatives, hits);
  let misspelled = false;
  const [only] = clause.words;
  if (clause.kind !== 'phrase' && only !== undefined && present <= rare && present < sections) {
    const near = nearAlternatives(clause, present === 0);
    const nearHits = hitsOf(near);
    const nearly = frequency(near, nearHits);
    if (nearly > 0 && (present === 0 || nearly > present * farCommoner)) {
      alternatives.push(...near);
      hits = hits.map((list, shard) => [...list, ...(nearHits[shard] ?? [])]);
      misspelled = present === 0;
      present += nearly;
    }
  }
  const bounded = Math.min(present, sections);
  const inverse = Math.log(1 + (sections - bounded + 0.5) / (bounded + 0.5));
  return { clause, alternatives, hits, present, inverse, misspelled };
}

/** The clauses that stand nowhere as they were typed; not those of words for which there is one that does. */
function misspelledIn(node: QueryNode, lookups: ReadonlyMap<Clause, Lookup>): Clause[] {
  if (node.kind === 'clause') return lookups.get(node.clause)?.misspelled ? [node.clause] : [];
  if (node.kind === 'not') return misspelledIn(node.part, lookups);
  const isSaid = (part: QueryNode) => {
    const lookup = part.kind === 'clause' ? lookups.get(part.clause) : undefined;
    return lookup !== undefined && lookup.present > 0 && !lookup.misspelled;
  };
  if (node.kind === 'any' && node.parts.some(isSaid)) return [];
  return node.parts.flatMap((part) => misspelledIn(part, lookups));
}

/** The same words with typing errors in those that are long enough; and one that stands nowhere as a beginning. */
function nearAlternatives({ kind, words, open }: Clause, isAbsent: boolean): Alternative[] {
  const [only] = words;
  const begun: Alternative[] =
    isAbsent && kind === 'word' && only !== undefined && mayBegin(only)
      ? [{ words: [{ term: only, mode: 'prefix' }], weight: 1 }]
      : [];
  if (words.every((term) => errorsIn(term) === 0)) return begun;
  const last = words.length - 1;
  const near: Alternative = {
    words: words.map((term, at) => ({
      term,
      mode: errorsIn(term) === 0 ? 'stem' : open && at === last && kind === 'prefix' ? 'near-prefix' : 'near',
    })),
    weight: 1,
  };
  return [...begun, near];
}

/** In how many sections a clause may be, at most. */
function frequency(alternatives: readonly Alternative[], hits: readonly WordHits[][][][]): number {
  let sum = 0;
  for (const [at, { words }] of alternatives.entries()) {
    const each = words.map((_, word) => hits.reduce((all, shard) => all + hitCount(shard[at]?.[word] ?? []), 0));
    sum += each.length === 0 ? 0 : Math.min(...each);
  }
  return sum;
}

/** Lends arrays of numbers for the length of one shard's evaluation, all zero. */
class Pool {
  readonly #arrays: Float32Array[] = [];
  #lent = 0;

  take(length: number): Float32Array {
    let array = this.#arrays[this.#lent];
    if (!array || array.length < length) {
      array = new Float32Array(Math.max(length, 4096));
      this.#arrays[this.#lent] = array;
    } else array.fill(0, 0, length);
    this.#lent += 1;
    return array;
  }

  takeAllBack(): void {
    this.#lent = 0;
  }
}

const pool = new Pool();

function runOver(
  shards: readonly Shard[],
  root: QueryNode,
  lookups: ReadonlyMap<Clause, Lookup>,
  average: number,
  { factors, limit, least = leastHeld }: EvaluationOptions,
  loosely: boolean,
) {
  const best = new Best(limit);
  const counts = new Map<Shard, Uint32Array>();
  let found = 0;
  for (const [place, shard] of shards.entries()) {
    pool.takeAllBack();
    const scores = new ShardScores(shard, place, lookups, average).of(root, loosely ? least : 1);
    if (!scores) continue;
    const wanted = factors(shard);
    const { worth, partOf } = shard;
    const inParts = new Uint32Array(shard.parts.length);
    for (let section = 0; section < shard.sectionCount; section += 1) {
      const score = scores[section] ?? 0;
      if (score <= 0) continue;
      const part = partOf[section] ?? 0;
      inParts[part] = (inParts[part] ?? 0) + 1;
      const factor = wanted[part] ?? 0;
      if (factor === 0) continue;
      found += 1;
      best.offer(shard, section, score * factor * (worth[section] ?? 0));
    }
    counts.set(shard, inParts);
  }
  return { best: best.list(), counts, found };
}

/** The scores of a shard's sections for a search; 0 where a section is not found. */
class ShardScores {
  readonly #shard: Shard;
  readonly #place: number;
  readonly #lookups: ReadonlyMap<Clause, Lookup>;
  readonly #average: number;

  constructor(shard: Shard, place: number, lookups: ReadonlyMap<Clause, Lookup>, average: number) {
    this.#shard = shard;
    this.#place = place;
    this.#lookups = lookups;
    this.#average = average;
  }

  /** `share` is how much of the parts of a search there has to be, 0 to 1. */
  of(node: QueryNode, share = 1): Float32Array | null {
    if (node.kind === 'clause') return this.#ofClause(node.clause);
    if (node.kind === 'not') return null;
    return node.kind === 'any' ? this.#ofAny(node.parts) : this.#ofAll(node.parts, share);
  }

  #ofAny(parts: readonly QueryNode[]): Float32Array | null {
    let best: Float32Array | null = null;
    for (const part of parts) {
      const scores = this.of(part);
      if (!scores) continue;
      if (!best) best = scores;
      else {
        for (let at = 0; at < this.#shard.sectionCount; at += 1) {
          if ((scores[at] ?? 0) > (best[at] ?? 0)) best[at] = scores[at] ?? 0;
        }
      }
    }
    return best;
  }

  #ofAll(parts: readonly QueryNode[], least: number): Float32Array | null {
    const length = this.#shard.sectionCount;
    const sum = pool.take(length);
    const held = pool.take(length);
    let total = 0;
    for (const part of parts) {
      if (part.kind === 'not') continue;
      const mass = this.#massOf(part);
      total += mass;
      const scores = this.of(part);
      if (!scores) {
        if (least === 1) return null;
        continue;
      }
      for (let at = 0; at < length; at += 1) {
        const score = scores[at] ?? 0;
        if (score > 0) {
          sum[at] = (sum[at] ?? 0) + score;
          held[at] = (held[at] ?? 0) + mass;
        }
      }
    }
    const whole = total * 0.9999;
    const needed = Math.min(whole, total * least);
    for (let at = 0; at < length; at += 1) {
      const share = held[at] ?? 0;
      if (share < needed) sum[at] = 0;
      else if (share < whole) sum[at] = (sum[at] ?? 0) * (share / total) ** 2;
    }
    for (const part of parts) if (part.kind === 'not') this.#leaveOut(sum, part.part);
    return sum;
  }

  #leaveOut(sum: Float32Array, part: QueryNode): void {
    // A phrase is only known to be there from the text itself; see `holds`.
    if (part.kind === 'clause' && part.clause.kind === 'phrase') return;
    const scores = this.of(part);
    if (!scores) return;
    for (let at = 0; at < this.#shard.sectionCount; at += 1) if ((scores[at] ?? 0) > 0) sum[at] = 0;
  }

  /** How much of a search a part is: rare words are more of it than common ones. */
  #massOf(node: QueryNode): number {
    if (node.kind === 'clause') {
      const lookup = this.#lookups.get(node.clause);
      // What stands nowhere says nothing of what the others are worth.
      return lookup && lookup.present > 0 ? Math.max(0.1, lookup.inverse) : 0;
    }
    if (node.kind === 'not') return 0;
    const masses = node.parts.map((part) => this.#massOf(part));
    return node.kind === 'any' ? Math.max(0, ...masses) : masses.reduce((sum, mass) => sum + mass, 0);
  }

  #ofClause(clause: Clause): Float32Array | null {
    const lookup = this.#lookups.get(clause);
    const hits = lookup?.hits[this.#place];
    if (!lookup || !hits || hits.every((alternative) => alternative.some((word) => word.length === 0))) return null;
    const length = this.#shard.sectionCount;
    const counts = pool.take(length);
    for (const [at, alternative] of lookup.alternatives.entries()) this.#addAlternative(counts, alternative, hits[at]);
    const { inverse } = lookup;
    const { lengths } = this.#shard;
    for (let at = 0; at < length; at += 1) {
      const count = counts[at] ?? 0;
      if (count === 0) continue;
      const long = 1 - lengthMatters + (lengthMatters * (lengths[at] ?? 0)) / this.#average;
      counts[at] = (inverse * count * (saturation + 1)) / (count + saturation * long);
    }
    return counts;
  }

  #addAlternative(counts: Float32Array, { weight }: Alternative, words: WordHits[][] | undefined): void {
    if (!words || words.length === 0 || words.some((hits) => hits.length === 0)) return;
    const [only] = words;
    if (words.length === 1 && only) {
      this.#addWord(counts, only, weight);
      return;
    }
    const length = this.#shard.sectionCount;
    const least = pool.take(length);
    const now = pool.take(length);
    for (const [at, hits] of words.entries()) {
      const target = at === 0 ? least : now;
      if (at > 0) now.fill(0, 0, length);
      this.#addWord(target, hits, weight);
      if (at > 0)
        for (let place = 0; place < length; place += 1) least[place] = Math.min(least[place] ?? 0, now[place] ?? 0);
    }
    for (let at = 0; at < length; at += 1) counts[at] = (counts[at] ?? 0) + (least[at] ?? 0);
  }

  #addWord(counts: Float32Array, hits: readonly WordHits[], weight: number): void {
    const { postings, counts: said } = this.#shard.lists;
    for (const { from, to, weight: own } of hits) {
      for (let at = from; at < to; at += 1) {
        const section = postings[at] ?? 0;
        counts[section] = (counts[section] ?? 0) + (said[at] ?? 0) * weight * own;
      }
    }
  }
}

/** Keeps the best of what it is offered. */
class Best {
  readonly #limit: number;
  #found: FoundSection[] = [];
  #least = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(shard: Shard, section: number, score: number): void {
    if (score <= this.#least) return;
    this.#found.push({ shard, section, score });
    // Sorted now and then, which is as quick as a heap and much simpler.
    if (this.#found.length >= this.#limit * 4) this.#found = this.list();
  }

  list(): FoundSection[] {
    const list = this.#found.sort((one, other) => other.score - one.score).slice(0, this.#limit);
    if (list.length === this.#limit) this.#least = list.at(-1)?.score ?? 0;
    return list;
  }
}
