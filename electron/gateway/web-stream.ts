import type { Readable } from 'node:stream';

/**
 * A Node stream as a web stream, read only as fast as it is asked for. Node's own `Readable.toWeb` throws where nobody
 * can catch it when a piece arrives after the reader has gone.
 */
export function webStream(source: Readable): ReadableStream<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  // A stream given up may still report that; the reader has gone.
  source.on('error', () => undefined);
  return new ReadableStream({
    async pull(controller) {
      const piece = await pieces.next();
      if (piece.done) controller.close();
      else controller.enqueue(piece.value);
    },
    cancel() {
      source.destroy();
    },
  });
}
