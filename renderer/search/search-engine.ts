import type { SearchAnswer, SearchHit, SearchRequest, SimilarRequest } from '../../shared/search/answer.ts';
import { areEmpty, type Filters, noFilters } from '../../shared/search/filters.ts';
import {
  type Evaluation,
  type EvaluationOptions,
  evaluate,
  everything,
  type FoundSection,
} from '../../shared/search/index/evaluate.ts';
import { type Acronyms, acronymsOf } from '../../shared/search/index/expand.ts';
import { withJoinedWords } from '../../shared/search/index/joined-words.ts';
import type { Shard } from '../../shared/search/index/shard.ts';
import { ShardBuilder } from '../../shared/search/index/shard-builder.ts';
import { hasPhrases, WordMatcher } from '../../shared/search/matcher.ts';
import { parseQuery, type QueryNode } from '../../shared/search/query.ts';
import { type Ranked, rank } from '../../shared/search/rank.ts';
import { similarTo } from '../../shared/search/similar.ts';
import { onStored } from '../data/stored.ts';
import { isStillReading } from '../extract/still-reading.ts';
import { Catalogue } from './catalogue.ts';
import { type Choice, PartJudge } from './choice.ts';
import { type FoundText, HitMaker } from './hits.ts';
import { indexed, libraryRecords, memberRecords, recordKey, type SearchRecord } from './records.ts';
import { ShardStore } from './shard-store.ts';

/** Best finds whose texts are read, to check phrases and see what stands together: a few, or many where phrases are asked for. */
const mostRead = 60;
const mostReadForPhrases = 400;

/** Letters at the beginning of two passages by which they say the same. */
const wordsAlike = 80;

/** Milliseconds without a change before the index is brought up to date, so that a running sync is not followed row by row. */
const quietTime = 400;

function byKey(records: readonly SearchRecord[]): Map<string, SearchRecord> {
  return new Map(records.map((record) => [recordKey(record), record]));
}

/** The year in the id of a shard; 0 where it is of none. */
function yearOf(shardId: string): number {
  return Number(/^\d{4}(?= )/.exec(shardId)?.[0] ?? 0);
}

/** For each shard how many sections were found in each of its parts. */
function countsOf(ranked: readonly Ranked<FoundText>[]): Map<Shard, Uint32Array> {
  const counts = new Map<Shard, Uint32Array>();
  for (const { found } of ranked) {
    const { shard, section } = found.section;
    const inParts = counts.get(shard) ?? new Uint32Array(shard.parts.length);
    const part = shard.partOf[section] ?? 0;
    inParts[part] = (inParts[part] ?? 0) + 1;
    counts.set(shard, inParts);
  }
  return counts;
}

