import type { Extract, PackItem } from '../../shared/model/library.ts';
import type { LibraryDatabase } from '../data/library-db.ts';
import { indexOptionsVersion } from './index-version.ts';
import { type IndexedPage, PageShard, pagesPerShard } from './page-shard.ts';

/** Files added between two savings at most: what a crash costs is indexing these again. */
const filesPerSave = 25;

/** The heading a page is indexed with: the item or document that begins on it. */
function headingsOf(items: readonly PackItem[]): Map<number, string> {
  const headings = new Map<number, string>();
  for (const item of items) {
    for (const document of item.documents) headings.set(document.firstPage, document.title);
    headings.set(item.firstPage, `${item.title} ${headings.get(item.firstPage) ?? ''}`.trim());
  }
  return headings;
}

/**
 * The shards in memory and in the database. The rows of pages are the truth: whatever the shards lack is added and
 * whatever is no longer current is dropped, so that a lost or outdated shard is made again.
 */
export class ShardStore {
  readonly #library: LibraryDatabase;
  readonly #shards = new Map<string, PageShard>();
  /** Files indexed since the last saving, with how far the recognition of their pages was then. */
  readonly #unsaved = new Map<string, Extract['recognition']>();
  /** True until every saved shard has been loaded. */
  loading = true;
  /** Files still to be indexed. */
  waiting = 0;

  constructor(library: LibraryDatabase) {
    this.#library = library;
  }

  /** The shards loaded so far. */
  loaded(): PageShard[] {
    return [...this.#shards.values()];
  }

  /** Loads the saved shards, newest first; one of another options version or with broken content is left to be rebuilt. */
  async load(): Promise<void> {
    const ids = await this.#library.shards.toCollection().primaryKeys();
    ids.sort((one, other) => Number(other) - Number(one));
    for (const id of ids) {
      const row = await this.#library.shards.get(id);
      if (!row) continue;
      let shard: PageShard | null = null;
      if (row.optionsVersion === indexOptionsVersion) {
        try {
          shard = PageShard.load(id, await row.json.text());
        } catch (error) {
          console.warn(`search: shard ${id} cannot be read and is made again`, error);
        }
      }
      if (shard) this.#shards.set(id, shard);
      else await this.#library.shards.delete(id);
    }
    this.loading = false;
  }

  /**
   * Notes with files that the index has their words, for whoever asks whether a meeting is ready. One that was read
   * again meanwhile, because words were recognised on its pages, has others now.
   */
  async #note(files: readonly string[], recognised: ReadonlyMap<string, Extract['recognition']>): Promise<void> {
    await this.#library.extracts
      .where('sha256')
      .anyOf(files)
      .filter(({ sha256, state, recognition }) => state === 'done' && recognised.get(sha256) === recognition)
      .modify({ indexedBy: indexOptionsVersion });
  }

  /** The files whose words as they are now are in the index, as their extracts say. */
  async #noted(): Promise<Set<string>> {
    return new Set(await this.#library.extracts.where('indexedBy').equals(indexOptionsVersion).primaryKeys());
  }

  /** Makes the shards hold exactly the pages of `files`, in steps that let searches through; stops when aborted. */
  async hold(files: readonly string[], signal: AbortSignal): Promise<void> {
    const wanted = new Set(files);
    const noted = await this.#noted();
    for (const shard of this.#shards.values()) {
      for (const sha256 of shard.files()) if (!wanted.has(sha256) || !noted.has(sha256)) shard.drop(sha256);
      for (const sha256 of shard.files()) wanted.delete(sha256);
    }
    this.waiting = wanted.size;
    let unsaved = 0;
    for (const sha256 of wanted) {
      if (signal.aborted) return;
      await this.#add(sha256);
      this.waiting -= 1;
      unsaved += 1;
      if (unsaved === filesPerSave) {
        await this.#save();
        unsaved = 0;
      }
    }
    await this.#save();
  }

  async #add(sha256: string): Promise<void> {
    const [rows, extract] = await Promise.all([
      this.#library.pages.where('sha256').equals(sha256).sortBy('page'),
      this.#library.extracts.get(sha256),
    ]);
    this.#unsaved.set(sha256, extract?.recognition);
    const headings = headingsOf(extract?.items ?? []);
    const pages: IndexedPage[] = rows.map(({ page, text }) => ({ page, text, heading: headings.get(page) ?? '' }));
    this.#open().add(sha256, pages);
  }

  /** The newest shard while it has room, else a new one. */
  #open(): PageShard {
    const newest = Math.max(0, ...[...this.#shards.keys()].map(Number));
    const shard = this.#shards.get(String(newest));
    if (shard && shard.pageCount < pagesPerShard) return shard;
    const next = PageShard.empty(String(newest + 1));
    this.#shards.set(next.id, next);
    return next;
  }

  async #save(): Promise<void> {
    for (const shard of this.#shards.values()) {
      if (!shard.changed) continue;
      await shard.tidy();
      shard.changed = false;
      const row = {
        id: shard.id,
        optionsVersion: indexOptionsVersion,
        count: shard.pageCount,
        json: new Blob([shard.save()]),
      };
      const recognised = new Map(this.#unsaved);
      const files = shard.files().filter((sha256) => this.#unsaved.delete(sha256));
      await this.#library.transaction('rw', this.#library.shards, this.#library.extracts, async () => {
        await this.#library.shards.put(row);
        await this.#note(files, recognised);
      });
    }
  }
}
