import { Dictionary, inByteOrder } from './dictionary.ts';
import { mostSections, type Part, placeFields, placeWidth, Shard } from './shard.ts';
import { stemOf } from './stem.ts';

/** A section as it is put in. */
export interface IndexedSection {
  firstPage: number;
  /** Where it begins in the text of its first page, in UTF-16 units. */
  start: number;
  lastPage: number;
  end: number;
  /** How many words it has. */
  words: number;
  /** How much its own worth is, 0 to 100: less for what every paper has. */
  weight: number;
  /** Each word and how much the section says it. */
  counts: ReadonlyMap<string, number>;
  /** Hashes of its longer paragraphs. */
  paragraphs: readonly number[];
}

/** A part with its sections. */
export interface IndexedPart extends Omit<Part, 'sections'> {
  sections: readonly IndexedSection[];
  acronyms: readonly (readonly [string, string])[];
}

const mostCount = 255;

/** Collects sections and packs them into a shard; begins with those of another shard, as far as they stay. */
export class ShardBuilder {
  readonly #parts: Part[] = [];
  readonly #places: number[] = [];
  readonly #paragraphs: number[][] = [];
  /** For each word section and count by turns. */
  readonly #postings = new Map<string, number[]>();
  readonly #acronyms = new Map<string, number>();

  /** Begins with the sections of a shard but for the parts with these keys. */
  constructor(before: Shard | null = null, without: ReadonlySet<string> = new Set()) {
    if (!before) return;
    const moved = new Int32Array(before.sectionCount).fill(-1);
    let section = 0;
    for (const part of before.parts) {
      if (without.has(part.key)) {
        section += part.sections;
        continue;
      }
      this.#parts.push(part);
      for (let left = part.sections; left > 0; left -= 1) {
        moved[section] = this.#paragraphs.length;
        const { places, paragraphs, paragraphStarts } = before.lists;
        for (let field = 0; field < placeWidth; field += 1)
          this.#places.push(places[section * placeWidth + field] ?? 0);
        this.#paragraphs.push([...paragraphs.subarray(paragraphStarts[section], paragraphStarts[section + 1])]);
        section += 1;
      }
    }
    this.#takeWords(before, moved);
    for (const [acronym, meaning, count] of before.acronyms) this.#acronyms.set(`${acronym}|${meaning}`, count);
  }

  #takeWords(before: Shard, moved: Int32Array): void {
    const { postings, counts, postingStarts } = before.lists;
    for (let at = 0; at < before.words.size; at += 1) {
      const list: number[] = [];
      for (let place = postingStarts[at] ?? 0; place < (postingStarts[at + 1] ?? 0); place += 1) {
        const now = moved[postings[place] ?? 0] ?? -1;
        if (now >= 0) list.push(now, counts[place] ?? 0);
      }
      if (list.length > 0) this.#postings.set(before.words.wordAt(at), list);
    }
  }

  /** How many sections there are so far. */
  get sectionCount(): number {
    return this.#paragraphs.length;
  }

  /** Puts a part in. What does not fit into a shard any more is left out. */
  add({ sections, acronyms, ...part }: IndexedPart): void {
    const fitting = sections.slice(0, mostSections - this.sectionCount);
    this.#parts.push({ ...part, sections: fitting.length });
    for (const section of fitting) {
      const at = this.#paragraphs.length;
      this.#paragraphs.push([...section.paragraphs]);
      for (const field of Object.keys(placeFields) as (keyof typeof placeFields)[]) this.#places.push(section[field]);
      for (const [word, count] of section.counts) {
        const list = this.#postings.get(word);
        if (list) list.push(at, Math.min(mostCount, count));
        else this.#postings.set(word, [at, Math.min(mostCount, count)]);
      }
    }
    for (const [acronym, meaning] of acronyms) {
      const name = `${acronym}|${meaning}`;
      this.#acronyms.set(name, (this.#acronyms.get(name) ?? 0) + 1);
    }
  }

  /** The shard. */
  build(): Shard {
    const words = inByteOrder(this.#postings.keys());
    const byStem = new Map<string, number[]>();
    const postingStarts = new Uint32Array(words.length + 1);
    for (const [at, word] of words.entries()) {
      postingStarts[at + 1] = (postingStarts[at] ?? 0) + (this.#postings.get(word)?.length ?? 0) / 2;
      const stem = stemOf(word);
      const list = byStem.get(stem);
      if (list) list.push(at);
      else byStem.set(stem, [at]);
    }
    const postings = new Uint16Array(postingStarts[words.length] ?? 0);
    const counts = new Uint8Array(postings.length);
    let place = 0;
    for (const word of words) {
      const list = this.#postings.get(word) ?? [];
      for (let at = 0; at < list.length; at += 2) {
        postings[place] = list[at] ?? 0;
        counts[place] = list[at + 1] ?? 0;
        place += 1;
      }
    }
    const stems = inByteOrder(byStem.keys());
    const { bytes: stemBytes, starts: stemStarts } = Dictionary.of(stems);
    const { bytes: wordBytes, starts: wordStarts } = Dictionary.of(words);
    const [stemWordStarts, stemWords] = flattened(stems.map((stem) => byStem.get(stem) ?? []));
    const [paragraphStarts, paragraphs] = flattened(this.#paragraphs);
    const acronyms = [...this.#acronyms].map(([name, count]): [string, string, number] => {
      const [acronym = '', meaning = ''] = name.split('|');
      return [acronym, meaning, count];
    });
    return new Shard(this.#parts, acronyms, {
      wordBytes,
      wordStarts,
      stemBytes,
      stemStarts,
      stemWordStarts,
      stemWords,
      postingStarts,
      postings,
      counts,
      places: Uint32Array.from(this.#places),
      paragraphStarts,
      paragraphs,
    });
  }
}

/** Lists one after another, with where each begins and where the last one ends. */
function flattened(lists: readonly (readonly number[])[]): [Uint32Array, Uint32Array] {
  const starts = new Uint32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + list.length;
  const all = new Uint32Array(starts[lists.length] ?? 0);
  for (const [at, list] of lists.entries()) all.set(list, starts[at]);
  return [starts, all];
}
