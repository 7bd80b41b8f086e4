import { z } from 'zod';
import { Dictionary } from './dictionary.ts';

const partSchema = z.object({
  key: z.string(),
  kind: z.enum(['report', 'minutes', 'decision', 'promise', 'mark', 'question']),
  meetingId: z.string().nullable(),
  itemNumber: z.string(),
  itemTitle: z.string(),
  title: z.string(),
  by: z.string(),
  /** Sections in it. They stand side by side, in the order of the parts. */
  sections: z.number().int().nonnegative(),
});
/**
 * What sections belong to: a report or appendix in a file, or a record such as a decision. `key` is the SHA-256 of the
 * file or the record's id; parts of one key are put in and taken out together.
 */
export type Part = z.infer<typeof partSchema>;

const headSchema = z.object({
  parts: z.array(partSchema),
  /** Acronyms and the words they stand for, as the texts define them, with how often. */
  acronyms: z.array(z.tuple([z.string(), z.string(), z.number()])),
  /** Bytes of each of the lists of numbers that follow, in their order. */
  lengths: z.array(z.number()),
});

/** Numbers of a section that are kept side by side. */
export const placeFields = { firstPage: 0, start: 1, lastPage: 2, end: 3, words: 4, weight: 5 } as const;
/** How many numbers of a section are kept. */
export const placeWidth = 6;

/** The lists a shard is made of. All places and counts are numbers from 0. */
export interface ShardLists {
  wordBytes: Uint8Array;
  wordStarts: Uint32Array;
  stemBytes: Uint8Array;
  stemStarts: Uint32Array;
  /** For each stem where its words begin in `stemWords`, and where the last one's end. */
  stemWordStarts: Uint32Array;
  stemWords: Uint32Array;
  /** For each word where the sections that hold it begin in `postings`, and where the last one's end. */
  postingStarts: Uint32Array;
  /** Sections that hold a word, ascending. */
  postings: Uint16Array;
  /** How much each of them says it: occurrences, more for those in headings; 255 at most. */
  counts: Uint8Array;
  /** `placeWidth` numbers for each section: see `placeFields`. */
  places: Uint32Array;
  /** For each section where its paragraphs begin in `paragraphs`, and where the last one's end. */
  paragraphStarts: Uint32Array;
  /** Hashes of paragraphs, by which what is repeated in one paper after another is known. */
  paragraphs: Uint32Array;
}

const order = [
  'wordStarts',
  'stemStarts',
  'stemWordStarts',
  'stemWords',
  'postingStarts',
  'places',
  'paragraphStarts',
  'paragraphs',
  'postings',
  'wordBytes',
  'stemBytes',
  'counts',
] as const satisfies readonly (keyof ShardLists)[];

const kinds = { postings: Uint16Array, wordBytes: Uint8Array, stemBytes: Uint8Array, counts: Uint8Array } as const;

/** A paragraph in so many papers of a shard is boilerplate; minutes stand in two, their own and the next pack. */
const manyPapers = 4;

/** A section of boilerplate alone counts so much less. */
const boilerplate = 0.6;

/** Sections of one shard at most: they are told by 16 bits. */
export const mostSections = 65_535;

/**
 * A part of the index, over the sections of one body's papers and records of one period. It never changes: `ShardBuilder`
 * makes another one of it. What it is made of are lists of numbers, which are saved and loaded as they are.
 */
export class Shard {
  readonly parts: readonly Part[];
  readonly acronyms: readonly (readonly [string, string, number])[];
  readonly lists: ShardLists;
  readonly words: Dictionary;
  readonly stems: Dictionary;
  /** The part of each section. */
  readonly partOf: Uint16Array;
  /** How many words each section has. */
  readonly lengths: Float32Array;
  /** Words of all its sections together. */
  readonly totalWords: number;

  constructor(parts: readonly Part[], acronyms: Shard['acronyms'], lists: ShardLists) {
    this.parts = parts;
    this.acronyms = acronyms;
    this.lists = lists;
    this.words = new Dictionary(lists.wordBytes, lists.wordStarts);
    this.stems = new Dictionary(lists.stemBytes, lists.stemStarts);
    this.partOf = new Uint16Array(this.sectionCount);
    let section = 0;
    for (const [at, part] of parts.entries()) {
      this.partOf.fill(at, section, section + part.sections);
      section += part.sections;
    }
    if (section !== this.sectionCount) throw new Error('the parts and the sections of a shard do not agree');
    this.lengths = Float32Array.from({ length: section }, (_, at) => this.place(at, 'words'));
    this.totalWords = this.lengths.reduce((sum, length) => sum + length, 0);
  }

