/**
 * The cross-references of a PDF (ISO 32000-1, 7.5.4 to 7.5.8): tables, streams, and files that have both. Strict where
 * a wrong guess would write a file that readers disagree about; a file that breaks the rules is refused.
 */
import { type Inflate, numberIn, streamData } from './pdf-streams.ts';
import { DamagedPdf, isAt, type PdfDictionary, readIndirect, readInteger, readValue, skipWhite } from './pdf-syntax.ts';

/** Where an object stands: at a place of the file, or packed into a stream of objects. */
export type ObjectPlace =
  | { kind: 'free' }
  | { kind: 'plain'; offset: number; generation: number }
  | { kind: 'packed'; stream: number; index: number };

/** All cross-references of a file, the newest first. */
export interface CrossReferences {
  places: Map<number, ObjectPlace>;
  /** The newest trailer: it names the root of the document. */
  trailer: PdfDictionary;
  /** Place of the newest section, which an added one names as the one before it. */
  newest: number;
  /** Whether the newest section is a stream; an added one has to be of the same form. */
  isStream: boolean;
  encrypted: boolean;
  /** The number of the next new object. */
  nextNumber: number;
}

/** Sections a paper saved very often may have; more is a loop that is not seen as one. */
const mostSections = 1000;
/** Object numbers readers take; a file that claims more would only fill the memory. */
const mostObjects = 8_388_607;
/** How far from the end of the file its last `startxref` is looked for: some sites add lines after it. */
const tail = 65_536;

interface Section {
  places: [number, ObjectPlace][];
  trailer: PdfDictionary;
  isStream: boolean;
}

function startOfNewest(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - tail);
  for (let at = bytes.length - 9; at >= from; at -= 1) {
    if (isAt(bytes, at, 'startxref')) {
      const offset = readInteger(bytes, skipWhite(bytes, at + 9));
      if (offset) return offset.value;
    }
  }
  throw new DamagedPdf('no table of contents');
}

function readTable(bytes: Uint8Array, at: number): Section {
  const places: [number, ObjectPlace][] = [];
  let place = skipWhite(bytes, at + 4);
  while (!isAt(bytes, place, 'trailer')) {
    const first = readInteger(bytes, place);
    const count = first && readInteger(bytes, skipWhite(bytes, first.end));
    if (!first || !count || first.value + count.value > mostObjects) throw new DamagedPdf('a broken table of contents');
    place = skipWhite(bytes, count.end);
    let start = first.value;
    for (let index = 0; index < count.value; index += 1) {
      const offset = readInteger(bytes, place);
      const generation = offset && readInteger(bytes, skipWhite(bytes, offset.end));
      const word = generation ? skipWhite(bytes, generation.end) : 0;
      if (!offset || !generation) throw new DamagedPdf('a broken table of contents');
      const isFree = isAt(bytes, word, 'f');
      if (!isFree && !isAt(bytes, word, 'n')) throw new DamagedPdf('a broken table of contents');
      // Some writers count from 1 where they mean 0, as the first line, which is never used, shows.
      if (index === 0 && isFree && start === 1 && generation.value === 65_535) start = 0;
      places.push([
        start + index,
        isFree ? { kind: 'free' } : { kind: 'plain', offset: offset.value, generation: generation.value },
      ]);
      place = skipWhite(bytes, word + 1);
    }
  }
  const trailer = readValue(bytes, place + 7);
  if (trailer.kind !== 'dictionary') throw new DamagedPdf('no trailer');
  return { places, trailer, isStream: false };
}

function numbersIn(dictionary: PdfDictionary, key: string): number[] | null {
  const node = dictionary.entries.get(key);
  if (node?.kind !== 'array') return null;
  return node.items.map((item) => (item.kind === 'number' && item.value >= 0 ? Math.floor(item.value) : 0));
}

async function readStream(bytes: Uint8Array, at: number, inflate: Inflate): Promise<Section> {
  const object = readIndirect(bytes, at);
  const trailer = object.value;
  const widths = trailer.kind === 'dictionary' ? numbersIn(trailer, 'W') : null;
  if (trailer.kind !== 'dictionary' || widths?.length !== 3 || widths.some((width) => width > 7)) {
    throw new DamagedPdf('a broken table of contents');
  }
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const data = await streamData(bytes, object, inflate);
  const runs = numbersIn(trailer, 'Index') ?? [0, numberIn(trailer, 'Size') ?? 0];
  const places: [number, ObjectPlace][] = [];
  let cursor = 0;
  const field = (width: number) => {
    let value = 0;
    for (let index = 0; index < width; index += 1) value = value * 256 + (data[cursor + index] ?? 0);
    cursor += width;
    return value;
  };
  for (let run = 0; run + 1 < runs.length; run += 2) {
    const first = runs[run] ?? 0;
    const count = runs[run + 1] ?? 0;
    if (first + count > mostObjects) throw new DamagedPdf('a broken table of contents');
    for (let number = first; number < first + count && cursor < data.length; number += 1) {
      const kind = kindWidth ? field(kindWidth) : 1;
      const second = field(secondWidth);
      const third = field(thirdWidth);
      if (kind === 0) places.push([number, { kind: 'free' }]);
      if (kind === 1) places.push([number, { kind: 'plain', offset: second, generation: third }]);
      if (kind === 2) places.push([number, { kind: 'packed', stream: second, index: third }]);
    }
  }
  return { places, trailer, isStream: true };
}

/** Reads all cross-references from the newest back. Throws `DamagedPdf`. */
export async function readCrossReferences(bytes: Uint8Array, inflate: Inflate): Promise<CrossReferences> {
  const newest = startOfNewest(bytes);
  const places = new Map<number, ObjectPlace>();
  const add = (found: readonly [number, ObjectPlace][]) => {
    for (const [number, place] of found) if (!places.has(number)) places.set(number, place);
  };
  const seen = new Set<number>();
  let top: Section | null = null;
  let encrypted = false;
  let highest = 0;
  for (let at: number | null = newest; at !== null && !seen.has(at) && seen.size < mostSections; ) {
    seen.add(at);
    const start = skipWhite(bytes, at);
    const section = isAt(bytes, start, 'xref') ? readTable(bytes, start) : await readStream(bytes, start, inflate);
    // In a file with both forms the stream has the objects that the table calls free, for readers of old.
    const hidden = section.isStream ? null : numberIn(section.trailer, 'XRefStm');
    add(hidden === null ? section.places : section.places.filter(([, place]) => place.kind !== 'free'));
    if (hidden !== null) {
      add((await readStream(bytes, hidden, inflate)).places);
      add(section.places);
    }
    top ??= section;
    encrypted ||= section.trailer.entries.has('Encrypt');
    highest = Math.max(highest, numberIn(section.trailer, 'Size') ?? 0);
    at = numberIn(section.trailer, 'Prev');
  }
  if (!top) throw new DamagedPdf('no table of contents');
  for (const number of places.keys()) highest = Math.max(highest, number + 1);
  if (highest > mostObjects) throw new DamagedPdf('a broken table of contents');
  return { places, trailer: top.trailer, newest, isStream: top.isStream, encrypted, nextNumber: highest };
}
