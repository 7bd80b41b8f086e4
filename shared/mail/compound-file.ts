/**
 * The compound file, Microsoft's file system within a file ([MS-CFB]), which Outlook's messages and old Office documents
 * are. Read without trust: every chain of sectors and every tree of entries is followed at most as far as the file is
 * long, so that no file can make the reader throw or run on.
 */

/** A folder of a compound file. Names are as written; where two are the same, the first counts. */
export interface CompoundFolder {
  folders: Map<string, CompoundFolder>;
  /** The bytes of its streams, read when asked for, as many as are asked for. */
  streams: Map<string, (most?: number) => Uint8Array>;
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Sector numbers from here on are marks, not sectors. */
const lastSector = 0xffff_fffa;

const entrySize = 128;
const entryKinds = { folder: 1, stream: 2, root: 5 };

/** Deeper than any message is nested within another. */
const deepest = 64;

interface Entry {
  name: string;
  kind: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** True when bytes begin as a compound file does. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, place) => bytes[place] === byte);
}

class Sectors {
  private readonly view: DataView;
  private readonly bytes: Uint8Array;
  private readonly sectorSize: number;
  private readonly table: Uint32Array;
  /** Streams shorter than this stand in the small sectors. */
  private readonly smallBelow: number;
  private readonly smallTable: Uint32Array;
  private small: Uint8Array = new Uint8Array();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sectorSize = this.view.getUint16(30, true) === 12 ? 4096 : 512;
    this.smallBelow = Math.min(this.view.getUint32(56, true), 65_536);
    this.table = this.readTable();
    this.smallTable = this.numbersOf(this.chain(this.view.getUint32(60, true), this.table));
  }

  private get count(): number {
    return Math.ceil(this.bytes.length / this.sectorSize) - 1;
  }

  private sector(number: number): Uint8Array {
    const start = (number + 1) * this.sectorSize;
    return this.bytes.subarray(start, start + this.sectorSize);
  }

  private numbersOf(sectors: readonly number[]): Uint32Array {
    const perSector = this.sectorSize / 4;
    const numbers = new Uint32Array(sectors.length * perSector).fill(0xffff_ffff);
    for (const [place, number] of sectors.entries()) {
      const start = (number + 1) * this.sectorSize;
      const whole = Math.max(0, Math.min(perSector, Math.floor((this.bytes.length - start) / 4)));
      for (let at = 0; at < whole; at += 1) {
        numbers[place * perSector + at] = this.view.getUint32(start + at * 4, true);
      }
    }
    return numbers;
  }

  /** The table of what sector follows which: its first 109 sectors are named in the header, more in a chain. */
  private readTable(): Uint32Array {
    const named: number[] = [];
    for (let at = 76; at < 512; at += 4) named.push(this.view.getUint32(at, true));
    let next = this.view.getUint32(68, true);
    for (let read = 0; next < this.count && read < this.count; read += 1) {
      const numbers = this.numbersOf([next]);
      named.push(...numbers.subarray(0, -1));
      next = numbers.at(-1) ?? lastSector;
    }
    const perSector = this.sectorSize / 4;
    const enough = Math.ceil(this.count / perSector) + 1;
    return this.numbersOf(named.filter((number) => number < this.count).slice(0, enough));
  }

  private chain(first: number, table: Uint32Array, most = this.count): number[] {
    const sectors: number[] = [];
    for (let next = first; next < lastSector && sectors.length < most; next = table[next] ?? lastSector) {
      sectors.push(next);
    }
    return sectors;
  }

  /** The bytes of a chain of whole sectors, cut to `size`. */
  read(first: number, size: number): Uint8Array {
    const wanted = Math.min(size, this.bytes.length);
    const sectors = this.chain(first, this.table, Math.ceil(wanted / this.sectorSize));
    return joined(
      sectors.map((number) => this.sector(number)),
      wanted,
    );
  }

  /** The sectors the small ones are cut from. */
  setSmall(first: number, size: number): void {
    this.small = this.read(first, size);
  }

  stream({ start, size }: Entry, most: number): Uint8Array {
    const wanted = Math.min(size, most);
    if (size >= this.smallBelow) return this.read(start, wanted);
    const pieces = this.chain(start, this.smallTable, Math.ceil(wanted / 64)).map((number) =>
      this.small.subarray(number * 64, number * 64 + 64),
    );
    return joined(pieces, wanted);
  }

  entries(): Entry[] {
    const bytes = this.read(this.view.getUint32(48, true), Number.POSITIVE_INFINITY);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + entrySize <= bytes.length; at += entrySize) {
      let name = '';
      const nameLength = Math.min(view.getUint16(at + 64, true), 64) / 2 - 1;
      for (let letter = 0; letter < nameLength; letter += 1) {
        name += String.fromCharCode(view.getUint16(at + letter * 2, true));
      }
      entries.push({
        name,
        kind: view.getUint8(at + 66),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(
    Math.min(
      size,
      pieces.reduce((sum, piece) => sum + piece.length, 0),
    ),
  );
  let at = 0;
  for (const piece of pieces) {
    const part = piece.subarray(0, whole.length - at);
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The top folder of a compound file, or null when the bytes are none. */
export function readCompoundFile(bytes: Uint8Array): CompoundFolder | null {
  if (bytes.length < 512 || !isCompoundFile(bytes)) return null;
  const sectors = new Sectors(bytes);
  const entries = sectors.entries();
  const root = entries[0];
  if (root?.kind !== entryKinds.root) return null;
  sectors.setSmall(root.start, root.size);
  // An entry belongs to one folder, so each is visited once in the whole file.
  const visited = new Set<number>([0]);

  function folderOf(first: number, depth: number): CompoundFolder {
    const folder: CompoundFolder = { folders: new Map(), streams: new Map() };
    const waiting = [first];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      const entry = entries[number];
      if (!entry || visited.has(number)) continue;
      visited.add(number);
      waiting.push(entry.right, entry.left);
      if (entry.kind === entryKinds.stream && !folder.streams.has(entry.name)) {
        folder.streams.set(entry.name, (most = Number.POSITIVE_INFINITY) => sectors.stream(entry, most));
      }
      if (entry.kind === entryKinds.folder && !folder.folders.has(entry.name) && depth < deepest) {
        folder.folders.set(entry.name, folderOf(entry.child, depth + 1));
      }
    }
    return folder;
  }
  return folderOf(root.child, 0);
}
