import { type CrossReferences, readCrossReferences } from './cross-references.ts';
import { type Inflate, numberIn, streamData } from './pdf-streams.ts';
import {
  DamagedPdf,
  latin,
  type PdfDictionary,
  type PdfNode,
  readIndirect,
  readInteger,
  readValue,
  skipWhite,
} from './pdf-syntax.ts';

/** A value with the bytes it stands in: the file itself, or a stream of objects that was unpacked. */
export interface Placed {
  source: Uint8Array;
  node: PdfNode;
  /** Of the object it is the value of; 0 inside streams of objects. */
  generation: number;
}

/** A dictionary with the bytes it stands in. */
export interface PlacedDictionary extends Placed {
  node: PdfDictionary;
}

/** References that lead to references are followed this far. */
const longestChain = 32;

interface ObjectStream {
  bytes: Uint8Array;
  /** Where each object begins, by its number. */
  starts: Map<number, number>;
}

/** A PDF whose objects can be asked for. Every method throws `DamagedPdf`. */
export class PdfFile {
  readonly bytes: Uint8Array;
  readonly references: CrossReferences;
  readonly #inflate: Inflate;
  readonly #streams = new Map<number, Promise<ObjectStream>>();

  private constructor(bytes: Uint8Array, references: CrossReferences, inflate: Inflate) {
    this.bytes = bytes;
    this.references = references;
    this.#inflate = inflate;
  }

  /** Reads the cross-references of a file. */
  static async open(bytes: Uint8Array, inflate: Inflate): Promise<PdfFile> {
    return new PdfFile(bytes, await readCrossReferences(bytes, inflate), inflate);
  }

  /** The object with a number; a number that is not in use stands for null, as the rules say. */
  async object(number: number): Promise<Placed> {
    const place = this.references.places.get(number);
    if (!place || place.kind === 'free') {
      return { source: this.bytes, node: { kind: 'null', start: 0, end: 0 }, generation: 0 };
    }
    if (place.kind === 'plain') {
      const object = readIndirect(this.bytes, place.offset);
      if (object.number !== number) throw new DamagedPdf('another object than the table of contents says');
      return { source: this.bytes, node: object.value, generation: object.generation };
    }
    const { bytes, starts } = await this.#stream(place.stream);
    const start = starts.get(number);
    if (start === undefined) throw new DamagedPdf('an object that is not where it should be');
    return { source: bytes, node: readValue(bytes, start), generation: 0 };
  }

  /** What a value stands for: itself, or what its reference leads to. */
  async follow(placed: Placed): Promise<Placed> {
    let found = placed;
    for (let step = 0; found.node.kind === 'reference'; step += 1) {
      if (step > longestChain) throw new DamagedPdf('references in a circle');
      found = await this.object(found.node.number);
    }
    return found;
  }

  /** What an entry of a dictionary stands for; null when there is none. */
  async entry(dictionary: PlacedDictionary, key: string): Promise<Placed | null> {
    const node = dictionary.node.entries.get(key);
    if (!node) return null;
    const found = await this.follow({ ...dictionary, node });
    return found.node.kind === 'null' ? null : found;
  }

  #stream(number: number): Promise<ObjectStream> {
    const known = this.#streams.get(number);
    if (known) return known;
    const read = this.#readStream(number);
    this.#streams.set(number, read);
    return read;
  }

  async #readStream(number: number): Promise<ObjectStream> {
    const place = this.references.places.get(number);
    if (place?.kind !== 'plain') throw new DamagedPdf('objects packed in something that is not there');
    const object = readIndirect(this.bytes, place.offset);
    const dictionary = object.value;
    if (object.number !== number || dictionary.kind !== 'dictionary') throw new DamagedPdf('no stream of objects');
    const bytes = await streamData(this.bytes, object, this.#inflate);
    const first = numberIn(dictionary, 'First') ?? 0;
    const count = numberIn(dictionary, 'N') ?? 0;
    const starts = new Map<number, number>();
    let at = 0;
    for (let index = 0; index < count; index += 1) {
      const name = readInteger(bytes, skipWhite(bytes, at));
      const start = name && readInteger(bytes, skipWhite(bytes, name.end));
      if (!name || !start) break;
      starts.set(name.value, first + start.value);
      at = start.end;
    }
    return { bytes, starts };
  }
}

/** A value as dictionary, or null when it is another thing. */
export function asDictionary(placed: Placed | null): PlacedDictionary | null {
  return placed?.node.kind === 'dictionary' ? { ...placed, node: placed.node } : null;
}

/** The bytes of a value as they stand in the file, one character for each byte. */
export function raw({ source, node }: Placed): string {
  return latin(source, node.start, node.end);
}
