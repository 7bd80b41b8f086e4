/**
 * The syntax of PDF objects (ISO 32000-1, 7.3), read only as far as adding annotations needs: every value keeps where it
 * stands, so that what is not understood can be copied as it is.
 */

/** A value and where it stands: `end` is just after its last byte. */
export type PdfNode = { start: number; end: number } & (
  | { kind: 'null' | 'boolean' | 'string' }
  | { kind: 'number'; value: number }
  | { kind: 'name'; value: string }
  | { kind: 'reference'; number: number; generation: number }
  | { kind: 'array'; items: PdfNode[] }
  | { kind: 'dictionary'; entries: Map<string, PdfNode> }
);

/** A dictionary and where it stands. */
export type PdfDictionary = Extract<PdfNode, { kind: 'dictionary' }>;

/** An indirect object: its value, and where the data begins when it is a stream. */
export interface IndirectObject {
  number: number;
  generation: number;
  value: PdfNode;
  /** First byte of the data, or null when it is not a stream. */
  data: number | null;
}

/** Thrown where a file does not follow the rules; whoever reads a whole file catches it and says so. */
export class DamagedPdf extends Error {}

/** Nesting deeper than this is an attack and not a paper. */
const deepest = 100;

const white = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));

const code = (sign: string) => sign.charCodeAt(0);
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57;
const isRegular = (byte: number | undefined) => byte !== undefined && !white.has(byte) && !delimiters.has(byte);

/** The next place that is neither white space nor a comment. */
export function skipWhite(bytes: Uint8Array, at: number): number {
  let place = at;
  for (; place < bytes.length; place += 1) {
    const byte = bytes[place] ?? 0;
    if (byte === code('%')) {
      while (place + 1 < bytes.length && bytes[place + 1] !== 10 && bytes[place + 1] !== 13) place += 1;
    } else if (!white.has(byte)) break;
  }
  return place;
}

/** Whether these letters stand at a place. */
export function isAt(bytes: Uint8Array, at: number, letters: string): boolean {
  for (let index = 0; index < letters.length; index += 1) {
    if (bytes[at + index] !== letters.charCodeAt(index)) return false;
  }
  return true;
}

/** The bytes between two places as text, one character for each byte. */
export function latin(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let place = start; place < end; place += 8192) {
    text += String.fromCharCode(...bytes.subarray(place, Math.min(end, place + 8192)));
  }
  return text;
}

/** A whole number without a sign, or null when there is none at this very place. */
export function readInteger(bytes: Uint8Array, at: number): { value: number; end: number } | null {
  let end = at;
  while (end - at < 16 && isDigit(bytes[end])) end += 1;
  return end === at ? null : { value: Number(latin(bytes, at, end)), end };
}

function endOfRegular(bytes: Uint8Array, at: number): number {
  let end = at;
  while (isRegular(bytes[end])) end += 1;
  return end;
}

function endOfLiteral(bytes: Uint8Array, at: number): number {
  let open = 0;
  for (let place = at; place < bytes.length; place += 1) {
    const byte = bytes[place];
    if (byte === code('\\')) place += 1;
    else if (byte === code('(')) open += 1;
    else if (byte === code(')')) {
      open -= 1;
      if (open === 0) return place + 1;
    }
  }
  throw new DamagedPdf('a string without its end');
}

function readNumberOrReference(bytes: Uint8Array, at: number): PdfNode {
  const first = readInteger(bytes, at);
  if (first && !isRegular(bytes[first.end])) {
    const second = readInteger(bytes, skipWhite(bytes, first.end));
    const last = second ? skipWhite(bytes, second.end) : 0;
    if (second && !isRegular(bytes[second.end]) && bytes[last] === code('R') && !isRegular(bytes[last + 1])) {
      return { kind: 'reference', number: first.value, generation: second.value, start: at, end: last + 1 };
    }
  }
  const end = endOfRegular(bytes, at);
  // Some writers print `--5` or `5-3`; readers take what looks like a number at its beginning.
  const value = Number.parseFloat(latin(bytes, at, Math.min(end, at + 40)).replace(/^[+-]*(?=-)/, ''));
  if (Number.isNaN(value)) throw new DamagedPdf('something that is no value');
  return { kind: 'number', value, start: at, end };
}