/** Searches everything; lives in the search worker and keeps its indexes in step with the databases. */
export class SearchEngine {
  readonly #signal: AbortSignal;
  readonly #catalogue = new Catalogue();
  readonly #shards = new ShardStore(this.#catalogue);
  /** By their key. */
  #libraryRecords: ReadonlyMap<string, SearchRecord> = new Map();
  #memberRecords: ReadonlyMap<string, SearchRecord> = new Map();
  readonly #hits = new HitMaker(
    this.#catalogue,
    (key) => this.#libraryRecords.get(key) ?? this.#memberRecords.get(key),
  );
  #member: Shard | null = null;
  #marked: ReadonlyMap<string, ReadonlySet<number>> = new Map();
  #acronyms: { of: readonly Shard[]; known: Acronyms } = { of: [], known: acronymsOf([]) };
  #filesChanged = true;
  #recordsChanged = true;
  #memberChanged = true;
  #keepingUp: Promise<void> = Promise.resolve();
  /** How often the index is still to be brought up to date, the one under way included. */
  #toKeepUp = 0;
  #refreshing: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Follows nothing before `start`, and nothing after `signal` is aborted. */
  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Loads what was saved and begins to follow the databases. */
  start(): void {
    this.#keepingUp = this.#shards.load();
    const soon = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#keepUp(), quietTime);
    };
    const stops = [
      onStored(['library/documents', 'library/meetings', 'library/extracts'], () => {
        this.#filesChanged = true;
        this.#hits.forget();
        soon();
      }),
      onStored(['library/decisions', 'library/commitments', 'library/items', 'member/corrections'], () => {
        this.#recordsChanged = true;
        soon();
      }),
      // Whether a promise is the member's own is known from the record as the member has it.
      onStored(
        ['member/marks', 'member/questions', 'member/ledger', 'member/corrections', 'library/commitments'],
        () => {
          this.#memberChanged = true;
        },
      ),
    ];
    this.#signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      for (const stop of stops) stop();
    });
    this.#keepUp();
  }

  #keepUp(): void {
    this.#toKeepUp += 1;
    this.#keepingUp = this.#keepingUp
      .then(async () => {
        if (this.#signal.aborted) return;
        await this.#refresh();
        const files = await this.#catalogue.extractedFiles();
        if (this.#recordsChanged) {
          this.#recordsChanged = false;
          this.#libraryRecords = byKey(await libraryRecords());
        }
        await this.#shards.hold(files, [...this.#libraryRecords.values()], this.#signal);
      })
      // The next change tries again; what is indexed already can be searched meanwhile.
      .catch((error: unknown) => console.error('search: the index could not be brought up to date', error))
      .finally(() => {
        this.#toKeepUp -= 1;
      });
  }

  /** Resolves when the indexes hold everything the databases held when it was called. */
  async settled(): Promise<void> {
    this.#filesChanged = true;
    this.#recordsChanged = true;
    this.#keepUp();
    await this.#keepingUp;
  }

  /** One after another, so that a search waits for what is just being read instead of answering without it. */
  #refresh(): Promise<void> {
    const refreshed = this.#refreshing.then(() => this.#readChanges());
    this.#refreshing = refreshed.catch(() => {
      // Whoever asked for it hears of it; the next one tries again.
    });
    return refreshed;
  }

  async #readChanges(): Promise<void> {
    if (this.#filesChanged) {
      this.#filesChanged = false;
      await this.#catalogue.refresh();
    }
    if (!this.#memberChanged) return;
    this.#memberChanged = false;
    const { records, marked } = await memberRecords();
    this.#marked = marked;
    const before = new Set(this.#member?.parts.map(({ key }) => key));
    const now = byKey(records);
    this.#memberRecords = now;
    const builder = new ShardBuilder(this.#member, new Set([...before].filter((key) => !now.has(key))));
    for (const [key, record] of now) if (!before.has(key)) builder.add(indexed(record));
    this.#member = builder.build();
  }

  /** Answers one search. An empty one finds nothing. */
  async search(request: SearchRequest): Promise<SearchAnswer> {
    const { root, filters, problems } = parseQuery(request.text);
    await this.#refresh();
    const judge = this.#judge(filters, request);
    const isAsked = root !== null || !areEmpty(filters);
    const { shards, left } = isAsked ? await this.#shardsFor(filters, request) : { shards: [], left: [] };
    const acronyms = withJoinedWords(this.#acronymsOf(shards), root, shards);
    const readsMany = filters.marked || (root !== null && hasPhrases(root));
    const limit = readsMany ? mostReadForPhrases : Math.max(mostRead, request.limit);
    const ask = (chosen: boolean): Evaluation => {
      const factors = (shard: Shard) => judge.factors(shard, chosen);
      const options: EvaluationOptions = { acronyms, factors, limit, ...(request.within ? { least: 1 } : {}) };
      return root ? evaluate(shards, root, options) : everything(shards, options);
    };
    // What only the texts tell is counted there, unless it is too much.
    const all = readsMany ? ask(false) : null;
    const isCounted = all !== null && all.best.length < limit;
    const evaluation = isCounted ? all : ask(true);
    const best = filters.marked ? evaluation.best.filter((found) => this.#isMarked(found)) : evaluation.best;
    const told = await this.#ranked(best, root, acronyms, evaluation.misspelled);
    const { facets, found } = judge.facets(isCounted ? countsOf(told) : evaluation.counts);
    const ranked = isCounted ? told.filter((one) => judge.isChosen(one.found.part)) : told;
    const { loosened, misspelled } = evaluation;
    const [hits, incomplete] = await Promise.all([this.#shown(ranked, request.limit), this.#isIncomplete()]);
    return {
      hits,
      facets,
      found,
      loosened,
      misspelled,
      problems,
      leftOut: left,
      incomplete,
    };
  }

  /** What is about the same as some words: of several that say the same the best. */
  async similar(request: SimilarRequest): Promise<SearchHit[]> {
    await this.#refresh();
    const { shards } = await this.#shardsFor(noFilters(), { bodyId: null, year: null });
    const root = similarTo(request.text, shards);
    if (!root) return [];
    const judge = this.#judge(noFilters(), { kinds: request.kinds, bodyId: null, year: null });
    const acronyms = acronymsOf([]);
    const factors = (shard: Shard) => judge.factors(shard);
    const { best } = evaluate(shards, root, { acronyms, factors, limit: mostRead, least: 0.3 });
    const others = best.filter(({ shard, section }) => {
      const part = shard.parts[shard.partOf[section] ?? 0];
      return part?.meetingId !== request.notMeetingId || request.notMeetingId === null;
    });
    const ranked = await this.#ranked(others, root, acronyms, []);
    const telling = ranked.filter(({ passage, found }) => {
      return passage.coverage >= 0.2 && (found.record?.id ?? '') !== request.notSubjectId;
    });
    return this.#shown(telling, request.limit, true);
  }

  #judge(filters: Filters, choice: Choice): PartJudge {
    return new PartJudge(this.#catalogue, filters, choice, this.#marked, Date.now());
  }

  /** The shards to look through, and the years of which some had to be left out because the memory is full. */
  async #shardsFor(
    { years }: Filters,
    { bodyId, year, within }: Pick<Choice, 'bodyId' | 'year' | 'within'>,
  ): Promise<{ shards: Shard[]; left: number[] }> {
    // The counts beside the results are of every body and year; only what is typed narrows what is looked through.
    const isNarrow = years.length > 0;
    const inside = within && new Set(within.map((meetingId) => this.#catalogue.shardOf(meetingId)));
    const { shards, left } = await this.#shards.need(
      (id) => {
        if (inside) return inside.has(id);
        const of = yearOf(id);
        return !isNarrow || years.some(([from, to]) => of >= from && of <= to) || (bodyId === null && year === of);
      },
      (id) => year !== null && yearOf(id) === year,
    );
    return {
      shards: this.#member ? [this.#member, ...shards] : shards,
      left: [...new Set(left.map(yearOf))].filter((of) => of > 0 && (year === null || of === year)),
    };
  }

  #acronymsOf(shards: readonly Shard[]): Acronyms {
    const { of } = this.#acronyms;
    if (of.length !== shards.length || of.some((shard, at) => shard !== shards[at])) {
      this.#acronyms = { of: shards, known: acronymsOf(shards.map((shard) => shard.acronyms)) };
    }
    return this.#acronyms.known;
  }

  #isMarked({ shard, section }: FoundSection): boolean {
    const part = shard.parts[shard.partOf[section] ?? 0];
    if (part?.kind === 'mark') return true;
    const pages = this.#marked.get(part?.key ?? '');
    if (!pages) return false;
    const first = shard.place(section, 'firstPage');
    const last = shard.place(section, 'lastPage');
    return [...pages].some((page) => page >= first && page <= last);
  }

  async #ranked(
    best: readonly FoundSection[],
    root: QueryNode | null,
    acronyms: Acronyms,
    misspelled: readonly string[],
  ): Promise<Ranked<FoundText>[]> {
    const texts = await this.#hits.texts(best);
    const candidates = texts.map((found) => ({
      found,
      whole: found.record ? found.part.key : `${found.part.key} ${found.part.title}`,
      text: found.text.text,
      title: found.part.title,
      score: found.section.score,
    }));
    const nothing: QueryNode = { kind: 'all', parts: [], loose: true };
    return rank(candidates, root ?? nothing, new WordMatcher(root ?? nothing, acronyms, misspelled));
  }

  /** The first hits; the minutes on the site and the printed ones are one record, and a page is shown once. */
  async #shown(ranked: readonly Ranked<FoundText>[], limit: number, apart = false): Promise<SearchHit[]> {
    const hits: SearchHit[] = [];
    const said = new Set<string>();
    for (let from = 0; from < ranked.length && hits.length < limit; from += limit) {
      const made = await Promise.all(ranked.slice(from, from + limit).map((one) => this.#hits.hitOf(one)));
      for (const hit of made) {
        if (!hit || hits.length >= limit) continue;
        const words = apart
          ? hit.snippet.text
              .toLowerCase()
              .replace(/[^a-z0-9]/g, '')
              .slice(0, wordsAlike)
          : `${hit.kind}|${hit.meetingId}|${hit.snippet.text}`;
        if (said.has(hit.id) || said.has(words)) continue;
        said.add(hit.id).add(words);
        hits.push(hit);
      }
    }
    return hits;
  }

  async #isIncomplete(): Promise<boolean> {
    return this.#shards.loading || this.#toKeepUp > 0 || this.#recordsChanged || (await isStillReading());
  }
}
