import { createHash } from 'node:crypto';
import type { PublishedDocument, PublishedVersion } from './council.ts';

/** The bytes of one version and their SHA-256 in hex. */
interface Content {
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
}

const contents = new WeakMap<PublishedVersion, Promise<Content>>();

/** The bytes of a version, read once. */
export function contentOf(version: PublishedVersion): Promise<Content> {
  const known = contents.get(version);
  if (known) return known;
  const reading = version.bytes().then((read) => {
    const bytes = new Uint8Array(read);
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  contents.set(version, reading);
  return reading;
}

/** The version served at an instant: the newest whose time has come, or null before the first. */
export function versionAt(document: PublishedDocument, now: Date): PublishedVersion | null {
  return document.versions.findLast(({ from }) => Date.parse(from) <= now.getTime()) ?? null;
}

/** The `Range` of a request as first and last byte; null for the whole, `unsatisfiable` when it lies outside. */
function rangeOf(header: string | null, size: number): [number, number] | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [start, end] =
    match[1] === '' ? [size - Number(match[2]), size - 1] : [Number(match[1]), Number(match[2] || size - 1)];
  if (start >= size || end < start || (match[1] === '' && match[2] === '0')) return 'unsatisfiable';
  return [Math.max(0, start), Math.min(end, size - 1)];
}

/** Answers a request for a version's bytes: validators, conditional requests, ranges and HEAD. */
export async function serveVersion(request: Request, version: PublishedVersion): Promise<Response> {
  const { bytes, sha256 } = await contentOf(version);
  const etag = `"${sha256}"`;
  const modified = new Date(Math.floor(Date.parse(version.from) / 1000) * 1000);
  const headers = new Headers({
    'Content-Type': 'application/pdf',
    ETag: etag,
    'Last-Modified': modified.toUTCString(),
    'Accept-Ranges': 'bytes',
  });
  const wanted = request.headers.get('if-none-match');
  const since = Date.parse(request.headers.get('if-modified-since') ?? '');
  const matches = wanted?.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  if (wanted === null ? modified.getTime() <= since : matches) return new Response(null, { status: 304, headers });
  const ifRange = request.headers.get('if-range');
  const same = ifRange === null || ifRange === etag || Date.parse(ifRange) === modified.getTime();
  const range = same ? rangeOf(request.headers.get('range'), bytes.length) : null;
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.length}` } });
  }
  const part = range ? bytes.subarray(range[0], range[1] + 1) : bytes;
  headers.set('Content-Length', String(part.length));
  if (range) headers.set('Content-Range', `bytes ${range[0]}-${range[1]}/${bytes.length}`);
  return new Response(request.method === 'HEAD' ? null : part, { status: range ? 206 : 200, headers });
}
