/** A file to be put into a ZIP. */
export interface ZipEntry {
  /** With `/` between folders, in letters of ASCII. */
  path: string;
  bytes: Uint8Array;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers as a ZIP has them, lowest byte first: each with the bytes it takes. */
function numbers(...values: readonly (readonly [value: number, size: 2 | 4])[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap(([value, size]) => Array.from({ length: size }, (_, at) => value >>> (8 * at))),
  );
}

/** The first day a ZIP can name: nothing here is dated, so that the same files always make the same bytes. */
const noDate = [0, 0x21] as const;

/**
 * Files as a ZIP, not packed smaller (APPNOTE 6.3, 4.3): what text documents are made of. For at most 65,535 files and
 * 4 GB in all.
 */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = new TextEncoder().encode(path);
    const [time, date] = noDate;
    const common = numbers(
      [20, 2],
      [0, 2],
      [0, 2],
      [time, 2],
      [date, 2],
      [crcOf(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    );
    const head = numbers([0x04034b50, 4]);
    pieces.push(head, common, name, bytes);
    directory.push(
      numbers([0x02014b50, 4], [20, 2]),
      common,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      name,
    );
    offset += head.length + common.length + name.length + bytes.length;
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  const count = entries.length;
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [offset, 4], [0, 2]);
  const all = [...pieces, ...directory, end];
  const zip = new Uint8Array(all.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of all) {
    zip.set(piece, at);
    at += piece.length;
  }
  return zip;
}
