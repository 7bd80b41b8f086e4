import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

/** What a ZIP is made of: bytes by name. */
export type ZippedFiles = Record<string, Uint8Array<ArrayBuffer> | string>;

/** Makes a ZIP of the files given, under a password where one is given. */
export async function zipOf(files: ZippedFiles, password?: string): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (const [name, bytes] of Object.entries(files)) {
    await writer.add(name, new BlobReader(new Blob([bytes])), password ? { password, zipCrypto: true } : {});
  }
  return new Uint8Array(await (await writer.close()).arrayBuffer());
}
