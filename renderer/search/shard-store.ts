import type { Extract } from '../../shared/model/library.ts';
import { partsOfFile } from '../../shared/search/index/file-parts.ts';
import { indexedPart } from '../../shared/search/index/sections.ts';
import { Shard } from '../../shared/search/index/shard.ts';
import { ShardBuilder } from '../../shared/search/index/shard-builder.ts';
import { library } from '../data/library-db.ts';
import type { Catalogue } from './catalogue.ts';
import { indexOptionsVersion } from './index-version.ts';
import { indexed, recordKey, type SearchRecord } from './records.ts';

/** Pages indexed between two savings at most, nearly: what a crash costs is indexing these again. */
const pagesPerSave = 1500;

/** Bytes of shards kept in memory; those of the oldest years beyond it are loaded when they are asked for. */
const memoryBudget = 320_000_000;

interface Known {
  keys: ReadonlySet<string>;
  size: number;
  shard: Shard | null;
  /** When it was last asked for, counted in searches. */
  used: number;
}

/** What a shard is to hold. */
interface Wanted {
  files: ReadonlySet<string>;
  records: ReadonlyMap<string, SearchRecord>;
}

/**
 * The shards in memory and in the database. Pages and records are the truth: whatever the shards lack is added and
 * whatever is no longer there is dropped, so that a lost or outdated shard is made again.
 */
export class ShardStore {
  readonly #catalogue: Catalogue;
  readonly #budget: number;
  readonly #known = new Map<string, Known>();
  #searches = 0;
  /** True until the saved shards have been loaded. */
  loading = true;

  /** `budget` in bytes of shards. */
  constructor(catalogue: Catalogue, budget = memoryBudget) {
    this.#catalogue = catalogue;
    this.#budget = budget;
  }

  #newestFirst(): [string, Known][] {
    return [...this.#known].sort(([one], [other]) => (one < other ? 1 : -1));
  }

