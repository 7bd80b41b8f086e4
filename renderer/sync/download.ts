/**
 * Fetches one paper: asks only for what changed, goes on where a connection broke, and lets nothing through that is not
 * the whole paper.
 */

import { goneCode } from '../../shared/sync/plan.ts';
import { checkPdfBytes, signatureBytes } from '../../shared/text/pdf-signature.ts';
import { type Failure, failure, type Result, success } from '../../shared/util/result.ts';
import type { FetchedAnswer } from '../data/gateway.ts';
import { type ArrivedFile, sha256Of } from '../data/store-version.ts';
import { fetchPolitely } from './polite-fetch.ts';

/** What is known of the stored version, for a conditional request. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** A paper that arrived whole, with the site's validators for the next time. */
export interface Arrived extends Validators {
  kind: 'arrived';
  file: ArrivedFile;
}

/** How often a paper that is cut off is asked for before the sync gives up until the next time. */
const mostAttempts = 3;

/** Milliseconds for one paper; the largest packs come slowly. */
const paperTimeout = 600_000;

/** What has arrived so far of a paper that comes in more than one answer. */
interface Partial extends Validators {
  pieces: Uint8Array<ArrayBuffer>[];
  size: number;
}

function conditions(stored: Validators | null, partial: Partial | null): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/pdf' };
  if (partial?.size) {
    // A weak ETag does not promise the same bytes, so it cannot be gone on from.
    const validator = partial.etag?.startsWith('W/') ? partial.lastModified : (partial.etag ?? partial.lastModified);
    if (validator) return { ...headers, range: `bytes=${partial.size}-`, 'if-range': validator };
  }
  if (stored?.etag) headers['if-none-match'] = stored.etag;
  if (stored?.lastModified) headers['if-modified-since'] = stored.lastModified;
  return headers;
}

function refusal(status: number): Failure | null {
  if (status === 200 || status === 206 || status === 304) return null;
  if (status === 401 || status === 403 || status === 451) {
    return failure('refused', `The site refused to give this paper (${status}). It is asked again at the next sync.`);
  }
  if (status === 404 || status === 410) {
    return failure(goneCode, 'The site lists this paper but no longer has it. It is asked again at the next sync.');
  }
  if (status === 429 || status === 503) {
    return failure('busy', 'The site asks to be left alone for a while. Sync again later.');
  }
  return failure('unavailable', `The site failed to give this paper (${status}). It is asked again at the next sync.`);
}

/** A strong ETag that is the SHA-256 of the body, as Modern.Gov's are; null for any other. */
function statedHash(etag: string | null): string | null {
  return /^"?([0-9a-f]{64})"?$/i.exec(etag ?? '')?.[1]?.toLowerCase() ?? null;
}

async function receive(answer: FetchedAnswer, partial: Partial): Promise<Result<Partial | 'unchanged'>> {
  if (answer.status === 304) return success('unchanged' as const);
  // An If-Range that no longer holds is answered with the whole, and so is a server that knows no ranges.
  const start = /^bytes (\d+)-/.exec(answer.header('content-range') ?? '')?.[1];
  if (answer.status === 416 || (answer.status === 206 && Number(start) !== partial.size)) {
    partial.pieces = [];
    partial.size = 0;
    return failure('cut-off', 'The paper changed while it was being fetched. It is asked again at the next sync.');
  }
  const problem = refusal(answer.status);
  if (problem) return problem;
  if (answer.status === 200) {
    partial.pieces = [];
    partial.size = 0;
  }
  partial.etag = answer.header('etag');
  partial.lastModified = answer.header('last-modified');
  const expected = partial.size + Number(answer.header('content-length') ?? Number.NaN);
  const broken = await answer.read((piece) => {
    partial.pieces.push(piece);
    partial.size += piece.byteLength;
  });
  if (broken) return broken;
  if (Number.isFinite(expected) && partial.size < expected) {
    return failure('cut-off', 'The paper did not arrive whole. It is asked again at the next sync.');
  }
  return success(partial);
}

async function verify(partial: Partial): Promise<Result<Arrived>> {
  const blob = new Blob(partial.pieces, { type: 'application/pdf' });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const sha256 = await sha256Of(bytes);
  const stated = statedHash(partial.etag);
  const problem = checkPdfBytes(bytes.subarray(0, signatureBytes), bytes.subarray(-signatureBytes), bytes.length);
  if (problem === 'html') {
    return failure(
      'html',
      'The site answered with a web page instead of the paper: it is blocking us, or your network asks you to sign in.',
    );
  }
  if (problem === 'empty' || problem === 'not-a-pdf') {
    return failure(
      'not-a-pdf',
      'The site answered with something that is not a PDF. It is asked again at the next sync.',
    );
  }
  if (stated !== null && stated !== sha256) {
    return failure('damaged', 'The paper arrived damaged. It is asked again at the next sync.');
  }
  // A file that is what the site says it is has arrived whole, however it ends.
  if (problem === 'truncated' && stated === null) {
    return failure('cut-off', 'The paper did not arrive whole. It is asked again at the next sync.');
  }
  const { etag, lastModified } = partial;
  return success({ kind: 'arrived', file: { sha256, blob }, etag, lastModified });
}

/** Fetches a paper whole and checked, or says that it has not changed from `stored`, or why there is none. */
export async function downloadPaper(
  url: string,
  stored: Validators | null,
  signal: AbortSignal,
): Promise<Result<Arrived | { kind: 'unchanged' }>> {
  const partial: Partial = { pieces: [], size: 0, etag: null, lastModified: null };
  let last = failure('cut-off', 'The paper did not arrive whole. It is asked again at the next sync.');
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const request = { url, headers: conditions(stored, partial), timeout: paperTimeout };
    const received = await fetchPolitely(request, signal, (answer) => receive(answer, partial));
    if (received.ok) {
      if (received.value === 'unchanged') return success({ kind: 'unchanged' });
      const verified = await verify(received.value);
      if (verified.ok || verified.code !== 'damaged') return verified;
      last = verified;
      partial.pieces = [];
      partial.size = 0;
    } else if (received.code === 'cut-off') {
      last = received;
      if (!partial.etag && !partial.lastModified) partial.size = 0;
    } else return received;
  }
  return last;
}