function readName(bytes: Uint8Array, at: number): PdfNode & { kind: 'name' } {
  const end = endOfRegular(bytes, at + 1);
  const value = latin(bytes, at + 1, end).replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return { kind: 'name', value, start: at, end };
}

function readArray(bytes: Uint8Array, at: number, depth: number): PdfNode {
  const items: PdfNode[] = [];
  let place = skipWhite(bytes, at + 1);
  while (bytes[place] !== code(']')) {
    const item = readValue(bytes, place, depth + 1);
    items.push(item);
    place = skipWhite(bytes, item.end);
  }
  return { kind: 'array', items, start: at, end: place + 1 };
}

function readDictionary(bytes: Uint8Array, at: number, depth: number): PdfNode {
  const entries = new Map<string, PdfNode>();
  let place = skipWhite(bytes, at + 2);
  while (!isAt(bytes, place, '>>')) {
    if (bytes[place] !== code('/')) throw new DamagedPdf('a dictionary with a key that is no name');
    const key = readName(bytes, place);
    const value = readValue(bytes, key.end, depth + 1);
    entries.set(key.value, value);
    place = skipWhite(bytes, value.end);
  }
  return { kind: 'dictionary', entries, start: at, end: place + 2 };
}

/** Reads the value at a place, or after the white space there. Throws `DamagedPdf`. */
export function readValue(bytes: Uint8Array, at: number, depth = 0): PdfNode {
  if (depth > deepest) throw new DamagedPdf('values nested too deep');
  const start = skipWhite(bytes, at);
  const byte = bytes[start];
  if (byte === undefined) throw new DamagedPdf('the end of the file instead of a value');
  if (byte === code('/')) return readName(bytes, start);
  if (byte === code('[')) return readArray(bytes, start, depth);
  if (byte === code('(')) return { kind: 'string', start, end: endOfLiteral(bytes, start) };
  if (byte === code('<')) {
    if (bytes[start + 1] === code('<')) return readDictionary(bytes, start, depth);
    const close = bytes.indexOf(code('>'), start);
    if (close === -1) throw new DamagedPdf('a string without its end');
    return { kind: 'string', start, end: close + 1 };
  }
  if (isDigit(byte) || byte === code('-') || byte === code('+') || byte === code('.')) {
    return readNumberOrReference(bytes, start);
  }
  const end = endOfRegular(bytes, start);
  const word = latin(bytes, start, Math.min(end, start + 6));
  if (word === 'true' || word === 'false') return { kind: 'boolean', start, end };
  if (word === 'null') return { kind: 'null', start, end };
  throw new DamagedPdf('something that is no value');
}

/** Reads `12 0 obj ...` at a place. Throws `DamagedPdf`. */
export function readIndirect(bytes: Uint8Array, at: number): IndirectObject {
  const number = readInteger(bytes, skipWhite(bytes, at));
  const generation = number && readInteger(bytes, skipWhite(bytes, number.end));
  const word = generation ? skipWhite(bytes, generation.end) : 0;
  if (!number || !generation || !isAt(bytes, word, 'obj')) throw new DamagedPdf('no object where one should be');
  const value = readValue(bytes, word + 3);
  const stream = skipWhite(bytes, value.end);
  let data: number | null = null;
  if (value.kind === 'dictionary' && isAt(bytes, stream, 'stream')) {
    data = stream + 6;
    if (bytes[data] === 13) data += 1;
    if (bytes[data] === 10) data += 1;
  }
  return { number: number.value, generation: generation.value, value, data };
}
