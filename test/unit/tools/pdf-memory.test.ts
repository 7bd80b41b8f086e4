import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperByPieces, preparePdfPage } from '../../../tools/pdf-memory.ts';

const pieceSize = 262_144;

/** What pdf.js reads a document through, as far as it is used here. */
interface Stream {
  pos: number;
  end: number;
  getByte(): number;
  getBytes(length?: number): Uint8Array;
  getByteRange(begin: number, end: number): Uint8Array;
  makeSubStream(start: number, length: number): Stream;
}

/** A file of 40 pieces, larger than what is kept of it, and what was read of it. */
function storedFile() {
  const bytes = new Uint8Array(40 * pieceSize + 1000).map((_, at) => (at * 31 + (at >> 10)) & 255);
  const read: [number, number][] = [];
  const blob = {
    size: bytes.length,
    slice: (begin: number, end: number) => {
      read.push([begin, Math.min(end, bytes.length)]);
      return bytes.slice(begin, end);
    },
  };
  return { bytes, read, blob };
}

/** The stream our change puts into pdf.js's worker, on a file. */
function streamOn(blob: unknown): Stream {
  const ours = paperByPieces[0]?.put.replace(/class StringStream[\s\S]*$/, '') ?? '';
  const base = `class Stream {
    constructor(bytes, start, length, dict) { Object.assign(this, { bytes, start, pos: start, end: start + length, dict }); }
  }
  class FileReaderSync { readAsArrayBuffer(slice) { return slice.buffer; } }`;
  return runInNewContext(`${base}\n${ours}\nnew PaperStream(new PaperFile(blob))`, { blob, Uint8Array, Map, Math });
}

test('a paper read by pieces has the bytes of its file, wherever they are asked for', () => {
  const { bytes, blob } = storedFile();
  const stream = streamOn(blob);
  const place = fc.nat(bytes.length - 1);
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 2 * pieceSize }), (begin, length) => {
      const end = Math.min(bytes.length, begin + length);
      expect(Buffer.compare(stream.getByteRange(begin, begin + length), bytes.subarray(begin, end))).toBe(0);
      const part = stream.makeSubStream(begin, end - begin);
      expect([part.getByte(), part.pos]).toEqual([bytes[begin], begin + 1]);
      expect(part.getBytes(10)).toEqual(bytes.slice(begin + 1, Math.min(end, begin + 11)));
      part.pos = end;
      expect(part.getByte()).toBe(-1);
    }),
    { numRuns: 60 },
  );
});

test('what was read is kept, but not all of it', () => {
  const { bytes, read, blob } = storedFile();
  const stream = streamOn(blob);
  for (let at = 0; at < 3 * pieceSize; at += 1000) stream.getByteRange(at, at + 1);
  expect(read).toEqual([0, 1, 2].map((piece) => [piece * pieceSize, (piece + 1) * pieceSize]));
  for (let at = 0; at < bytes.length; at += pieceSize) stream.getByteRange(at, at + 1);
  stream.getByteRange(0, 1);
  expect(read).toHaveLength(42);
});

test('another pdf.js in the page is refused', () => {
  expect(() => preparePdfPage('class RendererWorker {}')).toThrow(/pdf-worker/);
});
