import MiniSearch, { type Options, type SearchResult } from 'minisearch';
import type { ParsedQuery } from '../../shared/search/query.ts';
import { stopWords, termsOf } from '../../shared/search/words.ts';

/** A page as it is indexed. */
export interface IndexedPage {
  /** PDF page, from 1. */
  page: number;
  text: string;
  /** Title of the item or document that begins on this page, or empty; its words count for more. */
  heading: string;
}

/** A page found, with MiniSearch's BM25+ score. */
export interface PageHit {
  sha256: string;
  page: number;
  score: number;
}

/**
 * Most pages of one shard. Measured: a shard of 2,000 to 5,000 pages takes 30 to 70 MB and half a second to load, and
 * one big index blocks for seconds.
 */
export const pagesPerShard = 4000;

/** Fuzzy matches are only asked for when nothing matches exactly: up to one letter in five may differ. */
const fuzziness = 0.2;

/** What makes both indexes, of pages and of records, treat words the same way. */
export const wordOptions = {
  tokenize: termsOf,
  processTerm: (term: string) => (stopWords.has(term) ? null : term),
  // What is dropped is discarded; the owner cleans up while it is idle.
  autoVacuum: false,
} as const;

/** How a parsed query is put to an index. The words are folded already. */
export function searchOptionsOf(query: ParsedQuery, fuzzy: boolean) {
  const last = query.prefix === null ? -1 : query.terms.length;
  return {
    tokenize: (terms: string) => terms.split(' '),
    processTerm: (term: string) => term,
    combineWith: 'AND' as const,
    prefix: (_term: string, index: number) => index === last,
    fuzzy: fuzzy ? (term: string) => (term.length > 3 ? fuzziness : false) : false,
  };
}

/** The words of a parsed query as the indexes take them; empty where there is nothing to look up. */
export function lookUpText(query: ParsedQuery): string {
  return (query.prefix === null ? query.terms : [...query.terms, query.prefix]).join(' ');
}

const options: Options<{ id: number; text: string; heading: string }> = {
  ...wordOptions,
  fields: ['text', 'heading'],
  storeFields: [],
};

/** The pages of one file in a shard: ids run from `firstId` for as many pages as the file has. */
interface FileRange {
  sha256: string;
  firstId: number;
  /** PDF pages by id, in order of id. */
  pages: number[];
}

interface SavedShard {
  nextId: number;
  files: FileRange[];
  index: Parameters<typeof MiniSearch.loadJS>[0];
}

/** A part of the index over pages of papers, small enough to be loaded, saved and rebuilt on its own. */
export class PageShard {
  readonly id: string;
  /** True since a change that has not been saved. */
  changed = false;
  readonly #index: MiniSearch;
  readonly #files: FileRange[];
  #nextId: number;

  private constructor(id: string, index: MiniSearch, files: FileRange[], nextId: number) {
    this.id = id;
    this.#index = index;
    this.#files = files;
    this.#nextId = nextId;
  }

  /** A new, empty shard. */
  static empty(id: string): PageShard {
    return new PageShard(id, new MiniSearch(options), [], 1);
  }

  /** A shard as `save` wrote it. Throws where the text is not one. */
  static load(id: string, json: string): PageShard {
    const saved: SavedShard = JSON.parse(json);
    return new PageShard(id, MiniSearch.loadJS(saved.index, options), saved.files, saved.nextId);
  }

  /** The shard as JSON. */
  save(): string {
    const saved: SavedShard = { nextId: this.#nextId, files: this.#files, index: this.#index.toJSON() };
    return JSON.stringify(saved);
  }

  /** Number of pages in it. */
  get pageCount(): number {
    return this.#index.documentCount;
  }

  /** SHA-256 of the files in it. */
  files(): string[] {
    return this.#files.map((file) => file.sha256);
  }

  /** Adds the pages of a file; pages without text are left out. */
  add(sha256: string, pages: readonly IndexedPage[]): void {
    const range: FileRange = { sha256, firstId: this.#nextId, pages: [] };
    for (const { page, text, heading } of pages) {
      if (text.trim() === '') continue;
      this.#index.add({ id: this.#nextId, text, heading });
      range.pages.push(page);
      this.#nextId += 1;
    }
    this.#files.push(range);
    this.changed = true;
  }

  /** Takes a file out; false where it was not in. */
  drop(sha256: string): boolean {
    const at = this.#files.findIndex((file) => file.sha256 === sha256);
    const file = this.#files[at];
    if (!file) return false;
    this.#index.discardAll(file.pages.map((_, offset) => file.firstId + offset));
    this.#files.splice(at, 1);
    this.changed = true;
    return true;
  }

  /** Frees what dropped files left behind. */
  async tidy(): Promise<void> {
    if (this.#index.dirtCount > 0) await this.#index.vacuum();
  }

  /** Pages that hold every word of the query, best first; phrases and exclusions are the caller's to check. */
  find(query: ParsedQuery, fuzzy: boolean): PageHit[] {
    const text = lookUpText(query);
    if (text === '') return [];
    return this.#index
      .search(text, { ...searchOptionsOf(query, fuzzy), boost: { heading: 3 } })
      .flatMap((result) => this.#hitOf(result));
  }

  #hitOf({ id, score }: SearchResult): PageHit[] {
    let low = 0;
    let high = this.#files.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#files[middle]?.firstId ?? 0) <= id) low = middle;
      else high = middle - 1;
    }
    const file = this.#files[low];
    const page = file?.pages[id - file.firstId];
    return file && page !== undefined ? [{ sha256: file.sha256, page, score }] : [];
  }
}
