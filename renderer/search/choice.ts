import type { Facets, SearchKind } from '../../shared/search/answer.ts';
import { areEmpty, type Filters, forNames, passes } from '../../shared/search/filters.ts';
import type { Part, Shard } from '../../shared/search/index/shard.ts';
import type { Catalogue } from './catalogue.ts';
import { recordOfKey } from './records.ts';

/** What is chosen beside the words. */
export interface Choice {
  kinds: readonly SearchKind[];
  bodyId: string | null;
  year: number | null;
  /** The only meetings looked in; all where left out. */
  within?: readonly string[];
}

/** How much more a kind counts than a page of a report that matches as well: the member's own and what was decided first. */
const kindWeight: Record<SearchKind, number> = {
  report: 1,
  minutes: 1,
  decision: 1.15,
  promise: 1.1,
  mark: 1.15,
  question: 1.15,
};

/** The newest count this much more than the oldest, and half of it is lost in so many days. */
const recent = 0.25;
const halfLife = 800;
const day = 24 * 60 * 60 * 1000;

/** What of a meeting is asked for again and again in one search. */
interface MeetingFacts {
  bodyId: string;
  bodyName: string;
  date: string;
  year: number;
  recency: number;
}

/** Judges the parts of shards for one search: which are let through by its filters and choices, and how much they count. */
export class PartJudge {
  readonly #catalogue: Catalogue;
  readonly #filters: Filters;
  readonly #choice: Choice;
  readonly #within: ReadonlySet<string> | null;
  readonly #marked: ReadonlyMap<string, unknown>;
  readonly #now: number;
  readonly #meetings = new Map<string | null, MeetingFacts>();

  constructor(
    catalogue: Catalogue,
    filters: Filters,
    choice: Choice,
    marked: ReadonlyMap<string, unknown>,
    now: number,
  ) {
    this.#catalogue = catalogue;
    this.#filters = forNames(filters, catalogue.bodyNames());
    this.#choice = choice;
    this.#within = choice.within ? new Set(choice.within) : null;
    this.#marked = marked;
    this.#now = now;
  }

  #factsOf(meetingId: string | null): MeetingFacts {
    const known = this.#meetings.get(meetingId);
    if (known) return known;
    const meeting = this.#catalogue.meeting(meetingId);
    const date = meeting?.date ?? '';
    const age = date ? Math.max(0, (this.#now - Date.parse(date)) / day) : Number.POSITIVE_INFINITY;
    const facts = {
      bodyId: meeting?.bodyId ?? '',
      bodyName: meeting?.bodyName ?? '',
      date,
      year: Number(date.slice(0, 4)),
      recency: 1 + recent * 0.5 ** (age / halfLife),
    };
    this.#meetings.set(meetingId, facts);
    return facts;
  }

  #isLetThrough(part: Part): boolean {
    const { marked } = this.#filters;
    if (this.#within && !this.#within.has(part.meetingId ?? '')) return false;
    if (marked && part.kind !== 'mark' && !this.#marked.has(part.key)) return false;
    return areEmpty(this.#filters) || passes(this.#filters, { ...part, ...this.#factsOf(part.meetingId) });
  }

  /** Which of kind, body and year a part has as they were chosen. */
  #fits(part: Part): { kind: boolean; body: boolean; year: boolean } {
    const { kinds, bodyId, year } = this.#choice;
    const facts = this.#factsOf(part.meetingId);
    return {
      kind: kinds.length === 0 || kinds.includes(part.kind),
      body: bodyId === null || facts.bodyId === bodyId,
      year: year === null || facts.year === year,
    };
  }

  /** Whether a part is of the kinds, the body and the year that are chosen. */
  isChosen(part: Part): boolean {
    const { kind, body, year } = this.#fits(part);
    return kind && body && year;
  }

  /**
   * How much each part of a shard counts; 0 where it is not asked for, and where it is not `chosen`, if that matters. A
   * file nobody shows any more counts nothing.
   */
  factors(shard: Shard, chosen = true): Float32Array {
    return Float32Array.from(shard.parts, (part) => {
      if (!this.#isThere(part) || !this.#isLetThrough(part) || (chosen && !this.isChosen(part))) return 0;
      return kindWeight[part.kind] * this.#factsOf(part.meetingId).recency;
    });
  }

  #isThere(part: Part): boolean {
    return this.#catalogue.get(part.key) !== undefined || recordOfKey(part.key) !== null;
  }

  /** Counts what was found by kind, body and year. */
  facets(counts: ReadonlyMap<Shard, Uint32Array>): { facets: Facets; found: number } {
    const kinds: Record<SearchKind, number> = { report: 0, minutes: 0, decision: 0, promise: 0, mark: 0, question: 0 };
    const bodies = new Map<string, { id: string; name: string; count: number }>();
    const years = new Map<number, number>();
    let found = 0;
    for (const [shard, inParts] of counts) {
      for (const [at, part] of shard.parts.entries()) {
        const count = inParts[at] ?? 0;
        if (count === 0 || !this.#isThere(part) || !this.#isLetThrough(part)) continue;
        const { kind, body, year } = this.#fits(part);
        const facts = this.#factsOf(part.meetingId);
        if (body && year) kinds[part.kind] += count;
        if (kind && year && facts.bodyId) {
          const one = bodies.get(facts.bodyId) ?? { id: facts.bodyId, name: facts.bodyName, count: 0 };
          bodies.set(facts.bodyId, { ...one, count: one.count + count });
        }
        if (kind && body && facts.year) years.set(facts.year, (years.get(facts.year) ?? 0) + count);
        if (kind && body && year) found += count;
      }
    }
    // What is chosen is among them even where it finds nothing, so that it can be seen and taken back.
    const { bodyId: chosenBody, year: chosenYear } = this.#choice;
    if (chosenBody !== null && !bodies.has(chosenBody)) {
      bodies.set(chosenBody, { id: chosenBody, name: this.#catalogue.bodyName(chosenBody), count: 0 });
    }
    if (chosenYear !== null && !years.has(chosenYear)) years.set(chosenYear, 0);
    const facets = {
      kinds,
      bodies: [...bodies.values()].sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1)),
      years: [...years].map(([year, count]) => ({ year, count })).sort((one, other) => other.year - one.year),
    };
    return { facets, found };
  }
}
