import { withinEdits } from './edits.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Words looked up lately, as bytes: each is looked up in many shards. */
const encodings = new Map<string, Uint8Array>();
const mostEncodings = 1000;

function bytesOf(word: string): Uint8Array {
  const known = encodings.get(word);
  if (known) return known;
  if (encodings.size >= mostEncodings) encodings.clear();
  const bytes = encoder.encode(word);
  encodings.set(word, bytes);
  return bytes;
}

/** Words in order, as UTF-8 side by side: some hundred thousand words take a few megabytes and nothing to load. */
export class Dictionary {
  readonly bytes: Uint8Array;
  /** Where each word begins, and where the last one ends. */
  readonly starts: Uint32Array;

  constructor(bytes: Uint8Array, starts: Uint32Array) {
    this.bytes = bytes;
    this.starts = starts;
  }

  /** A dictionary of words that are in the order of their bytes (`inByteOrder`), each once. */
  static of(words: readonly string[]): Dictionary {
    const encoded = words.map((word) => encoder.encode(word));
    const starts = new Uint32Array(words.length + 1);
    for (const [at, word] of encoded.entries()) starts[at + 1] = (starts[at] ?? 0) + word.length;
    const bytes = new Uint8Array(starts[words.length] ?? 0);
    for (const [at, word] of encoded.entries()) bytes.set(word, starts[at] ?? 0);
    return new Dictionary(bytes, starts);
  }

  /** How many words it has. */
  get size(): number {
    return this.starts.length - 1;
  }

  /** The word at a place. */
  wordAt(at: number): string {
    return decoder.decode(this.bytes.subarray(this.starts[at], this.starts[at + 1]));
  }

  /** The place of a word, or -1 where it is not in. */
  find(word: string): number {
    const wanted = bytesOf(word);
    const at = this.#firstFrom(wanted);
    return at < this.size && this.#compare(at, wanted) === 0 ? at : -1;
  }

  /** The places `[from, to)` of the words that begin like this. */
  range(prefix: string): [number, number] {
    const wanted = bytesOf(prefix);
    const from = this.#firstFrom(wanted);
    let low = from;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#beginsWith(middle, wanted)) low = middle + 1;
      else high = middle;
    }
    return [from, low];
  }

  /**
   * The places of the words within so many typing errors of a word that begin with its first letter; where `beginning`,
   * of the words whose beginning is.
   */
  near(word: string, errors: number, beginning: boolean): number[] {
    const wanted = bytesOf(word);
    const [from, to] = this.range(word.slice(0, 1));
    const found: number[] = [];
    for (let at = from; at < to; at += 1) {
      const start = this.starts[at] ?? 0;
      const end = this.starts[at + 1] ?? 0;
      if (wanted.length - (end - start) > errors) continue;
      if (!beginning && end - start - wanted.length > errors) continue;
      if (withinEdits(wanted, this.bytes, [start, end], errors, beginning)) found.push(at);
    }
    return found;
  }

  #firstFrom(wanted: Uint8Array): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(middle, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(at: number, wanted: Uint8Array): number {
    const start = this.starts[at] ?? 0;
    const length = (this.starts[at + 1] ?? 0) - start;
    const shorter = Math.min(length, wanted.length);
    for (let place = 0; place < shorter; place += 1) {
      const difference = (this.bytes[start + place] ?? 0) - (wanted[place] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - wanted.length;
  }

  #beginsWith(at: number, wanted: Uint8Array): boolean {
    const start = this.starts[at] ?? 0;
    if ((this.starts[at + 1] ?? 0) - start < wanted.length) return false;
    return wanted.every((byte, place) => this.bytes[start + place] === byte);
  }
}

/** Puts words into the order of their bytes, which is that of code points and not of UTF-16 units. */
export function inByteOrder(words: Iterable<string>): string[] {
  const list = [...words];
  // Nearly always the two orders are the same; only characters beyond the first plane stand elsewhere.
  if (!list.some((word) => /[\ud800-\uffff]/.test(word))) return list.sort();
  return list
    .map((word) => ({ word, bytes: encoder.encode(word) }))
    .sort((one, other) => {
      const shorter = Math.min(one.bytes.length, other.bytes.length);
      for (let at = 0; at < shorter; at += 1) {
        const difference = (one.bytes[at] ?? 0) - (other.bytes[at] ?? 0);
        if (difference !== 0) return difference;
      }
      return one.bytes.length - other.bytes.length;
    })
    .map(({ word }) => word);
}
