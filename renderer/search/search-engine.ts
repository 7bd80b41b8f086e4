import type { SearchAnswer, SearchHit, SearchKind, SearchRequest } from '../../shared/search/answer.ts';
import { holdsPhrase, isEmptyQuery, type ParsedQuery, parseQuery, standTogether } from '../../shared/search/query.ts';
import { wordsOf } from '../../shared/search/words.ts';
import type { LibraryDatabase } from '../data/library-db.ts';
import type { MemberDatabase } from '../data/member-db.ts';
import { onStored } from '../data/stored.ts';
import { isStillReading } from '../extract/still-reading.ts';
import { Catalogue } from './catalogue.ts';
import { type FoundPage, HitMaker, keyOf } from './hits.ts';
import { RecordIndex, type SearchRecord } from './record-index.ts';
import { libraryRecords, memberRecords } from './records.ts';
import { ShardStore } from './shard-store.ts';

/** Best pages whose text is read to check phrases and exclusions; the index itself knows only single words. */
const mostChecked = 400;

/** Best finds whose texts are read to see whether the words stand side by side. */
const mostCompared = 100;

/** How much more a find counts where the words of the search stand side by side as typed. */
const togetherWeight = 1.6;

/** How much more a kind counts than a page of a report that matches as well: the member's own and what was decided first. */
const kindWeight: Record<SearchKind, number> = { report: 1, minutes: 1.05, decision: 1.2, mark: 1.2, question: 1.2 };

/** Milliseconds without a change before the index is brought up to date, so that a running sync is not followed row by row. */
const quietTime = 400;

type Found = { kind: SearchKind; score: number; weight: number } & (
  | { page: FoundPage; record: null }
  | { page: null; record: SearchRecord }
);

const byWeight = (one: Found, other: Found): number => other.weight - one.weight;

