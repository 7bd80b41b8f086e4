/**
 * Unpacks zlib data with the platform's own decompressor, to at most `limit` bytes; null where nothing of it can be
 * unpacked or it is larger. What was unpacked before a fault, or before other bytes after the end, is kept: other
 * readers of PDFs do the same.
 */
export async function inflate(bytes: Uint8Array, limit: number): Promise<Uint8Array | null> {
  const packed = new Blob([new Uint8Array(bytes)]).stream();
  const reader = packed.pipeThrough(new DecompressionStream('deflate')).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const next = () => reader.read().catch(() => ({ done: true, value: undefined }));
  for (let piece = await next(); piece.value; piece = await next()) {
    size += piece.value.length;
    if (size > limit) {
      await reader.cancel().catch(() => {});
      return null;
    }
    pieces.push(piece.value);
  }
  return size === 0 ? null : new Uint8Array(await new Blob(pieces).arrayBuffer());
}
