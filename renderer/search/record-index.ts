import MiniSearch, { type Options } from 'minisearch';
import type { SearchKind } from '../../shared/search/answer.ts';
import type { ParsedQuery } from '../../shared/search/query.ts';
import { lookUpText, searchOptionsOf, wordOptions } from './page-shard.ts';

/** A short text that is searched beside the pages: a decision, a mark, a question, or the minutes of an item. */
export interface SearchRecord {
  /** Unique over all kinds. */
  id: string;
  kind: SearchKind;
  text: string;
  heading: string;
  meetingId: string | null;
}

/** A record found, with MiniSearch's BM25+ score. */
export interface RecordHit {
  id: string;
  score: number;
}

const options: Options<SearchRecord> = { ...wordOptions, fields: ['text', 'heading'], storeFields: [] };

/** The index of short records: small enough to be made anew at every start and kept up to date by comparing. */
export class RecordIndex {
  readonly #index = new MiniSearch<SearchRecord>(options);
  readonly #records = new Map<string, SearchRecord>();

  /** The record with this id, if it is in. */
  get(id: string): SearchRecord | undefined {
    return this.#records.get(id);
  }

  /** Makes the index hold exactly `records` of the given kinds: adds, replaces and drops only what differs. */
  update(kinds: readonly SearchKind[], records: readonly SearchRecord[]): void {
    const wanted = new Map(records.map((record) => [record.id, record]));
    for (const [id, old] of this.#records) {
      if (!kinds.includes(old.kind)) continue;
      const now = wanted.get(id);
      if (now && now.text === old.text && now.heading === old.heading) wanted.delete(id);
      else {
        this.#index.discard(id);
        this.#records.delete(id);
      }
    }
    for (const record of wanted.values()) {
      this.#index.add(record);
      this.#records.set(record.id, record);
    }
  }

  /** Records that hold every word of the query, best first; phrases and exclusions are the caller's to check. */
  find(query: ParsedQuery, fuzzy: boolean): RecordHit[] {
    const text = lookUpText(query);
    if (text === '') return [];
    return this.#index
      .search(text, { ...searchOptionsOf(query, fuzzy), boost: { heading: 1.5 } })
      .map(({ id, score }) => ({ id, score }));
  }
}