/** Searches everything; lives in the search worker and keeps its indexes in step with the databases. */
export class SearchEngine {
  readonly #library: LibraryDatabase;
  readonly #member: MemberDatabase;
  readonly #signal: AbortSignal;
  readonly #catalogue: Catalogue;
  readonly #shards: ShardStore;
  readonly #records = new RecordIndex();
  readonly #hits: HitMaker;
  #filesChanged = true;
  #recordsChanged = true;
  #memberChanged = true;
  #keepingUp: Promise<void> = Promise.resolve();
  #refreshing: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Follows nothing before `start`, and nothing after `signal` is aborted. */
  constructor(library: LibraryDatabase, member: MemberDatabase, signal: AbortSignal) {
    this.#library = library;
    this.#member = member;
    this.#catalogue = new Catalogue(library);
    this.#shards = new ShardStore(library);
    this.#signal = signal;
    this.#hits = new HitMaker(library, member, this.#catalogue);
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
        soon();
      }),
      onStored(['library/decisions', 'library/items'], () => {
        this.#recordsChanged = true;
        soon();
      }),
      onStored(['member/marks', 'member/questions'], () => {
        this.#memberChanged = true;
      }),
    ];
    this.#signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      for (const stop of stops) stop();
    });
    this.#keepUp();
  }

  #keepUp(): void {
    this.#keepingUp = this.#keepingUp
      .then(async () => {
        if (this.#signal.aborted) return;
        await this.#refresh();
        await this.#shards.hold(await this.#catalogue.extractedFiles(), this.#signal);
      })
      // The next change tries again; what is indexed already can be searched meanwhile.
      .catch((error: unknown) => console.error('search: the index could not be brought up to date', error));
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
    if (this.#recordsChanged) {
      this.#recordsChanged = false;
      this.#records.update(['decision', 'minutes'], await libraryRecords(this.#library));
    }
    if (this.#memberChanged) {
      this.#memberChanged = false;
      this.#records.update(['mark', 'question'], await memberRecords(this.#member));
    }
  }

  /** Answers one search. An empty search finds nothing. */
  async search(request: SearchRequest): Promise<SearchAnswer> {
    const query = parseQuery(request.text);
    const counts: Record<SearchKind, number> = { report: 0, minutes: 0, decision: 0, mark: 0, question: 0 };
    const incomplete = this.#shards.loading || this.#shards.waiting > 0 || (await isStillReading());
    if (isEmptyQuery(query)) return { hits: [], counts, incomplete };
    await this.#refresh();

    let found = await this.#find(query, request, false);
    if (found.length === 0) found = await this.#find(query, request, true);
    for (const { kind } of found) counts[kind] += 1;
    const wanted = found
      .filter(({ kind }) => request.kinds.length === 0 || request.kinds.includes(kind))
      .sort(byWeight)
      .slice(0, Math.max(request.limit, mostCompared));
    const rows = await this.#hits.rowsOf(wanted.flatMap(({ page }) => (page ? [page] : [])));
    for (const one of wanted) {
      const text = one.page ? rows.get(keyOf(one.page))?.text : one.record.text;
      if (text !== undefined && standTogether(text, query)) one.weight *= togetherWeight;
    }
    const shown = wanted.sort(byWeight).slice(0, request.limit);
    const made = shown.map(({ page, record, weight }) =>
      page ? this.#hits.ofPage(rows.get(keyOf(page)), query, weight) : this.#hits.ofRecord(record, query, weight),
    );
    const hits: SearchHit[] = [];
    const said = new Set<string>();
    for (const hit of await Promise.all(made)) {
      if (!hit) continue;
      // The minutes on the site and the printed ones are one record: the same words of a meeting are shown once.
      const words = `${hit.kind}|${hit.meetingId}|${hit.snippet.text}`;
      if (said.has(words)) continue;
      said.add(words);
      hits.push(hit);
    }
    return { hits, counts, incomplete };
  }

  /** Everything found that the request's filters let through, with weights that can be compared across the indexes. */
  async #find(query: ParsedQuery, request: SearchRequest, fuzzy: boolean): Promise<Found[]> {
    const pages = this.#shards
      .loaded()
      .flatMap((shard) => shard.find(query, fuzzy))
      .flatMap(({ sha256, page, score }): Found[] => {
        const entry = this.#catalogue.get(sha256);
        if (!entry || !this.#lets(request, entry.document.meetingId)) return [];
        return [{ kind: entry.kind, score, weight: 0, page: { sha256, page }, record: null }];
      });
    const records = this.#records.find(query, fuzzy).flatMap(({ id, score }): Found[] => {
      const record = this.#records.get(id);
      if (!record || !this.#lets(request, record.meetingId)) return [];
      return [{ kind: record.kind, score, weight: 0, page: null, record }];
    });
    for (const group of [pages, records]) {
      const best = Math.max(0, ...group.map(({ score }) => score));
      for (const one of group) one.weight = (one.score / (best || 1)) * kindWeight[one.kind];
    }
    const all = [...pages, ...records];
    return query.phrases.length === 0 && query.excluded.length === 0 ? all : this.#check(all, query);
  }

  #lets(request: SearchRequest, meetingId: string | null): boolean {
    if (request.meetingId !== null && meetingId !== request.meetingId) return false;
    return request.bodyId === null || this.#catalogue.bodyOf(meetingId) === request.bodyId;
  }

  /** Keeps what holds every phrase and nothing excluded, reading the texts of the best. */
  async #check(found: Found[], query: ParsedQuery): Promise<Found[]> {
    const best = found.sort(byWeight).slice(0, mostChecked);
    const pages = best.flatMap(({ page }) => (page ? [page] : []));
    const rows = await this.#hits.rowsOf(pages);
    return best.filter(({ page, record }) => {
      const text = page ? rows.get(keyOf(page))?.text : record?.text;
      if (text === undefined) return false;
      const words = wordsOf(text).map((word) => word.term);
      return (
        query.phrases.every((phrase) => holdsPhrase(words, phrase)) &&
        !query.excluded.some((phrase) => holdsPhrase(words, phrase))
      );
    });
  }
}
