/** The data of PDF streams (ISO 32000-1, 7.3.8 and 7.4), as far as cross-references and packed objects use it. */
import { DamagedPdf, type IndirectObject, isAt, latin, type PdfDictionary, type PdfNode } from './pdf-syntax.ts';

/** Unpacks zlib data to at most `limit` bytes; null where it cannot be unpacked or is larger. */
export type Inflate = (bytes: Uint8Array, limit: number) => Promise<Uint8Array | null>;

/** Most bytes of unpacked cross-references or objects: far above any paper's, far below what fills the memory. */
const mostUnpacked = 128 * 1024 * 1024;

/** A number in a dictionary, or null. */
export function numberIn(dictionary: PdfDictionary, key: string): number | null {
  const node = dictionary.entries.get(key);
  return node?.kind === 'number' ? node.value : null;
}

function packedBytes(bytes: Uint8Array, start: number, length: number | null): Uint8Array {
  if (length !== null && length >= 0 && start + length <= bytes.length) {
    const after = latin(bytes, start + length, Math.min(bytes.length, start + length + 20));
    if (/^\s*endstream/.test(after)) return bytes.subarray(start, start + length);
  }
  // The length is wrong or stands elsewhere: the data goes to the word that ends it.
  for (let end = bytes.indexOf(101, start); end !== -1; end = bytes.indexOf(101, end + 1)) {
    if (isAt(bytes, end, 'endstream')) return bytes.subarray(start, end);
  }
  throw new DamagedPdf('a stream without its end');
}

function firstOf(node: PdfNode | undefined): PdfNode | undefined {
  return node?.kind === 'array' ? (node.items.length > 1 ? node : node.items[0]) : node;
}

/** Unpacked data of a stream without filter or with Flate, the one filter such streams have. Throws `DamagedPdf`. */
export async function streamData(bytes: Uint8Array, object: IndirectObject, inflate: Inflate): Promise<Uint8Array> {
  if (object.data === null || object.value.kind !== 'dictionary') throw new DamagedPdf('no stream where one should be');
  const dictionary = object.value;
  const packed = packedBytes(bytes, object.data, numberIn(dictionary, 'Length'));
  const filter = firstOf(dictionary.entries.get('Filter'));
  if (filter === undefined || filter.kind === 'null') return packed;
  if (filter.kind !== 'name' || (filter.value !== 'FlateDecode' && filter.value !== 'Fl')) {
    throw new DamagedPdf('a stream packed in an unusual way');
  }
  const unpacked = await inflate(packed, mostUnpacked);
  if (!unpacked) throw new DamagedPdf('a stream that cannot be unpacked');
  const parameters = firstOf(dictionary.entries.get('DecodeParms'));
  return parameters?.kind === 'dictionary' ? unpredicted(unpacked, parameters) : unpacked;
}

/** Takes back the prediction of PNG rows that makes tables of numbers pack well. */
function unpredicted(data: Uint8Array, parameters: PdfDictionary): Uint8Array {
  const predictor = numberIn(parameters, 'Predictor') ?? 1;
  if (predictor <= 1) return data;
  const bits = (numberIn(parameters, 'BitsPerComponent') ?? 8) * (numberIn(parameters, 'Colors') ?? 1);
  const columns = numberIn(parameters, 'Columns') ?? 1;
  if (predictor < 10 || bits !== 8 || !(columns >= 1 && columns <= 1000)) {
    throw new DamagedPdf('a stream predicted in an unusual way');
  }
  const rows = Math.ceil(data.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const way = data[row * (columns + 1)] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = column > 0 ? (out[at - 1] ?? 0) : 0;
      const up = row > 0 ? (out[at - columns] ?? 0) : 0;
      const corner = row > 0 && column > 0 ? (out[at - columns - 1] ?? 0) : 0;
      out[at] = (data[row * (columns + 1) + 1 + column] ?? 0) + predicted(way, left, up, corner);
    }
  }
  return out;
}

/** What a row's filter foretells of a byte (PNG specification, 9.2). */
function predicted(way: number, left: number, up: number, corner: number): number {
  if (way === 1) return left;
  if (way === 2) return up;
  if (way === 3) return (left + up) >> 1;
  if (way !== 4) return 0;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