  /** Loads the saved shards, newest first, as far as memory goes; those of another version are left to be rebuilt. */
  async load(): Promise<void> {
    const ids = (await library.shards.toCollection().primaryKeys()).sort().reverse();
    for (const id of ids) {
      const row = await library.shards.get(id);
      if (!row) continue;
      if (row.optionsVersion !== indexOptionsVersion) await library.shards.delete(id);
      else {
        this.#known.set(id, { keys: new Set(row.keys), size: row.size, shard: null, used: 0 });
        if (this.held + row.size <= this.#budget) await this.#bring(id, row.bytes);
      }
    }
    this.loading = false;
  }

  /** Bytes of the shards that are in memory. */
  get held(): number {
    return [...this.#known.values()].reduce((sum, { shard, size }) => sum + (shard ? size : 0), 0);
  }

  /** Loads one shard; one that is broken is dropped, to be made again. */
  async #bring(id: string, bytes?: Blob): Promise<void> {
    const known = this.#known.get(id);
    if (!known || known.shard) return;
    const saved = bytes ?? (await library.shards.get(id))?.bytes;
    try {
      if (!saved) throw new Error('it is gone');
      known.shard = Shard.load(await saved.arrayBuffer());
    } catch (error) {
      console.warn(`search: shard ${id} cannot be read and is made again`, error);
      this.#known.delete(id);
      await library.shards.delete(id);
    }
  }

  /**
   * The shards a search needs, newest first, as many as the memory holds; and the ids of those left out. Those that are
   * not in memory are loaded, and those that were not needed for longest make room. `needs` tells by a shard's id, `<year>
   * <body>`, and `isFirst` which of them come before all others.
   */
  async need(
    needs: (id: string) => boolean,
    isFirst: (id: string) => boolean = () => false,
  ): Promise<{ shards: Shard[]; left: string[] }> {
    this.#searches += 1;
    const needed = this.#newestFirst().filter(([id]) => needs(id));
    const ordered = [...needed.filter(([id]) => isFirst(id)), ...needed.filter(([id]) => !isFirst(id))];
    const left: string[] = [];
    let size = 0;
    for (const [id, known] of ordered) {
      if (size + known.size > this.#budget) left.push(id);
      else {
        size += known.size;
        known.used = this.#searches;
      }
    }
    const fitting = needed.filter(([, known]) => known.used === this.#searches);
    for (const [id, known] of fitting) {
      if (known.shard || this.loading) continue;
      this.#makeRoom(known.size);
      await this.#bring(id);
    }
    return { shards: fitting.flatMap(([, { shard }]) => shard ?? []), left };
  }

  #makeRoom(size: number): void {
    const idle = [...this.#known.values()]
      .filter(({ shard, used }) => shard && used < this.#searches)
      .sort((one, other) => one.used - other.used);
    for (const known of idle) {
      if (this.held + size <= this.#budget) return;
      known.shard = null;
    }
  }

  /** Drops shards that were not needed for longest, the oldest of them first, until the rest fits; but not the one just made. */
  #trim(made: string): void {
    const others = [...this.#known]
      .filter(([id, { shard }]) => shard && id !== made)
      .sort(([one, first], [other, second]) => first.used - second.used || (one < other ? -1 : 1));
    for (const [, known] of others) {
      if (this.held <= this.#budget) return;
      known.shard = null;
    }
  }

  /** Makes the shards hold exactly these files and records, newest first and in steps that let searches through. */
  async hold(
    files: ReadonlyMap<string, ReadonlySet<string>>,
    records: readonly SearchRecord[],
    signal: AbortSignal,
  ): Promise<void> {
    const noted = new Set(await library.extracts.where('indexedBy').equals(indexOptionsVersion).primaryKeys());
    const byShard = new Map<string, Map<string, SearchRecord>>();
    for (const record of records) {
      const id = this.#catalogue.shardOf(record.meetingId);
      const list = byShard.get(id) ?? new Map<string, SearchRecord>();
      byShard.set(id, list.set(recordKey(record), record));
    }
    const ids = [...new Set([...files.keys(), ...byShard.keys(), ...this.#known.keys()])].sort().reverse();
    const lacking = ids.map((id) => {
      const wanted: Wanted = { files: files.get(id) ?? new Set(), records: byShard.get(id) ?? new Map() };
      return { id, ...this.#difference(id, wanted, noted), wanted };
    });
    for (const { id, stale, missing, wanted } of lacking) {
      if (stale.size === 0 && missing.length === 0) continue;
      await this.#change(id, stale, missing, wanted, signal);
      if (signal.aborted) return;
    }
  }

  /** What a shard has and should not, and what it lacks. A file whose words are others now is both. */
  #difference(id: string, { files, records }: Wanted, noted: ReadonlySet<string>) {
    const keys = this.#known.get(id)?.keys ?? new Set<string>();
    const isRight = (key: string) => records.has(key) || (files.has(key) && noted.has(key));
    const stale = new Set([...keys].filter((key) => !isRight(key)));
    const missing = [...records.keys(), ...files].filter((key) => !keys.has(key) || stale.has(key));
    return { stale, missing };
  }

  async #change(
    id: string,
    stale: ReadonlySet<string>,
    missing: readonly string[],
    { records }: Wanted,
    signal: AbortSignal,
  ): Promise<void> {
    await this.#bring(id);
    let builder = new ShardBuilder(this.#known.get(id)?.shard ?? null, stale);
    let read = new Map<string, Extract['recognition']>();
    let pages = 0;
    for (const key of missing) {
      const record = records.get(key);
      if (record) builder.add(indexed(record));
      else pages += await this.#addFile(builder, key, read);
      if (signal.aborted) return;
      if (pages >= pagesPerSave) {
        await this.#save(id, builder, read);
        builder = new ShardBuilder(this.#known.get(id)?.shard ?? null);
        read = new Map();
        pages = 0;
      }
    }
    await this.#save(id, builder, read);
  }

  /** Adds the sections of a file; gives how many pages it has. */
  async #addFile(builder: ShardBuilder, sha256: string, read: Map<string, Extract['recognition']>): Promise<number> {
    const entry = this.#catalogue.get(sha256);
    if (!entry) return 0;
    const { document } = entry;
    const [pages, extract, item] = await Promise.all([
      library.pages.where('sha256').equals(sha256).sortBy('page'),
      library.extracts.get(sha256),
      document.itemId ? library.items.get(document.itemId) : undefined,
    ]);
    read.set(sha256, extract?.recognition);
    const file = {
      sha256,
      meetingId: document.meetingId,
      title: document.title,
      isRecord: document.kind === 'printed-minutes' || document.kind === 'printed-decisions',
      item: item ? { number: item.number, title: item.title } : null,
      items: extract?.items ?? [],
    };
    for (const part of partsOfFile(file, pages)) builder.add(indexedPart(part, pages));
    return pages.length;
  }

  async #save(id: string, builder: ShardBuilder, read: ReadonlyMap<string, Extract['recognition']>): Promise<void> {
    const shard = builder.build();
    const keys = new Set(shard.parts.map(({ key }) => key));
    const row = { id, optionsVersion: indexOptionsVersion, keys: [...keys], size: shard.size };
    await library.transaction('rw', library.shards, library.extracts, async () => {
      if (keys.size === 0) await library.shards.delete(id);
      else await library.shards.put({ ...row, bytes: new Blob([shard.save()]) });
      await this.#note(read);
    });
    if (keys.size === 0) this.#known.delete(id);
    else {
      this.#known.set(id, { keys, size: shard.size, shard, used: this.#searches });
      this.#trim(id);
    }
  }

  /**
   * Notes with files that the index has their words, for whoever asks whether a meeting is ready. One that was read
   * again meanwhile, because words were recognised on its pages, has others now.
   */
  async #note(read: ReadonlyMap<string, Extract['recognition']>): Promise<void> {
    await library.extracts
      .where('sha256')
      .anyOf([...read.keys()])
      .filter(({ sha256, state, recognition }) => state === 'done' && read.get(sha256) === recognition)
      .modify({ indexedBy: indexOptionsVersion });
  }
}