  /** How many sections it has. */
  get sectionCount(): number {
    return this.lists.places.length / placeWidth;
  }

  /** A number of a section. */
  place(section: number, field: keyof typeof placeFields): number {
    return this.lists.places[section * placeWidth + placeFields[field]] ?? 0;
  }

  /** Bytes it takes in memory, nearly. */
  get size(): number {
    return order.reduce((sum, name) => sum + this.lists[name].byteLength, 0) + this.parts.length * 300;
  }

  /** The places of the words that have a stem. */
  wordsWithStem(stem: string): Uint32Array {
    const at = this.stems.find(stem);
    const { stemWordStarts, stemWords } = this.lists;
    return at < 0 ? new Uint32Array() : stemWords.subarray(stemWordStarts[at], stemWordStarts[at + 1]);
  }

  #worth: Float32Array | null = null;

  /** How much each section is worth, 0 to 1: less where it is what every paper has. */
  get worth(): Float32Array {
    this.#worth ??= this.#findRepeated().map(
      (repeated, section) => (this.place(section, 'weight') / 100) * (1 - boilerplate * repeated),
    );
    return this.#worth;
  }

  /** For each section which share of its paragraphs (0 to 1) stands in many other papers or records as well. */
  #findRepeated(): Float32Array {
    const { paragraphs, paragraphStarts } = this.lists;
    const papers = new Map<number, { last: string; count: number }>();
    const each = (section: number, use: (hash: number) => void): void => {
      for (let at = paragraphStarts[section] ?? 0; at < (paragraphStarts[section + 1] ?? 0); at += 1) {
        use(paragraphs[at] ?? 0);
      }
    };
    for (let section = 0; section < this.sectionCount; section += 1) {
      const key = this.parts[this.partOf[section] ?? 0]?.key ?? '';
      each(section, (hash) => {
        const known = papers.get(hash);
        if (!known) papers.set(hash, { last: key, count: 1 });
        else if (known.last !== key) papers.set(hash, { last: key, count: known.count + 1 });
      });
    }
    const shares = new Float32Array(this.sectionCount);
    for (let section = 0; section < this.sectionCount; section += 1) {
      let common = 0;
      let all = 0;
      each(section, (hash) => {
        all += 1;
        if ((papers.get(hash)?.count ?? 0) >= manyPapers) common += 1;
      });
      shares[section] = all === 0 ? 0 : common / all;
    }
    return shares;
  }

  /** The shard as bytes. */
  save(): Uint8Array<ArrayBuffer> {
    const lengths = order.map((name) => this.lists[name].byteLength);
    const head = new TextEncoder().encode(JSON.stringify({ parts: this.parts, acronyms: this.acronyms, lengths }));
    const start = 4 + head.length + ((4 - (head.length % 4)) % 4);
    const saved = new Uint8Array(start + lengths.reduce((sum, length) => sum + length, 0));
    new DataView(saved.buffer).setUint32(0, head.length, true);
    saved.set(head, 4);
    let at = start;
    for (const name of order) {
      const list = this.lists[name];
      saved.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at);
      at += list.byteLength;
    }
    return saved;
  }

  /** A shard as `save` wrote it. Throws where the bytes are not one. */
  static load(saved: ArrayBuffer): Shard {
    const headLength = new DataView(saved).getUint32(0, true);
    const head = headSchema.parse(JSON.parse(new TextDecoder().decode(new Uint8Array(saved, 4, headLength))));
    let at = 4 + headLength + ((4 - (headLength % 4)) % 4);
    const lists: Partial<Record<keyof ShardLists, Uint8Array | Uint16Array | Uint32Array>> = {};
    for (const [index, name] of order.entries()) {
      const length = head.lengths[index] ?? 0;
      const List = name in kinds ? kinds[name as keyof typeof kinds] : Uint32Array;
      lists[name] = new List(saved, at, length / List.BYTES_PER_ELEMENT);
      at += length;
    }
    return new Shard(head.parts, head.acronyms, lists as ShardLists);
  }
}
